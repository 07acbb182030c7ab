using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Bids;
using Marten;

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
        CancellationToken stop
    )
    {
        var (_, round, group, _) = (await places.Of(session, command.Bid, stop))!;
        var trip = await session.PassThroughAndRead(round, stop); // the round cannot close before this is committed
        var opening = trip.Open<Bid>(command.Bid.Value);
        var terms = trip.TermsOf(round);
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
        var form = await session.ReadForm(bid.State.Answers, stop);
        return bid.Record(BidDecisions.Submit(bid.State, form, await terms, (int)await submitted, command.ReceivedAt));
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
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var round = (await places.Of(session, command.Bid, stop))!.Round;
        var trip = await session.PassThroughAndRead(round, stop);
        var opening = trip.Open<Bid>(command.Bid.Value);
        var terms = trip.TermsOf(round);
        await trip.Execute(stop);

        var bid = await opening;
        return bid.Record(BidDecisions.Reopen(bid.State, await terms, clock.GetUtcNow()));
    }
}
