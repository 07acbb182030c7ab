using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Domain.Reviews;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Reviews;

/// <summary>How far someone is with the bids of one round.</summary>
/// <param name="ToDo">Not sent yet; bids taken from them are not counted.</param>
public sealed record MyProgress(RoundId Round, int ToDo, int Sent);

/// <summary>How far whoever asks is, in every round.</summary>
public sealed record ListMyProgress(Caller By) : IQuery<IReadOnlyList<MyProgress>>, IForSomeoneSignedIn;

public sealed class ListMyProgressHandler(IQuerySession session)
    : IRequestHandler<ListMyProgress, IReadOnlyList<MyProgress>>
{
    public async Task<IReadOnlyList<MyProgress>> Handle(ListMyProgress request, CancellationToken cancellationToken)
    {
        var me = request.By.Person!.Value;
        var reviews = await session
            .Query<ReviewRow>()
            .Where(row => row.Reviewer == me && row.Stage != ReviewStage.Recused)
            .Select(row => new { row.Round, row.Stage })
            .Take(5_000)
            .ToListAsync(cancellationToken);

        return
        [
            .. from review in reviews
            group review by review.Round into mine
            let sent = mine.Count(it => it.Stage is ReviewStage.Submitted)
            select new MyProgress(mine.Key, mine.Count() - sent, sent),
        ];
    }
}

/// <summary>The bid with this reference, if it was given to whoever asks; null otherwise.</summary>
public sealed record FindBidToReview(string Reference, Caller By) : IQuery<BidId?>, IForSomeoneSignedIn;

public sealed class FindBidToReviewHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<FindBidToReview, BidId?>
{
    public async Task<BidId?> Handle(FindBidToReview request, CancellationToken cancellationToken)
    {
        if (
            request.By.Person is not { } me
            || await ask.Send(new FindBid(request.Reference, Caller.TheFund), cancellationToken) is not { } bid
        )
        {
            return null;
        }

        var own = await session.LoadAsync<ReviewRow>(Review.IdOf(bid.Bid, me).Value, cancellationToken);
        return own?.Bid;
    }
}
