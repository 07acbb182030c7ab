using System.Collections.Concurrent;
using System.Diagnostics;
using CoProductionFund.Benchmarks.Measure;
using Npgsql;

namespace CoProductionFund.Benchmarks.Cases;

/// <summary>
/// Two processes on one database, first against one alone; then one of them is killed with SIGKILL while bids are handed in,
/// and whoever had no answer asks the other one, as a load balancer would.
/// </summary>
public sealed class Nodes : IBenchmark
{
    private const int Bids = 16_000,
        Workers = 16;

    public string Name => "nodes";

    public string What => "two processes on one database, and one killed under load, against one process";

    public async Task Run(Cluster cluster, Settings settings, Report report)
    {
        using var handIn = new HandIn(await Seed(cluster));
        using var first = await Node.Start(cluster);
        using var survivor = await Node.Start(cluster);
        await Task.Delay(TimeSpan.FromSeconds(10)); // the projections are shared out

        await handIn.For(TimeSpan.FromSeconds(settings.Seconds), [first, survivor]); // does not count
        var ratios = new List<double>();
        for (var round = 0; round < Math.Min(3, settings.Rounds); round++)
        {
            var alone = await handIn.For(TimeSpan.FromSeconds(settings.Seconds), [survivor]);
            var both = await handIn.For(TimeSpan.FromSeconds(settings.Seconds), [first, survivor]);
            ratios.Add(both / alone);
            report.Figure($"handed in by two processes, round {round + 1}", both, "/s", $"by one {alone:N0}/s");
        }

        report.Figure("ratio of two processes to one", Report.Median(ratios), "");

        var killing = Task.Run(async () =>
        {
            await Task.Delay(TimeSpan.FromSeconds(2));
            await first.Kill();
            return DateTimeOffset.UtcNow;
        });
        var under = handIn.For(TimeSpan.FromSeconds(20), [first, survivor], failOverTo: survivor);
        var killed = await killing;
        var wentOn = await ReadModelsGoOn(cluster, killed);
        var rate = await under;
        report.Figure("handed in while one was killed", rate, "/s", $"{handIn.AskedAgain:N0} asked again");
        report.Figure("from the kill until every read model has passed it", wentOn.TotalSeconds, "s");

        var drained = await Drained(cluster);
        report.Figure("from the end until no message waits", drained.TotalSeconds, "s");
        await Check(cluster, handIn, report);
    }

    private static async Task<IReadOnlyList<(Bidder Bid, string Cookie)>> Seed(Cluster cluster)
    {
        await using var site = Site.Start(cluster);
        var (_, bidders) = await site.Drafts("NOD", Bids);
        return await site.CookiesOf(bidders);
    }

    /// <summary>Every read model that runs behind the events has seen one that was committed after the kill.</summary>
    private static async Task<TimeSpan> ReadModelsGoOn(Cluster cluster, DateTimeOffset killed)
    {
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString);
        await using var command = source.CreateCommand(
            """
            select bool_and(last_seq_id >= (select min(seq_id) from fund.mt_events where timestamp > $1))
            from fund.mt_event_progression where name like '%:All'
            """
        );
        command.Parameters.AddWithValue(killed);
        var clock = Stopwatch.StartNew();
        while (await command.ExecuteScalarAsync() is not true)
        {
            if (clock.Elapsed > TimeSpan.FromMinutes(3))
            {
                throw new InvalidOperationException("The read models do not go on.");
            }

            await Task.Delay(50);
        }

        return clock.Elapsed;
    }

    /// <summary>Nothing lies with the process that is no more.</summary>
    private static async Task<TimeSpan> Drained(Cluster cluster)
    {
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString);
        await using var command = source.CreateCommand(
            "select count(*) from messages.wolverine_incoming_envelopes where status = 'Incoming'"
        );
        var clock = Stopwatch.StartNew();
        while (await command.ExecuteScalarAsync() is not 0L)
        {
            if (clock.Elapsed > TimeSpan.FromMinutes(3))
            {
                throw new InvalidOperationException("Messages are left.");
            }

            await Task.Delay(50);
        }

        return clock.Elapsed;
    }

    private static async Task Check(Cluster cluster, HandIn handIn, Report report)
    {
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString);
        await using var events = source.CreateCommand(
            "select count(*) from fund.mt_events where type = 'bid-submitted'"
        );
        var submitted = (long)(await events.ExecuteScalarAsync())!;
        await using var letters = source.CreateCommand("select count(*) from messages.wolverine_dead_letters");
        var dead = (long)(await letters.ExecuteScalarAsync())!;
        report.Figure("handed in and acknowledged", handIn.Acknowledged.Count, "bids");
        report.Figure(
            "handed in, by the events",
            submitted,
            "bids",
            "more: done, and the answer was lost with the process"
        );
        report.Figure("messages that failed for good", dead, "");

        var lost = await Lost(source, handIn.Acknowledged);
        var doubled = await Doubled(source);
        report.Figure("acknowledged and lost", lost, "");
        report.Figure("done twice", doubled, "");
        if (lost + doubled + dead > 0)
        {
            throw new InvalidOperationException("Something was lost or done twice.");
        }
    }

    private static async Task<long> Lost(NpgsqlDataSource source, IEnumerable<Bidder> acknowledged)
    {
        await using var command = source.CreateCommand(
            """
            select count(*) from unnest($1) as it(bid)
            where not exists (select 1 from fund.mt_events where stream_id = it.bid and type = 'bid-submitted')
            """
        );
        command.Parameters.AddWithValue(acknowledged.Select(it => it.Bid.Value).ToArray());
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<long> Doubled(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand(
            """
            select count(*) from (
              select 1 from fund.mt_events where type = 'bid-submitted' group by stream_id having count(*) > 1) as it
            """
        );
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Each group hands its bid in once, from one of the processes.</summary>
    private sealed class HandIn(IReadOnlyList<(Bidder Bid, string Cookie)> bidders) : IDisposable
    {
        private readonly Visitors visitors = new();

        private int next = -1,
            askedAgain;

        public ConcurrentBag<Bidder> Acknowledged { get; } = [];

        public int AskedAgain => askedAgain;

        /// <returns>How many a second.</returns>
        public async Task<double> For(TimeSpan time, IReadOnlyList<Node> nodes, Node? failOverTo = null)
        {
            var (clock, done) = (Stopwatch.StartNew(), 0);
            await Task.WhenAll(
                Enumerable
                    .Range(0, Workers)
                    .Select(async worker =>
                    {
                        while (clock.Elapsed < time)
                        {
                            var n = Interlocked.Increment(ref next);
                            if (n >= bidders.Count)
                            {
                                throw new InvalidOperationException("No bid is left to hand in: choose fewer seconds.");
                            }

                            await One(bidders[n], nodes[worker % nodes.Count], failOverTo);
                            Interlocked.Increment(ref done);
                        }
                    })
            );
            return done / clock.Elapsed.TotalSeconds;
        }

        public void Dispose() => visitors.Dispose();

        private async Task One((Bidder Bid, string Cookie) it, Node node, Node? failOverTo)
        {
            try
            {
                await Post(it, node);
            }
            catch (HttpRequestException) when (failOverTo is not null)
            {
                Interlocked.Increment(ref askedAgain);
                await Post(it, failOverTo);
            }

            Acknowledged.Add(it.Bid);
        }

        private Task Post((Bidder Bid, string Cookie) it, Node node) =>
            visitors.Post(node, $"/api/v1/bids/{it.Bid.Reference}/submission", it.Cookie);
    }
}
