using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Rounds;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Rounds;

/// <summary>What a round says of these bids; those it says nothing of are missing.</summary>
public sealed record GetBidsInRound(IReadOnlyCollection<BidId> Bids, Caller By)
    : IQuery<IReadOnlyDictionary<BidId, BidInRound>>,
        IForTheFund;

public sealed class GetBidsInRoundHandler(IQuerySession session)
    : IRequestHandler<GetBidsInRound, IReadOnlyDictionary<BidId, BidInRound>>
{
    public async Task<IReadOnlyDictionary<BidId, BidInRound>> Handle(
        GetBidsInRound request,
        CancellationToken cancellationToken
    ) =>
        (
            await session.LoadManyAsync<BidInRound>(cancellationToken, request.Bids.Select(bid => bid.Value).ToArray())
        ).ToDictionary(row => row.Bid);
}

/// <summary>A page of the ranking, best first.</summary>
/// <param name="Waiting">Only those that wait on the reserve list.</param>
public sealed record ListPlaces(RoundId Round, bool Waiting, int Page, Caller By)
    : IQuery<Page<BidInRound>>,
        IForTheFund;

public sealed class ListPlacesHandler(IQuerySession session) : IRequestHandler<ListPlaces, Page<BidInRound>>
{
    public Task<Page<BidInRound>> Handle(ListPlaces request, CancellationToken cancellationToken)
    {
        var rows = session.Query<BidInRound>().Where(row => row.Round == request.Round && row.Place > 0); // as the index has it
        return request.Waiting // few, so they are counted with the page
            ? rows.Where(row => row.Outcome == Outcome.OnReserveList)
                .OrderBy(row => row.Place)
                .ToPage(request.Page, cancellationToken)
            : rows.ToPageOfMany(all => all.OrderBy(row => row.Place), request.Page, cancellationToken);
    }
}

/// <summary>A page of the decided bids of a round: what was awarded, then the reserve list, then what was declined, each from the best.</summary>
/// <remarks>Awards that were not taken up are left out.</remarks>
public sealed record ListDecidedBids(RoundId Round, int Page, Caller By) : IQuery<Page<BidId>>, IForTheFund;

public sealed class ListDecidedBidsHandler(IQuerySession session) : IRequestHandler<ListDecidedBids, Page<BidId>>
{
    public async Task<Page<BidId>> Handle(ListDecidedBids request, CancellationToken cancellationToken)
    {
        var page = await session
            .Query<BidInRound>()
            .Where(row => row.Round == request.Round && row.Outcome != null && !row.NotTakenUp)
            .OrderBySql($"array_position('{{{Outcomes}}}', d.outcome), d.place")
            .ToPage(request.Page, cancellationToken);
        return page.With<BidId>([.. page.Items.Select(row => row.Bid)]);
    }

    private static string Outcomes => string.Join(',', Enum.GetNames<Outcome>());
}

/// <summary>Every bid of a round that was ever awarded, for those who read the events of its award.</summary>
public sealed record ListAwardedBids(RoundId Round, Caller By) : IQuery<IReadOnlyList<BidId>>, IForTheFund;

public sealed class ListAwardedBidsHandler(IQuerySession session)
    : IRequestHandler<ListAwardedBids, IReadOnlyList<BidId>>
{
    public async Task<IReadOnlyList<BidId>> Handle(ListAwardedBids request, CancellationToken cancellationToken) =>
        [
            .. (
                await session
                    .Query<BidInRound>()
                    .Where(row => row.Round == request.Round && row.Outcome == Outcome.Awarded)
                    .Select(row => row.Id)
                    .ToListAsync(cancellationToken)
            ).Select(id => new BidId(id)),
        ];
}

/// <summary>How far the department has come with a ranking: counted, so it costs the same however many bids it holds.</summary>
/// <param name="Ranked">How many bids the ranking holds.</param>
public sealed record RankingSoFar(int Ranked, IReadOnlyList<DecidedAlike> Alike)
{
    public int Decided => Alike.Sum(it => it.Bids);

    public int Of(Outcome outcome) => Alike.FirstOrDefault(it => it.Outcome == outcome)?.Bids ?? 0;
}

public sealed record CountRanking(RoundId Round, Caller By) : IQuery<RankingSoFar>, IForTheFund;

public sealed class CountRankingHandler(IQuerySession session) : IRequestHandler<CountRanking, RankingSoFar>
{
    public async Task<RankingSoFar> Handle(CountRanking request, CancellationToken cancellationToken)
    {
        var found = await session.Read(
            $"""
            select outcome, count(*), min(rank), max(rank)
            from {session.TableOf(typeof(BidInRound))}
            where cast(data ->> 'round' as uuid) = $1 and place is not null
            group by 1
            """,
            it => (Outcome: it.TextOrNull(0), Bids: (int)it.GetInt64(1), Best: it.GetInt32(2), Last: it.GetInt32(3)),
            cancellationToken,
            request.Round.Value
        );
        return new(
            found.Sum(it => it.Bids),
            [
                .. from it in found
                where it.Outcome is not null
                select new DecidedAlike(Enum.Parse<Outcome>(it.Outcome!), it.Bids, it.Best, it.Last),
            ]
        );
    }
}
