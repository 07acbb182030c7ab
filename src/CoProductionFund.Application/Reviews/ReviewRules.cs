using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Reviews;
using Marten;

namespace CoProductionFund.Application.Reviews;

/// <summary>Changes what the caller writes about the bid.</summary>
public interface IChangesReview : IChanges<Review>
{
    BidId Bid { get; }

    Caller By { get; }

    Guid IChanges<Review>.Stream => By.Person is { } person ? Review.IdOf(Bid, person).Value : Guid.Empty;
}

/// <summary>The panel member to whom the bid was given.</summary>
public interface IForReviewerOfBid : IGuarded
{
    BidId Bid { get; }
}

public sealed class ReviewerOfBid(IQuerySession session) : IRule<IForReviewerOfBid>
{
    public async Task<bool> May(IForReviewerOfBid ask, CancellationToken stop) =>
        ask.By.Person is { } person
        && await session.LoadRow<ReviewRow>(Review.IdOf(ask.Bid, person).Value, stop) is not null;
}
