using CoProductionFund.Application.Asking;
using CoProductionFund.Domain.Reviews;
using Marten;

namespace CoProductionFund.Application.Reviews;

/// <summary>The panel member to whom the bid was given.</summary>
public interface IForReviewerOfBid : IGuarded
{
    BidId Bid { get; }
}

public sealed class ReviewerOfBid(IQuerySession session) : IRule<IForReviewerOfBid>
{
    public async Task<bool> May(IForReviewerOfBid ask, CancellationToken stop) =>
        ask.By.Person is { } person
        && await session.LoadAsync<ReviewRow>(Review.IdOf(ask.Bid, person).Value, stop) is not null;
}
