using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Reviews;
using CoProductionFund.Domain.Rounds;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Reviews;

/// <summary>Every review sent in a round, for our own handlers.</summary>
public sealed record ListSentReviews(RoundId Round, Caller By) : IQuery<IReadOnlyList<ReviewRow>>, IForTheFund;

public sealed class ListSentReviewsHandler(IQuerySession session)
    : IRequestHandler<ListSentReviews, IReadOnlyList<ReviewRow>>
{
    public async Task<IReadOnlyList<ReviewRow>> Handle(ListSentReviews request, CancellationToken cancellationToken) =>
        await session
            .Query<ReviewRow>()
            .Where(row => row.Round == request.Round && row.Stage == ReviewStage.Submitted)
            .ToListAsync(cancellationToken);
}

/// <summary>Every review given out in a round, at whatever stage, for our own handlers.</summary>
public sealed record ListReviewsOfRound(RoundId Round, Caller By) : IQuery<IReadOnlyList<ReviewRow>>, IForTheFund;

public sealed class ListReviewsOfRoundHandler(IQuerySession session)
    : IRequestHandler<ListReviewsOfRound, IReadOnlyList<ReviewRow>>
{
    public async Task<IReadOnlyList<ReviewRow>> Handle(
        ListReviewsOfRound request,
        CancellationToken cancellationToken
    ) => await session.Query<ReviewRow>().Where(row => row.Round == request.Round).ToListAsync(cancellationToken);
}

/// <summary>The bids of a round that a panel member was given, for our own handlers: ids alone.</summary>
public sealed record ListBidsOfReviewer(RoundId Round, PersonId Reviewer, Caller By)
    : IQuery<IReadOnlyList<BidId>>,
        IForTheFund;

public sealed class ListBidsOfReviewerHandler(IQuerySession session)
    : IRequestHandler<ListBidsOfReviewer, IReadOnlyList<BidId>>
{
    public async Task<IReadOnlyList<BidId>> Handle(ListBidsOfReviewer request, CancellationToken cancellationToken)
    {
        var rows = await session
            .Query<ReviewRow>()
            .Where(row => row.Round == request.Round && row.Reviewer == request.Reviewer)
            .Select(row => new { row.Bid })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(it => it.Bid)];
    }
}

/// <summary>One bid on a panel member's list.</summary>
/// <param name="Title">Null where it was erased.</param>
public sealed record WorkbenchItem(ReviewRow Review, string Reference, string? Title, string GroupName);

/// <summary>What a panel member has to do in a round, own reviews only; a page of it, by the bids' references.</summary>
public sealed record GetWorkbench(RoundId Round, Caller By, int Page = 1)
    : IQuery<Page<WorkbenchItem>>,
        IForPanelOfRound;

public sealed class GetWorkbenchHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<GetWorkbench, Page<WorkbenchItem>>
{
    public async Task<Page<WorkbenchItem>> Handle(GetWorkbench request, CancellationToken cancellationToken)
    {
        var me = request.By.Person!.Value;
        var mine = await ask.Send(new ListBidsOfReviewer(request.Round, me, Caller.TheFund), cancellationToken);
        var page = await ask.Send(new PageOfBids(mine, request.Page, Caller.TheFund), cancellationToken);
        var reviews = (
            await session.LoadManyAsync<ReviewRow>(
                cancellationToken,
                page.Items.Select(it => Review.IdOf(it.Bid, me).Value).ToArray()
            )
        ).ToDictionary(row => row.Bid);

        return page.With<WorkbenchItem>([
            .. page.Items.Select(bid => new WorkbenchItem(reviews[bid.Bid], bid.Reference, bid.Title, bid.GroupName)),
        ]);
    }
}

/// <summary>The bid as a panel member reads it: null until they have declared that they have no interest (rule 17).</summary>
/// <param name="Others">The others' reviews: empty until one's own is sent (rule 18).</param>
public sealed record BidForReviewer(
    ReviewRow Review,
    BidHeading Heading,
    RoundRow Round,
    BidForm? Form,
    IReadOnlyList<ReviewRow> Others
)
{
    /// <summary>Sent, too far from the others' marks, and not settled yet: a mark can still be changed.</summary>
    public bool MayRevise { get; init; }
}

public sealed record GetBidForReviewer(BidId Bid, Caller By) : IQuery<BidForReviewer>, IForReviewerOfBid;

public sealed class GetBidForReviewerHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<GetBidForReviewer, BidForReviewer>
{
    public async Task<BidForReviewer> Handle(GetBidForReviewer request, CancellationToken cancellationToken)
    {
        var own = Review.IdOf(request.Bid, request.By.Person!.Value).Value;
        var review = (await session.LoadAsync<ReviewRow>(own, cancellationToken))!;
        var headings = await ask.Send(new GetBidHeadings([request.Bid], Caller.TheFund), cancellationToken);
        var round = await ask.Send(new GetRoundById(review.Round, Caller.TheFund), cancellationToken);
        var form = review.Stage is ReviewStage.Open or ReviewStage.Submitted
            ? await ask.Send(new GetFormOfBid(request.Bid, Caller.TheFund), cancellationToken)
            : null;
        var others =
            review.Stage is ReviewStage.Submitted
                ? await session
                    .Query<ReviewRow>()
                    .Where(row => row.Bid == request.Bid && row.Stage == ReviewStage.Submitted && row.Id != own)
                    .OrderBy(row => row.Id)
                    .Take(100)
                    .ToListAsync(cancellationToken)
                : [];

        return new(review, headings[request.Bid], round!, form, others)
        {
            MayRevise = await MayRevise([review, .. others], round!, cancellationToken),
        };
    }

    private async Task<bool> MayRevise(IReadOnlyList<ReviewRow> reviews, RoundRow round, CancellationToken stop)
    {
        if (round.Stage is not RoundStage.InReview || reviews[0].Stage is not ReviewStage.Submitted)
        {
            return false;
        }

        var bids = await ask.Send(new GetBidsInRound([reviews[0].Bid], Caller.TheFund), stop);
        return bids.GetValueOrDefault(reviews[0].Bid)?.Moderated is null
            && round.Criteria.Any(criterion =>
            {
                var marks = reviews.Select(it => it.Scores.First(mark => mark.Criterion == criterion.Key).Score);
                return marks.Max() - marks.Min() > round.Terms!.Tolerance;
            });
    }
}
