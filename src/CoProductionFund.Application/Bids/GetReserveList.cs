using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Funds;
using CoProductionFund.Application.Rounds;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Bids;

/// <summary>The bids that wait for money, and the awards whose money came free.</summary>
/// <param name="Waiting">A page of them, best first.</param>
/// <param name="NotTakenUp">About whose money nobody has decided yet, the oldest first.</param>
public sealed record ReserveList(
    RoundRow Round,
    FundPosition Fund,
    Page<DecisionLine> Waiting,
    IReadOnlyList<BidHeading> NotTakenUp
);

/// <param name="Page">1 for the best.</param>
public sealed record GetReserveList(string Reference, int Page, Caller By) : IQuery<ReserveList>, IForStaffOfRound;

public sealed class GetReserveListHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<GetReserveList, ReserveList>
{
    public async Task<ReserveList> Handle(GetReserveList request, CancellationToken cancellationToken)
    {
        var (round, panel, fund) = await ask.Ranking(request.Reference, cancellationToken);
        var page = panel.Reserve.ToPage(request.Page);
        var places = panel.Ranked.Where(it => page.Items.Contains(it.Bid)).ToList();
        var lines = await DecisionLines.Of(session, ask, panel, places, cancellationToken);
        var headings = await ask.Send(new GetBidHeadings(panel.Unanswered, Caller.TheFund), cancellationToken);

        return new(round, fund, page.With(lines), [.. panel.Unanswered.Select(bid => headings[bid])]);
    }
}
