using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Bids;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Reviews;

/// <summary>How far the panel is with one bid, and how far apart its members are.</summary>
/// <param name="Allocated">How many members score it.</param>
/// <param name="Sent">The reviews sent. The chair does not score, so nothing is hidden from the chair.</param>
/// <param name="NeedsModeration">Two marks for one criterion are further apart than the round tolerates.</param>
/// <param name="Moderated">How the difference was settled; null while it is not.</param>
public sealed record BidInModeration(
    BidHeading Bid,
    int Allocated,
    IReadOnlyList<ReviewRow> Sent,
    IReadOnlyList<CriterionSpread> Spreads,
    bool NeedsModeration,
    string? Moderated
)
{
    public bool IsComplete => Allocated > 0 && Sent.Count >= Allocated;
}

public sealed record CriterionSpread(string Criterion, int Lowest, int Highest, decimal Mean, bool IsWide);

/// <summary>The whole round as the chair sees it.</summary>
public sealed record GetModeration(string Reference, Caller By)
    : IQuery<IReadOnlyList<BidInModeration>>,
        IForOverseersOfPanel;

public sealed class GetModerationHandler(IMediator ask) : IRequestHandler<GetModeration, IReadOnlyList<BidInModeration>>
{
    public async Task<IReadOnlyList<BidInModeration>> Handle(GetModeration request, CancellationToken cancellationToken)
    {
        var round = (await ask.Send(new GetRound(request.Reference, Caller.TheFund), cancellationToken))!;
        var panel = (await ask.Send(new GetPanel(request.Reference, Caller.TheFund), cancellationToken))!;
        var eligible = await ask.Send(new ListEligibleBids(round.Round, Caller.TheFund), cancellationToken);
        BidId[] ids = [.. eligible.Select(it => it.Bid)];
        var headings = await ask.Send(new GetBidHeadings(ids, Caller.TheFund), cancellationToken);
        var sent = (await ask.Send(new ListSentReviews(round.Round, Caller.TheFund), cancellationToken))
            .Where(it => panel.Allocations.Any(a => a.Bid == it.Bid && a.Reviewer == it.Reviewer))
            .ToLookup(it => it.Bid);

        return
        [
            .. from bid in eligible
            orderby bid.Reference
            select Of(headings[bid.Bid], [.. sent[bid.Bid]], round, panel),
        ];
    }

    private static BidInModeration Of(BidHeading bid, IReadOnlyList<ReviewRow> sent, RoundRow round, PanelRow panel)
    {
        var tolerance = round.Terms!.Tolerance;
        IReadOnlyList<CriterionSpread> spreads =
            sent.Count == 0 ? [] : [.. round.Criteria.Select(it => SpreadOf(it.Key, sent, tolerance))];
        return new(
            bid,
            panel.Allocations.Count(it => it.Bid == bid.Bid),
            sent,
            spreads,
            spreads.Any(it => it.IsWide),
            panel.Moderated.FirstOrDefault(it => it.Bid == bid.Bid)?.Reason
        );
    }

    private static CriterionSpread SpreadOf(string criterion, IReadOnlyList<ReviewRow> sent, int tolerance)
    {
        var marks = sent.Select(it => it.Scores.First(score => score.Criterion == criterion).Score).ToList();
        var mean = Math.Round(marks.Sum() / (decimal)marks.Count, 2, MidpointRounding.AwayFromZero);
        return new(criterion, marks.Min(), marks.Max(), mean, marks.Max() - marks.Min() > tolerance);
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
    public async Task<BidBeforeChair?> Handle(GetBidBeforeChair request, CancellationToken cancellationToken)
    {
        var all = await ask.Send(new GetModeration(request.Reference, Caller.TheFund), cancellationToken);
        return all.FirstOrDefault(it => it.Bid.Reference == request.Bid) is { } found
            ? new(found, await ask.Send(new GetFormOfBid(found.Bid.Bid, Caller.TheFund), cancellationToken))
            : null;
    }
}
