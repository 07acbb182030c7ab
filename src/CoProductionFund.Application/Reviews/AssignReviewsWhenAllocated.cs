using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Reviews;
using CoProductionFund.Domain.Rounds;
using JasperFx.Events;
using Marten;

namespace CoProductionFund.Application.Reviews;

/// <summary>Each allocated bid is given to its panel member. The review's id follows from both, so twice is once.</summary>
public static class AssignReviewsWhenAllocated
{
    public static Task Handle(IEvent<ReviewsAllocated> allocated, IDocumentSession session, CancellationToken stop) =>
        session.InsistOnAll(
            allocated.Data.Allocations,
            it => Review.IdOf(it.Bid, it.Reviewer).Value,
            (Allocation it, Review review) =>
                ReviewDecisions.Assign(review, new(new(allocated.StreamId), it.Bid, it.Group, it.Reviewer)),
            stop
        );
}

/// <summary>Bids are taken from a panel member who left or who declared an interest in the group.</summary>
public static class RecuseReviewerWhenPanelChanges
{
    public static Task Handle(IEvent<PanelMemberStoodDown> left, IDocumentSession session, CancellationToken stop) =>
        session.InsistOnAll(
            left.Data.Released,
            bid => Review.IdOf(bid, left.Data.Person).Value,
            (BidId _, Review review) => ReviewDecisions.Recuse(review, RecusalCause.StoodDown),
            stop
        );

    public static async Task Handle(
        IEvent<PanelInterestDeclared> declared,
        IDocumentSession session,
        CancellationToken stop
    )
    {
        var (round, person, group) = (new RoundId(declared.StreamId), declared.Data.Person, declared.Data.Group);
        var touched = await session
            .Query<ReviewRow>()
            .Where(row => row.Round == round && row.Reviewer == person && row.Group == group)
            .ToListAsync(stop);
        await session.InsistOnAll(
            touched,
            row => row.Id,
            (ReviewRow _, Review review) => ReviewDecisions.Recuse(review, RecusalCause.Interest),
            stop
        );
    }
}
