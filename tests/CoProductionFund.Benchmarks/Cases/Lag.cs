using System.Diagnostics;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Benchmarks.Measure;
using Npgsql;

namespace CoProductionFund.Benchmarks.Cases;

/// <summary>From the commit of a submission to the audit index that has it.</summary>
public sealed class Lag : IBenchmark
{
    private const int Times = 60;

    public string Name => "lag";

    public string What => "from a commit to an asynchronous read model that shows it";

    public async Task Run(Cluster cluster, Settings settings, Report report)
    {
        await using var site = Site.Start(cluster);
        var (_, bidders) = await site.Drafts("LAG", Times + 200);
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString);
        await Measure(site, source, bidders.Take(Times), 0, "idle", report);

        using var ended = new CancellationTokenSource();
        var beside = Enumerable.Range(0, 2).Select(n => Busy(site, bidders[Times + n], ended.Token)).ToList();
        await Measure(site, source, bidders.Take(Times), Times, "under load", report);
        await ended.CancelAsync();
        await Task.WhenAll(beside);
    }

    private static async Task Measure(
        Site site,
        NpgsqlDataSource source,
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
            while (!await IsShown(source, it))
            {
                await Task.Delay(1);
            }

            took.Add(clock.Elapsed.TotalMilliseconds);
        }

        took.Sort();
        report.Figure($"p50, {how}", took[took.Count / 2], "ms");
        report.Figure($"p99, {how}", took[took.Count * 99 / 100], "ms", $"{took.Count} submissions");
    }

    /// <summary>Whether the audit index has the latest event of the bid.</summary>
    private static async Task<bool> IsShown(NpgsqlDataSource source, Bidder it)
    {
        await using var command = source.CreateCommand(
            """
            select (select max(seq) from fund.audit_event where stream = $1)
              = (select max(seq_id) from fund.mt_events where stream_id = $1)
            """
        );
        command.Parameters.AddWithValue(it.Bid.Value);
        return await command.ExecuteScalarAsync() is true;
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
