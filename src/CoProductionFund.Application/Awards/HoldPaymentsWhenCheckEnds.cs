using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.PartnerChecks;
using JasperFx.Events;
using Marten;
using MediatR;
using Wolverine;

namespace CoProductionFund.Application.Awards;

/// <summary>Asked where a partner check of an award failed or ran out.</summary>
/// <param name="Reason">Which check, and why.</param>
public sealed record HoldForCheck(AwardId Award, string Reason, Caller By) : Command(By), IForTheFund;

/// <summary>
/// A check that ends holds every payment it stood for. Nothing slips through before: whoever approves, releases or collects
/// looks at the check itself.
/// </summary>
public static class HoldPaymentsWhenCheckEnds
{
    public static Task<OutgoingMessages> Handle(
        IEvent<CheckFailed> failed,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var (department, organisation) = (failed.Data.Department, failed.Data.Organisation);
        var who = PaymentGrounds.Say(organisation.Kind);
        return session.Hold(ask, department, organisation, $"The partner check of the {who} failed.", stop);
    }

    public static Task<OutgoingMessages> Handle(
        IEvent<CheckExpired> expired,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var (department, organisation, until) = (
            expired.Data.Department,
            expired.Data.Organisation,
            expired.Data.Until.Say()
        );
        var who = PaymentGrounds.Say(organisation.Kind);
        return session.Hold(ask, department, organisation, $"The partner check of the {who} ended on {until}.", stop);
    }

    private static async Task<OutgoingMessages> Hold(
        this IQuerySession session,
        IMediator ask,
        DepartmentId department,
        OrganisationId organisation,
        string reason,
        CancellationToken stop
    )
    {
        var awards = await session.AwardsWith(department, organisation, stop);
        return [.. awards.Select(it => new HoldForCheck(it, reason, Caller.TheFund))];
    }

    /// <summary>Awards that run, and rest on the check of this organisation.</summary>
    private static async Task<IReadOnlyList<AwardId>> AwardsWith(
        this IQuerySession session,
        DepartmentId department,
        OrganisationId organisation,
        CancellationToken stop
    )
    {
        var running = session
            .Query<PaymentsRow>()
            .Where(row => row.Department == department && row.Stage == AwardStage.Accepted);
        if (organisation.Group is { } group)
        {
            var ofGroup = await running.Where(row => row.Group == group).Select(row => row.Id).ToListAsync(stop);
            return [.. ofGroup.Select(AwardId.Of)];
        }

        var agreements = await session
            .Query<AgreementRow>()
            .Where(row => row.Agreement.Department == department)
            .Where(row => row.Agreement.Institution == organisation.Institution!.Value)
            .ToListAsync(stop);
        Guid[] awards = [.. agreements.Select(it => it.Award.Value)];
        var withIt = await running.Where(row => row.Id.IsOneOf(awards)).Select(row => row.Id).ToListAsync(stop);
        return [.. withIt.Select(AwardId.Of)];
    }
}

public static class HoldForCheckHandler
{
    /// <remarks>An award that ended meanwhile has nothing to hold.</remarks>
    public static Task<Decision> Handle(HoldForCheck command, IDocumentSession session, CancellationToken stop) =>
        session.Decide<Award>(
            command.Award.Value,
            award => HoldDecisions.Hold(award, number: null, HoldCause.PartnerCheck, command.Reason),
            stop
        );
}
