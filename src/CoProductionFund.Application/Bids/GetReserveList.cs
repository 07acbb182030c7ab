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
        var (round, soFar, fund) = await ask.Ranking(request.Reference, cancellationToken);
        var page = await ask.Send(
            new ListPlaces(round.Round, Waiting: true, request.Page, Caller.TheFund),
            cancellationToken
        );
        var lines = await DecisionLines.Of(session, ask, soFar, page.Items, cancellationToken);
        var unanswered = (await ask.Send(new GetPanelById(round.Round, Caller.TheFund), cancellationToken))!.Unanswered;
        var headings = await ask.Send(new GetBidHeadings(unanswered, Caller.TheFund), cancellationToken);

        return new(round, fund, page.With(lines), [.. unanswered.Select(bid => headings[bid])]);
    }
}
