using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Benchmarks.Measure;
using Npgsql;

namespace CoProductionFund.Benchmarks.Cases;

/// <summary>A bid and a ranking of a thousand bids as they stood, against reading the events concerned.</summary>
public sealed class AsOf : IBenchmark
{
    public string Name => "asof";

    public string What => "a bid and the ranking of 1,000 bids at a past moment, against reading the events concerned";

    public async Task Run(Cluster cluster, Settings settings, Report report)
    {
        await using var site = Site.Start(cluster);
        var desk = await Desk.With(site.Store, "ASO", 1_000, DateTimeOffset.UtcNow);
        var bids = await desk.Decided(site.Store);
        await cluster.Sql("vacuum analyze");
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString);
        var at = DateTimeOffset.UtcNow;

        report.Ratios(
            "bid",
            await Load.Interleaved(
                [
                    new("the bid's events read", (_, n) => Read(source, bids[n % bids.Count].Bid.Value)),
                    new(
                        "the bid as it stood",
                        (_, n) => site.Ask(new GetBidAsOf(bids[n % bids.Count].Reference, at, Caller.TheFund))
                    ),
                ],
                workers: 1,
                settings
            )
        );
        report.Ratios(
            "ranking",
            await Load.Interleaved(
                [
                    new("the round's events read", (_, _) => Read(source, desk.Round.Value)),
                    new(
                        "the round and its ranking as they stood",
                        (_, _) => site.Ask(new GetRoundAsOf(desk.RoundReference, at, Caller.TheFund))
                    ),
                ],
                workers: 1,
                settings
            )
        );
    }

    private static async Task Read(NpgsqlDataSource source, Guid stream)
    {
        await using var command = source.CreateCommand(
            "select data from fund.mt_events where stream_id = $1 order by version"
        );
        command.Parameters.AddWithValue(stream);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            rows.GetString(0);
        }
    }
}
