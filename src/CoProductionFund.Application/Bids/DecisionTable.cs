using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Funds;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Rounds;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Bids;

/// <summary>The ranking as the fund manager decides from it, and the money as it is this second.</summary>
/// <param name="Lines">A page of it, best first.</param>
public sealed record DecisionTable(RoundRow Round, FundPosition Fund, Page<DecisionLine> Lines, DecisionsSoFar SoFar);

/// <summary>How far the department has come with a ranking.</summary>
/// <param name="Awards">What is awarded in all, in pence.</param>
public sealed record DecisionsSoFar(int Awarded, int OnReserveList, int Declined, int Undecided, Pence Awards);

/// <summary>One ranked bid, for the person who decides it.</summary>
/// <param name="Ranked">How many bids the ranking holds.</param>
/// <param name="Risks">Those somebody should not be asked to carry, by the rule as it is now.</param>
public sealed record BidToDecide(
    RoundRow Round,
    FundPosition Fund,
    DecisionLine Line,
    int Ranked,
    IReadOnlyList<MarkedRisk> Risks
);

/// <param name="Decision">Null until decided.</param>
/// <param name="AwardDeparts">Awarding it now would depart from rank order, so it would need a reason.</param>
/// <param name="RefusalDeparts">Not awarding it now would.</param>
public sealed record DecisionLine(
    RankedBid Ranked,
    BidHeading Heading,
    BidRow Bid,
    DecisionNoted? Decision,
    bool AwardDeparts,
    bool RefusalDeparts
)
{
    /// <summary>Placing it on the reserve list now would.</summary>
    public bool ReserveDeparts { get; init; }

    public bool Departs(Outcome outcome) =>
        outcome switch
        {
            Outcome.Awarded => AwardDeparts,
            Outcome.OnReserveList => ReserveDeparts,
            _ => RefusalDeparts,
        };
}

/// <param name="Page">1 for the best.</param>
public sealed record GetDecisionTable(string Reference, int Page, Caller By) : IQuery<DecisionTable>, IForStaffOfRound;

public sealed class GetDecisionTableHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<GetDecisionTable, DecisionTable>
{
    public async Task<DecisionTable> Handle(GetDecisionTable request, CancellationToken cancellationToken)
    {
        var (round, soFar, fund) = await ask.Ranking(request.Reference, cancellationToken);
        var places = await ask.Send(
            new ListPlaces(round.Round, Waiting: false, request.Page, Caller.TheFund),
            cancellationToken
        );
        var lines = await DecisionLines.Of(session, ask, soFar, places.Items, cancellationToken);
        var bids = await ask.Send(new CountBidsOfRound(round.Round, Caller.TheFund), cancellationToken);
        var awards = bids.Where(it => it.Stage is BidStage.Awarded).Sum(it => it.Awarded);

        return new(
            round,
            fund,
            places.With(lines),
            new(
                soFar.Of(Outcome.Awarded),
                soFar.Of(Outcome.OnReserveList),
                soFar.Of(Outcome.Declined),
                soFar.Ranked - soFar.Decided,
                awards
            )
        );
    }
}

/// <summary>Null where the ranking does not hold the bid.</summary>
/// <param name="Bid">Its reference.</param>
public sealed record GetBidToDecide(string Reference, string Bid, Caller By) : IQuery<BidToDecide?>, IForStaffOfRound;

public sealed class GetBidToDecideHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<GetBidToDecide, BidToDecide?>
{
    public async Task<BidToDecide?> Handle(GetBidToDecide request, CancellationToken cancellationToken)
    {
        var (round, soFar, fund) = await ask.Ranking(request.Reference, cancellationToken);
        if (await session.BidByReference(request.Bid, cancellationToken) is not { } row || row.Round != round.Round)
        {
            return null;
        }

        var places = await ask.Send(new GetBidsInRound([row.Bid], Caller.TheFund), cancellationToken);
        if (places.GetValueOrDefault(row.Bid) is not { Ranked: not null } place)
        {
            return null;
        }

        var lines = await DecisionLines.Of(session, ask, soFar, [place], cancellationToken);
        var form = await session.ReadForm(Answers.Of(row), cancellationToken);
        return new(round, fund, lines[0], soFar.Ranked, row.Marked(form.Risks));
    }
}

internal static class DecisionLines
{
    public static async Task<(RoundRow Round, RankingSoFar SoFar, FundPosition Fund)> Ranking(
        this IMediator ask,
        string reference,
        CancellationToken stop
    )
    {
        var round = (await ask.Send(new GetRound(reference, Caller.TheFund), stop))!;
        var soFar = await ask.Send(new CountRanking(round.Round, Caller.TheFund), stop);
        return (round, soFar, await ask.Send(new GetFundById(round.Fund, Caller.TheFund), stop));
    }

    public static async Task<IReadOnlyList<DecisionLine>> Of(
        IQuerySession session,
        IMediator ask,
        RankingSoFar soFar,
        IReadOnlyList<BidInRound> places,
        CancellationToken stop
    )
    {
        var rows = await session.LoadManyAsync<BidRow>(stop, places.Select(it => it.Bid.Value).ToArray());
        var headings = await GetBidHeadingsHandler.Headings(session, ask, rows, stop);

        return
        [
            .. from place in places
            join row in rows on place.Bid equals row.Bid
            let ranked = place.Ranked!
            select new DecisionLine(
                ranked,
                headings[row.Bid],
                row,
                place.Decision,
                OutcomeDecisions.Departs(ranked.Rank, Outcome.Awarded, soFar.Alike),
                OutcomeDecisions.Departs(ranked.Rank, Outcome.Declined, soFar.Alike)
            )
            {
                ReserveDeparts = OutcomeDecisions.Departs(ranked.Rank, Outcome.OnReserveList, soFar.Alike),
            },
        ];
    }
}
