using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Groups;
using CoProductionFund.Benchmarks.Measure;

namespace CoProductionFund.Benchmarks.Cases;

/// <summary>A command without HTTP: guard, validation, load, decide, append, inline row, one transaction.</summary>
public sealed class Commit : IBenchmark
{
    public string Name => "commit";

    public string What => "one command without HTTP, against one row inserted through Npgsql";

    public async Task Run(Cluster cluster, Settings settings, Report report)
    {
        await using var site = Site.Start(cluster);
        var (desk, bidders) = await site.Drafts("BEN", 2_000);
        var limit = await Limit.Prepared(cluster);
        await using var library = await Library.Prepared(cluster);

        foreach (var workers in (int[])[1, 8, 32])
        {
            var each = bidders.Count / workers;
            IReadOnlyList<Case> cases =
            [
                limit.Case(),
                limit.Trips((w, n) => bidders[(w * each) + (n % each)].Group),
                .. library.Cases(workers),
                limit.HandIn(desk.Round, (w, n) => bidders[(w * each) + (n % each)]),
                new("a group changes its details", (w, n) => site.Do(Amend(bidders[(w * each) + (n % each)], n))),
                new(
                    "a group hands its bid in, takes it back",
                    (w, n) => site.Do(InAndOut(bidders[(w * each) + (n / 2 % each)], n))
                ),
            ];
            report.Ratios($"N={workers}", await Load.Interleaved(cases, workers, settings));
        }
    }

    public static AmendGroupDetails Amend(Bidder it, int n) =>
        new(it.Group, Bidding.Details($"{it.Reference} {n} {Guid.CreateVersion7():N}"), Caller.Is(it.Lead));

    public static Command InAndOut(Bidder it, int n) =>
        n % 2 == 0
            ? new SubmitBid(it.Bid, DateTimeOffset.UtcNow, Caller.Is(it.Lead))
            : new ReopenBid(it.Bid, Caller.Is(it.Lead));
}
