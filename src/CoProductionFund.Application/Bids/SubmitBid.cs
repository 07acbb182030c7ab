using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Bids;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Bids;

/// <summary>Hands the bid in.</summary>
/// <param name="ReceivedAt">When the complete request reached the service, by the service's clock.</param>
public sealed record SubmitBid(BidId Bid, DateTimeOffset ReceivedAt, Caller By) : Command(By), IForMembersOfBid;

public static class SubmitBidHandler
{
    public static async Task<Decision> Handle(
        SubmitBid command,
        IDocumentSession session,
        BidPlaces places,
        IMediator ask,
        CancellationToken stop
    )
    {
        var (round, group, _) = (await places.Of(session, command.Bid, stop))!;
        var trip = await session.PassThroughAndRead(round, stop); // the round cannot close before this is committed
        var opening = trip.Open<Bid>(command.Bid.Value);
        var submitted = trip.Query<BidRow>()
            .Where(
                Given.Values<BidRow>(it =>
                    it.Round == round
                    && it.Group == group
                    && it.Id != command.Bid.Value
                    && it.Stage == BidStage.Submitted
                )
            )
            .Count();
        await trip.Execute(stop);

        var bid = await opening;
        var (_, terms) = await ask.TermsOf(round, stop);
        var form = await session.ReadForm(bid.State.Answers, stop);
        return bid.Record(BidDecisions.Submit(bid.State, form, terms, (int)await submitted, command.ReceivedAt));
    }
}

/// <summary>Takes a submitted bid back to change it.</summary>
public sealed record ReopenBid(BidId Bid, Caller By) : Command(By), IForMembersOfBid;

public static class ReopenBidHandler
{
    public static async Task<Decision> Handle(
        ReopenBid command,
        IDocumentSession session,
        BidPlaces places,
        IMediator ask,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var (round, _, _) = (await places.Of(session, command.Bid, stop))!;
        var trip = await session.PassThroughAndRead(round, stop);
        var opening = trip.Open<Bid>(command.Bid.Value);
        await trip.Execute(stop);

        var bid = await opening;
        var (_, terms) = await ask.TermsOf(round, stop);
        return bid.Record(BidDecisions.Reopen(bid.State, terms, clock.GetUtcNow()));
    }
}
