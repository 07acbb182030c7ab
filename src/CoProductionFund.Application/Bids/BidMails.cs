using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Mail;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Bids;
using JasperFx.Events;
using Marten;
using Wolverine;

namespace CoProductionFund.Application.Bids;

/// <summary>What a mail about a bid needs to know.</summary>
internal sealed record BidToMail(string Reference, RoundRow Round, GroupRow Group)
{
    /// <summary>One mail for each member. Which event it is about goes into the key, so that the same mail is sent once.</summary>
    public OutgoingMessages ToMembers(
        Guid about,
        string subject,
        string body,
        PersonId? but = null,
        string page = ""
    ) =>
        SendMail.ToEach(
            Group.Members.Select(it => it.Person).Where(it => it != but),
            about,
            subject,
            body,
            $"/bids/{Reference}{page}"
        );

    public static async Task<BidToMail> Of(
        IEvent happened,
        IQuerySession session,
        BidPlaces places,
        CancellationToken stop
    )
    {
        var bid = (await places.Of(session, new(happened.StreamId), stop))!;
        var trip = session.CreateBatchQuery();
        var (round, group) = (trip.Round(bid.Round), trip.Group(bid.Group));
        await trip.Execute(stop);
        return new(bid.Reference, (await round)!, (await group)!);
    }
}

/// <summary>A receipt, with the moment the deadline is held against.</summary>
public static class MailReceiptWhenBidSubmitted
{
    public static async Task<OutgoingMessages> Handle(
        IEvent<BidSubmitted> submitted,
        IQuerySession session,
        BidPlaces places,
        CancellationToken stop
    )
    {
        var bid = await BidToMail.Of(submitted, session, places, stop);
        var (received, decided) = (submitted.Data.ReceivedAt.InLondon(), bid.Round.Terms?.DecideBy);
        return bid.ToMembers(
            submitted.Id,
            $"We have your bid {bid.Reference}",
            $"""
            We received the bid {bid.Reference} of {bid.Group.Details.Name} to the round "{bid.Round.Name}" at {received:HH:mm:ss} on {received:d MMMM yyyy}, UK time.

            You can reopen and change it until the round closes. The department promises to decide by {decided:d MMMM yyyy}.

            Keep this: your submission is event {submitted.Id}, number {submitted.Version} of your bid, recorded at {submitted.Timestamp:yyyy-MM-dd HH:mm:ss.ffffff} UTC. We promise that our ledger holds it. The page has the proof within a minute.
            """
        );
    }
}

/// <summary>What one member did, the others should hear of.</summary>
public static class MailOthersWhenBidTakenBack
{
    public static async Task<OutgoingMessages> Handle(
        IEvent<BidReopened> reopened,
        IQuerySession session,
        BidPlaces places,
        CancellationToken stop
    )
    {
        var bid = await BidToMail.Of(reopened, session, places, stop);
        return bid.ToMembers(
            reopened.Id,
            $"Bid {bid.Reference} is open again",
            $"""
            Someone in {bid.Group.Details.Name} reopened the bid {bid.Reference} to change it.

            It does not count as submitted now. Submit it again before the round closes at {bid.Round.ClosesAt?.InLondon():HH:mm} on {bid.Round.ClosesAt?.InLondon():d MMMM yyyy}, UK time.
            """,
            but: Who.Did(reopened)
        );
    }

    public static async Task<OutgoingMessages> Handle(
        IEvent<BidWithdrawn> withdrawn,
        IQuerySession session,
        BidPlaces places,
        CancellationToken stop
    )
    {
        var bid = await BidToMail.Of(withdrawn, session, places, stop);
        return bid.ToMembers(
            withdrawn.Id,
            $"Bid {bid.Reference} is withdrawn",
            $"""
            Someone in {bid.Group.Details.Name} withdrew the bid {bid.Reference} to the round "{bid.Round.Name}".

            It goes no further and cannot be brought back.
            """,
            but: Who.Did(withdrawn)
        );
    }
}

/// <summary>A bid that goes no further should not wait for the day of the results to hear of it.</summary>
public static class MailFindingsWhenBidIneligible
{
    public static async Task<OutgoingMessages> Handle(
        IEvent<BidFoundIneligible> found,
        IQuerySession session,
        BidPlaces places,
        CancellationToken stop
    )
    {
        var bid = await BidToMail.Of(found, session, places, stop);
        return bid.ToMembers(
            found.Id,
            $"Your bid {bid.Reference} is not eligible",
            $"""
            The bid {bid.Reference} of {bid.Group.Details.Name} does not meet the rules of the round "{bid.Round.Name}", so it goes no further.

            You can read what we found, and how to appeal.
            """,
            page: "/decision"
        );
    }
}
