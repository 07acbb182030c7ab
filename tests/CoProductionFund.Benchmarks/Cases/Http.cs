using CoProductionFund.Benchmarks.Measure;

namespace CoProductionFund.Benchmarks.Cases;

/// <summary>The same command through HTTP, in a process as it is deployed: sign-in cookie, JSON, form check, guard, handler.</summary>
public sealed class Http : IBenchmark
{
    private const int Groups = 800;

    public string Name => "http";

    public string What => "one command through HTTP, against one row inserted through Npgsql";

    public async Task Run(Cluster cluster, Settings settings, Report report)
    {
        var groups = await Seed(cluster);
        var limit = await Limit.Prepared(cluster);
        using var node = await Node.Start(cluster);
        using var visitors = new Visitors();

        foreach (var workers in (int[])[1, 8, 32])
        {
            var each = groups.Count / workers;
            IReadOnlyList<Case> cases =
            [
                limit.Case(),
                new("a group changes its details", (w, n) => Put(visitors, node, groups[(w * each) + (n % each)], n)),
                new(
                    "a group reads its own page",
                    (w, n) => visitors.Get(node, "/group", groups[(w * each) + (n % each)].Cookie)
                ),
            ];
            report.Ratios($"N={workers}", await Load.Interleaved(cases, workers, settings));
        }
    }

    private static async Task<IReadOnlyList<(Bidder Group, string Cookie)>> Seed(Cluster cluster)
    {
        await using var site = Site.Start(cluster);
        var (_, bidders) = await site.Drafts("BEN", Groups);
        return await site.CookiesOf(bidders);
    }

    private static Task Put(Visitors visitors, Node node, (Bidder Group, string Cookie) it, int n) =>
        visitors.Put(
            node,
            $"/api/v1/groups/G-{it.Group.Reference}/details",
            it.Cookie,
            new
            {
                name = $"{it.Group.Reference} {n} {Guid.CreateVersion7():N}",
                kind = "UnincorporatedGroup",
                identifiers = Array.Empty<object>(),
                place = "Leeds",
                postcodeDistrict = "LS9",
                annualIncome = 1_000_000,
                people = 12,
            }
        );
}
