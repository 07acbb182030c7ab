using System.Net.Http.Json;
using CoProductionFund.Benchmarks.Measure;

namespace CoProductionFund.Benchmarks.Cases;

/// <summary>The same command through HTTP: sign-in cookie, JSON, form check, guard, handler.</summary>
public sealed class Http : IBenchmark
{
    public string Name => "http";

    public string What => "one command through HTTP, against one row inserted through Npgsql";

    public async Task Run(Cluster cluster, Settings settings, Report report)
    {
        await using var site = Site.Start(cluster);
        var (_, bidders) = await site.Drafts("BEN", 500);
        var limit = await Limit.Prepared(cluster);
        var clients = new List<HttpClient>();
        foreach (var it in bidders)
        {
            clients.Add(await site.SignedInAs(it.Lead));
        }

        foreach (var workers in (int[])[1, 8, 32])
        {
            var each = bidders.Count / workers;
            IReadOnlyList<Case> cases =
            [
                limit.Case(),
                new(
                    "a group changes its details",
                    (w, n) => Put(clients[(w * each) + (n % each)], bidders[(w * each) + (n % each)], n)
                ),
                new("a group reads its own page", (w, n) => Get(clients[(w * each) + (n % each)], "/group")),
            ];
            report.Ratios($"N={workers}", await Load.Interleaved(cases, workers, settings));
        }
    }

    private static async Task Put(HttpClient client, Bidder it, int n)
    {
        var answer = await client.PutAsJsonAsync(
            $"/api/v1/groups/G-{it.Reference}/details",
            new
            {
                name = $"{it.Reference} {n} {Guid.CreateVersion7():N}",
                kind = "UnincorporatedGroup",
                identifiers = Array.Empty<object>(),
                place = "Leeds",
                postcodeDistrict = "LS9",
                annualIncome = 1_000_000,
                people = 12,
            }
        );
        answer.EnsureSuccessStatusCode();
    }

    private static async Task Get(HttpClient client, string page)
    {
        var answer = await client.GetAsync(page);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }
}
