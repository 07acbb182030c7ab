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
        var (round, panel, fund) = await ask.Ranking(request.Reference, cancellationToken);
        var places = panel.Ranked.ToPage(request.Page);
        var lines = await DecisionLines.Of(session, ask, panel, places.Items, cancellationToken);
        var bids = await ask.Send(new ListBidsInFigures(round.Round, Caller.TheFund), cancellationToken);
        var awards = bids.Where(it => it.Stage is BidStage.Awarded).Sum(it => it.Awarded ?? default);

        return new(round, fund, places.With(lines), SoFar(panel, awards));
    }

    private static DecisionsSoFar SoFar(PanelRow panel, Pence awards)
    {
        return new(
            Count(Outcome.Awarded),
            Count(Outcome.OnReserveList),
            Count(Outcome.Declined),
            panel.Ranked.Count - panel.Decisions.Count,
            awards
        );

        int Count(Outcome outcome) => panel.Decisions.Count(it => it.Outcome == outcome);
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
        var (round, panel, fund) = await ask.Ranking(request.Reference, cancellationToken);
        var row = await session.BidByReference(request.Bid, cancellationToken);
        if (row is null || panel.Ranked.FirstOrDefault(it => it.Bid == row.Bid) is not { } place)
        {
            return null;
        }

        var lines = await DecisionLines.Of(session, ask, panel, [place], cancellationToken);
        var form = await session.ReadForm(
            row.Sections.Select(it => KeyValuePair.Create(it.Key, it.Value.Answers)),
            cancellationToken
        );
        return new(round, fund, lines[0], panel.Ranked.Count, row.Marked(form.Risks));
    }
}

internal static class DecisionLines
{
    public static async Task<(RoundRow Round, PanelRow Panel, FundPosition Fund)> Ranking(
        this IMediator ask,
        string reference,
        CancellationToken stop
    )
    {
        var round = (await ask.Send(new GetRound(reference, Caller.TheFund), stop))!;
        var panel = (await ask.Send(new GetPanelById(round.Round, Caller.TheFund), stop))!;
        return (round, panel, await ask.Send(new GetFundById(round.Fund, Caller.TheFund), stop));
    }

    public static async Task<IReadOnlyList<DecisionLine>> Of(
        IQuerySession session,
        IMediator ask,
        PanelRow panel,
        IReadOnlyList<RankedBid> places,
        CancellationToken stop
    )
    {
        var rows = await session.LoadManyAsync<BidRow>(stop, places.Select(it => it.Bid.Value).ToArray());
        var headings = await GetBidHeadingsHandler.Headings(session, ask, rows, stop);
        var ranked = new Round(panel.Id) { Ranked = panel.Ranked, Decisions = panel.Decisions };

        return
        [
            .. from place in places
            join row in rows on place.Bid equals row.Bid
            select new DecisionLine(
                place,
                headings[row.Bid],
                row,
                panel.Decisions.FirstOrDefault(it => it.Bid == row.Bid),
                OutcomeDecisions.Departs(ranked, row.Bid, Outcome.Awarded),
                OutcomeDecisions.Departs(ranked, row.Bid, Outcome.Declined)
            )
            {
                ReserveDeparts = OutcomeDecisions.Departs(ranked, row.Bid, Outcome.OnReserveList),
            },
        ];
    }
}
