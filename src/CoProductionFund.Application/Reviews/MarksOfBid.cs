using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Bids;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Reviews;

/// <summary>The marks of one bid. Null where the panel does not score such a bid.</summary>
/// <param name="Bid">Its reference.</param>
public sealed record GetMarksOfBid(string Reference, string Bid, Caller By)
    : IQuery<BidInModeration?>,
        IForOverseersOfPanel;

public sealed class GetMarksOfBidHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<GetMarksOfBid, BidInModeration?>
{
    public async Task<BidInModeration?> Handle(GetMarksOfBid request, CancellationToken cancellationToken)
    {
        var round = (await ask.Send(new GetRound(request.Reference, Caller.TheFund), cancellationToken))!;
        var panel = (await ask.Send(new GetPanel(request.Reference, Caller.TheFund), cancellationToken))!;
        var row = await ask.Send(new FindBid(request.Bid, Caller.TheFund), cancellationToken);
        BidId[] ids = row is null ? [] : [row.Bid];
        var eligible = await ask.Send(
            new ListEligibleBids(round.Round, Caller.TheFund) { Among = ids },
            cancellationToken
        );
        BidId[] bids = [.. eligible.Select(it => it.Bid)];
        return bids is [] ? null : (await session.InModeration(ask, round, panel, bids, cancellationToken))[0];
    }
}

/// <summary>One bid of the round with its words, so that whoever moderates can read what was judged.</summary>
public sealed record BidBeforeChair(BidInModeration Moderation, BidForm Form);

/// <param name="Bid">Its reference. Null where the panel does not score such a bid.</param>
public sealed record GetBidBeforeChair(string Reference, string Bid, Caller By)
    : IQuery<BidBeforeChair?>,
        IForOverseersOfPanel;

public sealed class GetBidBeforeChairHandler(IMediator ask) : IRequestHandler<GetBidBeforeChair, BidBeforeChair?>
{
    public async Task<BidBeforeChair?> Handle(GetBidBeforeChair request, CancellationToken cancellationToken) =>
        await ask.Send(new GetMarksOfBid(request.Reference, request.Bid, Caller.TheFund), cancellationToken)
            is { } marks
            ? new(marks, await ask.Send(new GetFormOfBid(marks.Bid.Bid, Caller.TheFund), cancellationToken))
            : null;
}
