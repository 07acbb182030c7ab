using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Awards;
using JasperFx.Events;
using Marten;
using Wolverine;

namespace CoProductionFund.Application.Awards;

/// <summary>Asked by the clock on the day an instalment can be paid from.</summary>
/// <param name="Number">1 for the first of the award.</param>
public sealed record LetInstalmentFallDue(AwardId Award, int Number, Caller By) : Command(By), IForTheFund;

/// <summary>Put into the diary whenever the schedule is set; a node that was down catches up.</summary>
public static class FallDueWhenItsTimeComes
{
    public static OutgoingMessages Handle(IEvent<InstalmentsScheduled> scheduled) =>
        [
            .. scheduled.Data.Instalments.Select(
                (it, at) =>
                    new LetInstalmentFallDue(new(scheduled.StreamId), at + 1, Caller.TheFund).ScheduledAt(
                        it.Due.AtLondon(TimeOnly.MinValue)
                    )
            ),
        ];
}

public static class LetInstalmentFallDueHandler
{
    private static readonly TimeSpan AMoment = TimeSpan.FromSeconds(1);

    /// <returns>The same again, when the day is still to come: the diary was ahead of the clock, or the schedule changed.</returns>
    public static async Task<DeliveryMessage<LetInstalmentFallDue>?> Handle(
        LetInstalmentFallDue command,
        IDocumentSession session,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var now = clock.GetUtcNow();
        var award = await session.Open<Award>(command.Award.Value, stop);
        var due = PaymentDecisions.FallDue(award.State, command.Number, now);
        if (due.Refusal is not null)
        {
            return command.DelayedFor(award.State.Payments.Find(command.Number)!.DueAt - now + AMoment);
        }

        award.Record(due);
        return null;
    }
}
