using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Funds;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Rounds;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Bids;

/// <summary>The ranking as the fund manager decides from it, and the money as it is this second.</summary>
/// <param name="Lines">Best first.</param>
public sealed record DecisionTable(RoundRow Round, FundPosition Fund, IReadOnlyList<DecisionLine> Lines);

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

public sealed record GetDecisionTable(string Reference, Caller By) : IQuery<DecisionTable>, IForStaffOfRound;

public sealed class GetDecisionTableHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<GetDecisionTable, DecisionTable>
{
    public async Task<DecisionTable> Handle(GetDecisionTable request, CancellationToken cancellationToken)
    {
        var round = (await ask.Send(new GetRound(request.Reference, Caller.TheFund), cancellationToken))!;
        var panel = (await ask.Send(new GetPanelById(round.Round, Caller.TheFund), cancellationToken))!;
        var fund = await ask.Send(new GetFundById(round.Fund, Caller.TheFund), cancellationToken);
        var rows = await session.LoadManyAsync<BidRow>(
            cancellationToken,
            panel.Ranked.Select(it => it.Bid.Value).ToArray()
        );
        var headings = await GetBidHeadingsHandler.Headings(session, ask, rows, cancellationToken);
        var ranked = new Round(panel.Id) { Ranked = panel.Ranked, Decisions = panel.Decisions };

        return new(
            round,
            fund,
            [
                .. from place in panel.Ranked
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
            ]
        );
    }
}
