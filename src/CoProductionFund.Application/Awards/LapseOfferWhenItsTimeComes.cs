using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Awards;
using JasperFx.Events;
using Marten;
using MediatR;
using Wolverine;

namespace CoProductionFund.Application.Awards;

/// <summary>Asked by the clock at the instant the offer lapses.</summary>
public sealed record LapseOffer(AwardId Award, Caller By) : Command(By), IForTheFund;

/// <summary>Asked by the clock a week before the offer lapses.</summary>
/// <param name="Due">When the reminder goes out.</param>
public sealed record RemindOfOffer(AwardId Award, DateTimeOffset Due, Caller By) : Command(By), IForTheFund;

/// <summary>Both are put into the diary when the offer is made; a node that was down catches up.</summary>
public static class LapseOfferWhenItsTimeComes
{
    public static readonly TimeSpan ReminderBefore = TimeSpan.FromDays(7);

    public static OutgoingMessages Handle(IEvent<AwardOffered> offered)
    {
        var (award, lapses) = (new AwardId(offered.StreamId), offered.Data.LapsesAt);
        var reminder = lapses - ReminderBefore;
        OutgoingMessages diary = [new LapseOffer(award, Caller.TheFund).ScheduledAt(lapses)];
        if (reminder > offered.Timestamp.AddDays(1)) // the offer itself said by when
        {
            diary.Add(new RemindOfOffer(award, reminder, Caller.TheFund).ScheduledAt(reminder));
        }

        return diary;
    }
}

public static class LapseOfferHandler
{
    private static readonly TimeSpan AMoment = TimeSpan.FromSeconds(1);

    /// <returns>The same again, when the diary was ahead of the fund's own clock.</returns>
    /// <exception cref="RefusedException">There is no such award: a bug.</exception>
    public static async Task<DeliveryMessage<LapseOffer>?> Handle(
        LapseOffer command,
        IDocumentSession session,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var now = clock.GetUtcNow();
        if (
            await session.LoadAsync<AwardRow>(command.Award.Value, stop) is { Stage: AwardStage.Offered } row
            && now < row.LapsesAt
        )
        {
            return command.DelayedFor(row.LapsesAt - now + AMoment);
        }

        var decision = await session.GiveBack(command.Award, award => OfferDecisions.Lapse(award, now), stop);
        return decision.Refusal is { } refusal ? throw new RefusedException(refusal) : null;
    }
}

public static class RemindOfOfferHandler
{
    /// <returns>The mails; the same again, when the diary was ahead of the fund's own clock; nothing once it is answered.</returns>
    public static async Task<OutgoingMessages> Handle(
        RemindOfOffer command,
        IDocumentSession session,
        IMediator ask,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var now = clock.GetUtcNow();
        if (
            await session.LoadAsync<AwardRow>(command.Award.Value, stop) is not { Stage: AwardStage.Offered } row
            || now >= row.LapsesAt
        )
        {
            return [];
        }

        if (now < command.Due)
        {
            return [command.DelayedFor(command.Due - now)];
        }

        var award = await AwardToMail.Of(command.Award, session, ask, stop);
        return award.Reminder();
    }
}
