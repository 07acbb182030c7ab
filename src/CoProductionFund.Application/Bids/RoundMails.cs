using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Rounds;
using JasperFx.Events;
using Marten;
using MediatR;
using Wolverine;

namespace CoProductionFund.Application.Bids;

/// <summary>What happens to a round, every group that bids to it hears at once.</summary>
public static class MailGroupsWhenRoundChanges
{
    private static readonly BidStage[] Unsettled = [BidStage.Draft, BidStage.Submitted];

    private static readonly BidStage[] Decided = [BidStage.Awarded, BidStage.OnReserveList, BidStage.Declined];

    private static readonly BidStage[] Alive = [BidStage.Draft, BidStage.Submitted, BidStage.Eligible];

    public static Task<OutgoingMessages> Handle(
        IEvent<RoundExtended> extended,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var closes = extended.Data.ClosesAt.InLondon();
        return ToGroups(
            new(extended, Unsettled),
            session,
            ask,
            round => $"More time for the round \"{round.Name}\"",
            (bid, round) =>
                $"""
                    The round "{round.Name}" now closes at {closes:HH:mm} on {closes:d MMMM yyyy}, UK time. The department's reason:

                    {extended.Data.Reason}

                    Your bid {bid.Reference} {(
                        bid.Stage is BidStage.Draft
                            ? "is not submitted yet."
                            : "is submitted. You need not do anything."
                    )}
                    """,
            stop
        );
    }

    public static Task<OutgoingMessages> Handle(
        IEvent<RoundCancelled> cancelled,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    ) =>
        ToGroups(
            new(cancelled, Alive),
            session,
            ask,
            round => $"The round \"{round.Name}\" is called off",
            (bid, round) =>
                $"""
                    The department called off the round "{round.Name}", so your bid {bid.Reference} goes no further. Its reason:

                    {cancelled.Data.Reason}
                    """,
            stop
        );

    /// <remarks>The result itself is on the page, where only those who may know it read it.</remarks>
    public static Task<OutgoingMessages> Handle(
        IEvent<RoundDecided> decided,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    ) =>
        ToGroups(
            new(decided, Decided, Page: "/decision"),
            session,
            ask,
            round => $"The decision on your bid to the round \"{round.Name}\"",
            (bid, round) =>
                $"""
                    The department has decided about your bid {bid.Reference} to the round "{round.Name}". You can read the result, the reasons and the scores now.

                    If you think it is wrong, you can appeal until {decided.Data.AppealBy:d MMMM yyyy}.
                    """,
            stop
        );

    private sealed record News(IEvent Happened, BidStage[] To, string Page = "");

    private static async Task<OutgoingMessages> ToGroups(
        News news,
        IQuerySession session,
        IMediator ask,
        Func<RoundRow, string> subject,
        Func<BidRow, RoundRow, string> body,
        CancellationToken stop
    )
    {
        var id = new RoundId(news.Happened.StreamId);
        var round = (await ask.Send(new GetRoundById(id, Caller.TheFund), stop))!;
        var stages = news.To;
        var bids = await session
            .Query<BidRow>()
            .Where(row => row.Round == id && row.Stage.IsOneOf(stages))
            .ToListAsync(stop);
        GroupId[] ids = [.. bids.Select(row => row.Group).Distinct()];
        var groups = (await ask.Send(new GroupsByIds(ids, Caller.TheFund), stop)).ToDictionary(it => it.Group);

        OutgoingMessages mails = [];
        foreach (var row in bids.Where(row => groups.ContainsKey(row.Group)))
        {
            var bid = new BidToMail(row.Reference, round, groups[row.Group]);
            mails.AddRange(bid.ToMembers(news.Happened.Id, subject(round), body(row, round), page: news.Page));
        }

        return mails;
    }
}
