using CoProductionFund.Application.Asking;
using CoProductionFund.Domain.Awards;
using JasperFx.Events;
using Marten;
using MediatR;
using Wolverine;

namespace CoProductionFund.Application.Awards.Returns;

/// <summary>Asked by the clock before a return is due and when it is late.</summary>
/// <param name="DueBy">As it was when this was put into the diary; dates that changed since have entries of their own.</param>
public sealed record RemindOfReturn(AwardId Award, int Number, DateOnly DueBy, ReturnReminder Which, Caller By)
    : Command(By),
        IForTheFund;

/// <summary>Reminders go into the diary with the dates; a node that was down catches up.</summary>
public static class RemindOfReturnsWhenDatesAreSet
{
    public static OutgoingMessages Handle(IEvent<ReturnDatesSet> set) => Diary(set, set.Data.Dates);

    /// <remarks>Those of dates that did not change are there twice, and say the same: that is mailed once.</remarks>
    public static OutgoingMessages Handle(IEvent<ReturnDatesChanged> changed) => Diary(changed, changed.Data.Dates);

    public static OutgoingMessages Handle(IEvent<ReturnDatesFollowed> followed) => Diary(followed, followed.Data.Dates);

    private static OutgoingMessages Diary(IEvent happened, IReadOnlyList<ReturnDate> dates) =>
        [
            .. from dated in dates.Index()
            from which in Enum.GetValues<ReturnReminder>()
            let moment = ReturnReminders.At(dated.Item.DueBy, which)
            where moment > happened.Timestamp
            select new RemindOfReturn(
                new(happened.StreamId),
                dated.Index + 1,
                dated.Item.DueBy,
                which,
                Caller.TheFund
            ).ScheduledAt(moment),
        ];
}

public static class RemindOfReturnHandler
{
    /// <returns>The mails; the same again, when the diary was ahead of the fund's own clock; nothing once it was handed in.</returns>
    public static async Task<OutgoingMessages> Handle(
        RemindOfReturn command,
        IQuerySession session,
        IMediator ask,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var (now, moment) = (clock.GetUtcNow(), ReturnReminders.At(command.DueBy, command.Which));
        if (
            await session.LoadAsync<AwardRow>(command.Award.Value, stop) is not { Stage: AwardStage.Accepted }
            || await session.LoadAsync<ReportsRow>(command.Award.Value, stop) is not { } row
            || row.Returns.ElementAtOrDefault(command.Number - 1) is not { Stage: ReturnStage.Draft } one
            || one.DueBy != command.DueBy
            || ReturnReminders.IsOvertaken(command.DueBy, command.Which, now)
        )
        {
            return [];
        }

        if (now < moment)
        {
            return [command.DelayedFor(moment - now)];
        }

        var award = await AwardToMail.Of(command.Award, session, ask, stop);
        return command.Which is ReturnReminder.TwoWeeksBefore
            ? [.. award.Remind(one, command.Which), .. await award.RemindInstitution(ask, one, stop)]
            : award.Remind(one, command.Which);
    }
}
