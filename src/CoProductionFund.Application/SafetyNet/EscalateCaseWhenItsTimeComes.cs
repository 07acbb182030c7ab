using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.SafetyNet;
using JasperFx.Events;
using Marten;
using Wolverine;

namespace CoProductionFund.Application.SafetyNet;

/// <summary>Asked by the clock when a deadline of a case passes.</summary>
/// <param name="Due">The deadline it is about.</param>
public sealed record EscalateCase(SafetyNetCaseId Case, DateTimeOffset Due, Caller By) : Command(By), IForTheFund;

/// <summary>Every act on a case says by when the next one is due, and that goes into the diary; a node that was down catches up.</summary>
public static class EscalateCaseWhenItsTimeComes
{
    public static DeliveryMessage<EscalateCase> Handle(IEvent<RiskEventRaised> it) => Diary(it, it.Data.NextBy);

    public static DeliveryMessage<EscalateCase> Handle(IEvent<CaseTriaged> it) => Diary(it, it.Data.NextBy);

    public static DeliveryMessage<EscalateCase> Handle(IEvent<CaseReviewed> it) => Diary(it, it.Data.NextBy);

    public static DeliveryMessage<EscalateCase> Handle(IEvent<SupportOffered> it) => Diary(it, it.Data.NextBy);

    public static DeliveryMessage<EscalateCase> Handle(IEvent<SupportAccepted> it) => Diary(it, it.Data.NextBy);

    public static DeliveryMessage<EscalateCase> Handle(IEvent<SupportDeclined> it) => Diary(it, it.Data.NextBy);

    public static DeliveryMessage<EscalateCase> Handle(IEvent<BridgingFundsReleased> it) => Diary(it, it.Data.NextBy);

    public static DeliveryMessage<EscalateCase> Handle(IEvent<ServiceSteppedIn> it) => Diary(it, it.Data.NextBy);

    public static DeliveryMessage<EscalateCase> Handle(IEvent<ServiceHandedBack> it) => Diary(it, it.Data.NextBy);

    public static DeliveryMessage<EscalateCase> Handle(IEvent<PeopleInformed> it) => Diary(it, it.Data.NextBy);

    public static DeliveryMessage<EscalateCase> Handle(IEvent<CaseEscalated> it) => Diary(it, it.Data.NextBy);

    public static DeliveryMessage<EscalateCase> Handle(IEvent<CaseReopened> it) => Diary(it, it.Data.NextBy);

    private static DeliveryMessage<EscalateCase> Diary(IEvent happened, DateTimeOffset due) =>
        new EscalateCase(new(happened.StreamId), due, Caller.TheFund).ScheduledAt(due);
}

public static class EscalateCaseHandler
{
    private static readonly TimeSpan AMoment = TimeSpan.FromSeconds(1);

    /// <returns>The same again, when the diary was ahead of the fund's own clock; nothing where somebody has acted since.</returns>
    public static async Task<DeliveryMessage<EscalateCase>?> Handle(
        EscalateCase command,
        IDocumentSession session,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var now = clock.GetUtcNow();
        var opened = await session.Open<SafetyNetCase>(command.Case.Value, stop);
        if (opened.State.NextBy != command.Due)
        {
            return null; // its own message is in the diary
        }

        if (now < command.Due)
        {
            return command.DelayedFor(command.Due - now + AMoment);
        }

        opened.Insist(CaseDecisions.Escalate(opened.State, now));
        return null;
    }
}
