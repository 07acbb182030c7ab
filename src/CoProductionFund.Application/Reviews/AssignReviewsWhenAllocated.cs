using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Reviews;
using CoProductionFund.Domain.Rounds;
using JasperFx.Events;
using Marten;

namespace CoProductionFund.Application.Reviews;

/// <summary>Each allocated bid is given to its panel member. The review's id follows from both, so twice is once.</summary>
public static class AssignReviewsWhenAllocated
{
    public static async Task Handle(
        IEvent<ReviewsAllocated> allocated,
        IDocumentSession session,
        CancellationToken stop
    )
    {
        var round = new RoundId(allocated.StreamId);
        foreach (var it in allocated.Data.Allocations)
        {
            await session.Insist<Review>(
                Review.IdOf(it.Bid, it.Reviewer).Value,
                review => ReviewDecisions.Assign(review, new(round, it.Bid, it.Group, it.Reviewer)),
                stop
            );
        }
    }
}

/// <summary>Bids are taken from a panel member who left or who declared an interest in the group.</summary>
public static class RecuseReviewerWhenPanelChanges
{
    public static async Task Handle(IEvent<PanelMemberStoodDown> left, IDocumentSession session, CancellationToken stop)
    {
        foreach (var bid in left.Data.Released)
        {
            await session.Insist<Review>(
                Review.IdOf(bid, left.Data.Person).Value,
                review => ReviewDecisions.Recuse(review, RecusalCause.StoodDown),
                stop
            );
        }
    }

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
        foreach (var row in touched)
        {
            await session.Insist<Review>(row.Id, review => ReviewDecisions.Recuse(review, RecusalCause.Interest), stop);
        }
    }
}
