using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Funds;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Application.Store;
using CoProductionFund.Benchmarks.Measure;
using Marten;
using Npgsql;

namespace CoProductionFund.Benchmarks.Cases;

/// <summary>A bid, a ranking of a thousand bids and a fund's position as they stood, against reading the events concerned.</summary>
public sealed class AsOf : IBenchmark
{
    public string Name => "asof";

    public string What =>
        "a bid, the ranking of 1,000 bids and a fund's position at a past moment, against reading the events concerned";

    public async Task Run(Cluster cluster, Settings settings, Report report)
    {
        await using var site = Site.Start(cluster);
        var (desk, bids) = await site.Decided("ASO", 1_000);
        await cluster.Sql("vacuum analyze");
        await using var source = NpgsqlDataSource.Create(cluster.As("fund_app"));
        var at = DateTimeOffset.UtcNow;

        report.Ratios("bid", await Load.Interleaved(Bid(site, source, bids, at), workers: 1, settings));
        report.Ratios("ranking", await Load.Interleaved(Ranking(site, source, desk, at), workers: 1, settings));
        report.Ratios("fund", await Load.Interleaved(Fund(site, source, desk, at), workers: 1, settings));
    }

    /// <summary>A bid's page has the words too, so that reading them belongs to the limit.</summary>
    public static IReadOnlyList<Case> Bid(
        Site site,
        NpgsqlDataSource source,
        IReadOnlyList<Bidder> bids,
        DateTimeOffset at
    ) =>
        [
            new(
                "the bid's events and words read",
                (_, n) => Read(source, BidsEventsAndWords, bids[n % bids.Count].Bid.Value)
            ),
            new("the bid's events read", (_, n) => Read(source, EventsOfStream, bids[n % bids.Count].Bid.Value)),
            new("the store's library reads its events", (_, n) => Fetch(site, bids[n % bids.Count].Bid.Value)),
            new("the store's library makes its two trips", (_, n) => TwoTrips(site, bids[n % bids.Count])),
            new(
                "the bid as it stood",
                (_, n) => site.Ask(new GetBidAsOf(bids[n % bids.Count].Reference, at, Caller.TheFund))
            ),
        ];

    public static IReadOnlyList<Case> Fund(Site site, NpgsqlDataSource source, Desk desk, DateTimeOffset at) =>
        [
            new("the fund's events read", (_, _) => Read(source, EventsOfStream, desk.Fund.Value)),
            new("the store's library reads its events", (_, _) => Fetch(site, desk.Fund.Value)),
            new(
                "the fund's position as it stood",
                (_, _) => site.Ask(new GetFundAsOf(desk.FundReference, at, Caller.TheFund))
            ),
        ];

    private static IReadOnlyList<Case> Ranking(Site site, NpgsqlDataSource source, Desk desk, DateTimeOffset at) =>
        [
            new("the round's events read", (_, _) => Read(source, EventsOfStream, desk.Round.Value)),
            new("the store's library reads its events", (_, _) => Fetch(site, desk.Round.Value)),
            new(
                "the round and its ranking as they stood",
                (_, _) => site.Ask(new GetRoundAsOf(desk.RoundReference, at, Caller.TheFund))
            ),
        ];

    private const string EventsOfStream = "select data from fund.mt_events where stream_id = $1 order by version";

    private const string BidsEventsAndWords = """
        with happened as (select version, data from fund.mt_events where stream_id = $1)
        (select data from happened order by version)
        union all
        select data from fund.mt_doc_writtentext
        where id in (select data ->> 'answers' from happened where data ? 'answers')
        """;

    /// <summary>Rows become events, and nobody looks at them: no fold can be quicker.</summary>
    private static async Task Fetch(Site site, Guid stream)
    {
        await using var session = site.Store.QuerySession();
        await session.Events.FetchStreamAsync(stream);
    }

    /// <summary>Which bid is called so; then its events, its words, its group and its round. Nobody looks at them.</summary>
    private static async Task TwoTrips(Site site, Bidder bidder)
    {
        await using var session = site.Store.QuerySession();
        var bid = await session.Query<BidRow>().Where(it => it.Reference == bidder.Reference).SingleAsync();
        var trip = session.CreateBatchQuery();
        _ = trip.Events.FetchStream(bid.Id);
        _ = trip.Query<WrittenText>(
            "where d.id in (select data ->> 'answers' from fund.mt_events where stream_id = ?)",
            bid.Id
        );
        _ = (trip.Group(bid.Group), trip.Round(bid.Round));
        await trip.Execute();
    }

    private static async Task Read(NpgsqlDataSource source, string events, Guid stream)
    {
        await using var command = source.CreateCommand(events);
        command.Parameters.AddWithValue(stream);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            rows.GetString(0);
        }
    }
}
