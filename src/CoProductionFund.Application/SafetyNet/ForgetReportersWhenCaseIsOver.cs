using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.SafetyNet;
using JasperFx.Events;
using Marten;
using Wolverine;

namespace CoProductionFund.Application.SafetyNet;

/// <summary>Asked by the clock some months after a case was resolved.</summary>
public sealed record ForgetReporters(SafetyNetCaseId Case, Caller By) : Command(By), IForTheFund;

/// <summary>Put into the diary whenever a case is resolved; a node that was down catches up.</summary>
public static class ForgetReportersWhenCaseIsOver
{
    public static DeliveryMessage<ForgetReporters> Handle(IEvent<CaseResolved> it, CaseSettings settings) =>
        new ForgetReporters(new(it.StreamId), Caller.TheFund).ScheduledAt(
            ResponseTimes.ForgetReporters(it.Timestamp, settings.MonthsToKeepContacts)
        );
}

public static class ForgetReportersHandler
{
    private static readonly TimeSpan AMoment = TimeSpan.FromSeconds(1);

    /// <returns>The same again, when the diary was ahead of the fund's own clock, the months were made more, or the case was resolved anew; nothing while it is open.</returns>
    public static async Task<DeliveryMessage<ForgetReporters>?> Handle(
        ForgetReporters command,
        IDocumentSession session,
        CaseSettings settings,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var now = clock.GetUtcNow();
        var opened = await session.Open<SafetyNetCase>(command.Case.Value, stop); // before the row: who opens the case again meanwhile is not missed
        if (await session.LoadAsync<CaseRow>(command.Case.Value, stop) is not { Resolution.At: var resolved } row)
        {
            return null;
        }

        var due = ResponseTimes.ForgetReporters(resolved, settings.MonthsToKeepContacts);
        if (now < due)
        {
            return command.DelayedFor(due - now + AMoment);
        }

        Guid[] cases = [.. row.Reports.Select(it => it.Case.Value)];
        var contacts = await session.LoadManyAsync<ReporterContact>(stop, cases);
        opened.Insist(EndingDecisions.Forget(opened.State, contacts.Count));
        session.EraseContacts(contacts, now);
        return null;
    }
}
