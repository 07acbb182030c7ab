using System.Diagnostics;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Benchmarks.Measure;

namespace CoProductionFund.Benchmarks.Cases;

/// <summary>From the commit of a submission to the round's statistics that count it.</summary>
public sealed class Lag : IBenchmark
{
    private const int Times = 60;

    public string Name => "lag";

    public string What => "from a commit to an asynchronous read model that shows it";

    public async Task Run(Cluster cluster, Settings settings, Report report)
    {
        await using var site = Site.Start(cluster);
        var (desk, bidders) = await site.Drafts("LAG", Times + 200);
        await Measure(site, desk, bidders.Take(Times), 0, "idle", report);

        using var ended = new CancellationTokenSource();
        var beside = Enumerable.Range(0, 2).Select(n => Busy(site, bidders[Times + n], ended.Token)).ToList();
        await Measure(site, desk, bidders.Take(Times), Times, "under load", report);
        await ended.CancelAsync();
        await Task.WhenAll(beside);
    }

    private static async Task Measure(
        Site site,
        Desk desk,
        IEnumerable<Bidder> bidders,
        int before,
        string how,
        Report report
    )
    {
        var took = new List<double>();
        foreach (var it in bidders)
        {
            await site.Do(
                before == 0
                    ? new SubmitBid(it.Bid, DateTimeOffset.UtcNow, Caller.Is(it.Lead))
                    : new ReopenBid(it.Bid, Caller.Is(it.Lead))
            );
            var clock = Stopwatch.StartNew();
            while (await Counted(site, desk, it) != (before == 0))
            {
                await Task.Delay(1);
            }

            took.Add(clock.Elapsed.TotalMilliseconds);
        }

        took.Sort();
        report.Figure($"p50, {how}", took[took.Count / 2], "ms");
        report.Figure($"p99, {how}", took[took.Count * 99 / 100], "ms", $"{took.Count} submissions");
    }

    private static async Task<bool> Counted(Site site, Desk desk, Bidder it)
    {
        await using var session = site.Store.QuerySession();
        return await session.LoadAsync<RoundStatistics>(desk.Round.Value) is { } now
            && now.Bids.GetValueOrDefault(it.Bid.Value)?.Stage is Domain.Bids.BidStage.Submitted;
    }

    private static async Task Busy(Site site, Bidder it, CancellationToken ended)
    {
        for (var n = 0; !ended.IsCancellationRequested; n++)
        {
            await site.Do(Commit.Amend(it, n));
            await Task.Delay(2, CancellationToken.None);
        }
    }
}
