using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Rounds;
using JasperFx.Events;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Rounds;

/// <summary>Shares out the bids that lack panel members. Asked after closing, and whenever the panel changes after that.</summary>
public sealed record AllocateReviews(RoundId Round, Caller By) : Command(By), IForTheFund;

public static class AllocateReviewsHandler
{
    public static async Task Handle(
        AllocateReviews command,
        IDocumentSession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var round = await session.Open<Round>(command.Round.Value, stop);
        var bids = await ask.Send(new ListEligibleBids(command.Round, Caller.TheFund), stop);
        PersonId[] panel = [.. round.State.Panel.Select(it => it.Person)];
        var acting = await ask.Send(new GroupsActedFor(panel, Caller.TheFund), stop);

        round.Record(
            PanelDecisions.Allocate(
                round.State,
                [.. bids.Select(it => new BidToReview(it.Bid, it.Group))],
                [.. acting.Select(it => (it.Person, it.Group))]
            )
        );
    }
}

public static class AllocateReviewsWhenPanelChanges
{
    public static AllocateReviews Handle(IEvent<PanelMemberAppointed> appointed) => For(appointed);

    public static AllocateReviews Handle(IEvent<PanelMemberStoodDown> left) => For(left);

    public static AllocateReviews Handle(IEvent<PanelInterestDeclared> declared) => For(declared);

    private static AllocateReviews For(IEvent happened) => new(new(happened.StreamId), Caller.TheFund);
}
