using System.Diagnostics;
using CoProductionFund.Benchmarks.Measure;
using Npgsql;

namespace CoProductionFund.Benchmarks.Cases;

/// <summary>
/// The last minute of a round, in a process as it is deployed: every group hands its complete bid in through HTTP, some twice, while
/// others read. First in a process that has just started, then in the same one when it has been at work.
/// </summary>
public sealed class Storm : IBenchmark
{
    private const int Bids = 5_000,
        Readers = 4;

    public string Name => "storm";

    public string What =>
        "5,000 complete bids handed in through HTTP in 60 s with readers beside, again, then as fast as it goes";

    public async Task Run(Cluster cluster, Settings settings, Report report)
    {
        var minute = TimeSpan.FromSeconds(60);
        IReadOnlyList<(string How, TimeSpan Over)> ways =
        [
            ("over 60 s from its start", minute),
            ("over 60 s at work", minute),
            ("as fast as it goes", TimeSpan.Zero),
        ];
        var rounds = await Seed(cluster, ways.Count);
        using var node = await Node.Start(cluster);
        foreach (var ((how, over), round) in ways.Zip(rounds))
        {
            await HandIn(cluster, node, round, report, how, over);
        }
    }

    private static async Task<IReadOnlyList<Full>> Seed(Cluster cluster, int rounds)
    {
        await using var site = Site.Start(cluster);
        List<Full> seeded = [];
        foreach (var code in Enumerable.Range(0, rounds).Select(n => $"ST{(char)('A' + n)}"))
        {
            seeded.Add(await Round(code));
        }

        return seeded;

        async Task<Full> Round(string code)
        {
            var (desk, bidders) = await site.Drafts(code, Bids);
            return new(desk, await site.CookiesOf(bidders));
        }
    }

    private static async Task HandIn(Cluster cluster, Node node, Full round, Report report, string how, TimeSpan over)
    {
        using var visitors = new Visitors();
        using var ended = new CancellationTokenSource();
        var readers = Enumerable
            .Range(0, Readers)
            .Select(n => Read(visitors, node, round.Bidders[n].Cookie, round.Desk, ended.Token))
            .ToList();
        var worked = node.Processor;
        var (took, whole) = await HandIn(visitors, node, round.Bidders, over);
        worked = node.Processor - worked;
        await ended.CancelAsync();
        var read = (await Task.WhenAll(readers)).Sum();

        report.Figure(
            $"handed in, {how}",
            await Submitted(cluster, round.Desk),
            "bids",
            $"of {Bids:N0}, every tenth pressed twice"
        );
        report.Figure(
            $"per second, {how}",
            round.Bidders.Count / whole.TotalSeconds,
            "/s",
            $"in {whole.TotalSeconds:0.0} s, {worked / whole:0.0} processors of the service"
        );
        report.Figure($"p50, {how}", took[took.Count / 2], "ms");
        report.Figure($"p99, {how}", took[took.Count * 99 / 100], "ms", $"slowest {took[^1]:0} ms");
        report.Figure($"pages read beside, {how}", read, "pages");
    }

    private static async Task<(List<double> Took, TimeSpan Whole)> HandIn(
        Visitors visitors,
        Node node,
        IReadOnlyList<(Bidder Group, string Cookie)> bidders,
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

                var (it, cookie) = bidders[n];
                var begun = Stopwatch.GetTimestamp();
                await Task.WhenAll(
                    Enumerable
                        .Range(0, n % 10 == 0 ? 2 : 1)
                        .Select(_ => visitors.Post(node, $"/api/v1/bids/{it.Reference}/submission", cookie, stop))
                );
                took[n] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            }
        );
        return ([.. took.Order()], clock.Elapsed);
    }

    private static async Task<int> Read(Visitors visitors, Node node, string cookie, Desk desk, CancellationToken ended)
    {
        for (var pages = 0; ; pages++)
        {
            if (ended.IsCancellationRequested)
            {
                return pages;
            }

            await visitors.Get(
                node,
                pages % 2 == 0 ? "/group" : $"/rounds/{desk.RoundReference}",
                cookie,
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

    /// <summary>A round whose bids are all complete drafts, and each group's lead signed in.</summary>
    private sealed record Full(Desk Desk, IReadOnlyList<(Bidder Group, string Cookie)> Bidders);
}
