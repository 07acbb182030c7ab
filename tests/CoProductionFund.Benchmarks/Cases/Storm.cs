using System.Diagnostics;
using CoProductionFund.Benchmarks.Measure;
using Npgsql;

namespace CoProductionFund.Benchmarks.Cases;

/// <summary>The last minute of a round: every group hands its complete bid in through HTTP, some twice, while others read.</summary>
public sealed class Storm : IBenchmark
{
    private const int Bids = 5_000,
        Readers = 4;

    public string Name => "storm";

    public string What =>
        "5,000 complete bids handed in through HTTP in 60 s with readers beside, then as fast as it goes";

    public async Task Run(Cluster cluster, Settings settings, Report report)
    {
        await using var site = Site.Start(cluster);
        await InAMinute(cluster, site, "STA", report, TimeSpan.FromSeconds(60));
        await InAMinute(cluster, site, "STB", report, TimeSpan.Zero);
    }

    private static async Task InAMinute(Cluster cluster, Site site, string code, Report report, TimeSpan over)
    {
        var (desk, bidders) = await site.Drafts(code, Bids);
        var clients = new List<HttpClient>();
        foreach (var it in bidders)
        {
            clients.Add(await site.SignedInAs(it.Lead));
        }

        using var ended = new CancellationTokenSource();
        var readers = Enumerable.Range(0, Readers).Select(n => Read(clients[n], desk, ended.Token)).ToList();
        var (took, whole) = await HandIn(bidders, clients, over);
        await ended.CancelAsync();
        var read = (await Task.WhenAll(readers)).Sum();

        var how = over == TimeSpan.Zero ? "as fast as it goes" : "over 60 s";
        report.Figure(
            $"handed in, {how}",
            await Submitted(cluster, desk),
            "bids",
            $"of {Bids:N0}, every tenth pressed twice"
        );
        report.Figure($"per second, {how}", bidders.Count / whole.TotalSeconds, "/s", $"in {whole.TotalSeconds:0.0} s");
        report.Figure($"p50, {how}", took[took.Count / 2], "ms");
        report.Figure($"p99, {how}", took[took.Count * 99 / 100], "ms", $"slowest {took[^1]:0} ms");
        report.Figure($"pages read beside, {how}", read, "pages");
    }

    private static async Task<(List<double> Took, TimeSpan Whole)> HandIn(
        IReadOnlyList<Bidder> bidders,
        List<HttpClient> clients,
        TimeSpan over
    )
    {
        var took = new double[bidders.Count];
        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, bidders.Count),
            new ParallelOptions { MaxDegreeOfParallelism = over == TimeSpan.Zero ? 32 : 256 },
            async (n, stop) =>
            {
                if (over * n / bidders.Count - clock.Elapsed is { Ticks: > 0 } wait)
                {
                    await Task.Delay(wait, stop);
                }

                var begun = Stopwatch.GetTimestamp();
                var presses = Enumerable
                    .Range(0, n % 10 == 0 ? 2 : 1)
                    .Select(_ => clients[n].PostAsync($"/api/v1/bids/{bidders[n].Reference}/submission", null, stop));
                foreach (var answer in await Task.WhenAll(presses))
                {
                    answer.EnsureSuccessStatusCode();
                }

                took[n] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            }
        );
        return ([.. took.Order()], clock.Elapsed);
    }

    private static async Task<int> Read(HttpClient client, Desk desk, CancellationToken ended)
    {
        for (var pages = 0; ; pages++)
        {
            if (ended.IsCancellationRequested)
            {
                return pages;
            }

            await client.GetStringAsync(
                pages % 2 == 0 ? "/group" : $"/rounds/{desk.RoundReference}",
                CancellationToken.None
            );
            await Task.Delay(50, CancellationToken.None);
        }
    }

    /// <summary>Counted from the events, so that a bid handed in twice would show.</summary>
    private static async Task<long> Submitted(Cluster cluster, Desk desk)
    {
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString);
        await using var command = source.CreateCommand(
            "select count(*) from fund.mt_events where type = 'bid-submitted' and (data ->> 'round')::uuid = $1"
        );
        command.Parameters.AddWithValue(desk.Round.Value);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
