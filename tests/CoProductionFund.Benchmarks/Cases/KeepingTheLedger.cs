using System.Diagnostics;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Ledger;
using CoProductionFund.Benchmarks.Measure;

namespace CoProductionFund.Benchmarks.Cases;

/// <summary>What the ledger costs those who work, and how long an event waits for its proof.</summary>
public sealed class KeepingTheLedger : IBenchmark
{
    private const int Bids = 4_000;
    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(60);

    public string Name => "ledger";

    public string What =>
        "catching up, from a commit to its checkpoint, and commands with the ledger's process and without";

    public async Task Run(Cluster cluster, Settings settings, Report report)
    {
        await using var site = Site.Start(cluster, keepsLedger: true);
        await using var process = new LedgerProcessOf(site, cluster);
        await process.End();
        var (_, bidders) = await site.Drafts("LED", Bids);

        await CatchUp(site, process, report);
        await Wait(site, process, bidders, workers: 1, pause: 500, "now and then", report);
        await Wait(site, process, bidders, workers: 8, pause: 0, "under load", report);
        foreach (var workers in (int[])[1, 8])
        {
            Task Work(int worker, int n) => site.Do(Commit.Amend(bidders[(worker + (n * workers)) % Bids], n));
            report.Ratios(
                $"N={workers}",
                await Load.Interleaved(
                    [
                        new("details changed without the ledger's process", Work, process.End),
                        new("details changed beside it", Work, process.Begin),
                    ],
                    workers,
                    settings
                )
            );
        }
    }

    private static async Task CatchUp(Site site, LedgerProcessOf process, Report report)
    {
        var clock = Stopwatch.StartNew();
        await process.Begin();
        var events = await process.Ask<long>("select count(*) from ledger.leaf");
        report.Figure("events taken in when catching up", events / clock.Elapsed.TotalSeconds, "/s", $"{events:N0}");

        await process.IsSigned();
        clock.Restart();
        var check = await site.Ask(new CheckLedger(Caller.TheFund));
        report.Figure(
            "events held against the ledger",
            check.Compared / clock.Elapsed.TotalSeconds,
            "/s",
            $"{check.Compared:N0}, none differs"
        );
    }

    private static async Task Wait(
        Site site,
        LedgerProcessOf process,
        IReadOnlyList<Bidder> bidders,
        int workers,
        int pause,
        string how,
        Report report
    )
    {
        await process.Begin();
        var from = DateTimeOffset.UtcNow;
        await Task.WhenAll(
            Enumerable
                .Range(0, workers)
                .Select(async worker =>
                {
                    for (var n = 0; DateTimeOffset.UtcNow - from < Watched; n++)
                    {
                        await site.Do(Commit.Amend(bidders[(worker + (n * workers)) % Bids], n));
                        await Task.Delay(Random.Shared.Next(pause));
                    }
                })
        );
        await process.IsSigned();
        foreach (var share in (double[])[0.5, 0.99])
        {
            var took = await process.Ask<TimeSpan>(
                """
                select percentile_disc($2) within group (order by c.made_at - e.timestamp)
                from ledger.leaf l
                join fund.mt_events e on e.seq_id = l.seq_id
                join lateral (select made_at from ledger.checkpoint where size > l.idx order by size limit 1) c on true
                where e.timestamp > $1
                """,
                from,
                share
            );
            var events = await process.Ask<long>("select count(*) from fund.mt_events where timestamp > $1", from);
            report.Figure($"p{share * 100:0} to the checkpoint, {how}", took.TotalSeconds, "s", $"{events:N0} events");
        }
    }
}
