using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Agreements;
using CoProductionFund.Domain.PartnerChecks;
using JasperFx.Events;
using Marten;
using MediatR;
using Wolverine;

namespace CoProductionFund.Application.Agreements;

/// <summary>Brings an agreement into force once all have signed and both partners are checked. Twice, late or too early changes nothing.</summary>
public sealed record BringIntoForce(AwardId Award, Caller By) : Command(By), IForTheFund;

public static class BringIntoForceHandler
{
    public static async Task Handle(
        BringIntoForce command,
        IDocumentSession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var agreement = await session.Open<Agreement>(Agreement.IdOf(command.Award).Value, stop);
        if (agreement.State.IsSignedByAll)
        {
            var areChecked = await session.ArePartnersChecked(agreement.State, ask, stop);
            agreement.Insist(SigningDecisions.BringIntoForce(agreement.State, areChecked));
        }
    }
}

/// <summary>A check may have passed while the last party was signing, neither seeing the other: so it is asked once more afterwards.</summary>
public static class BringIntoForceWhenAllHaveSigned
{
    public static async Task<BringIntoForce?> Handle(
        IEvent<AgreementSigned> last,
        IQuerySession session,
        CancellationToken stop
    ) =>
        await session.LoadAsync<AgreementRow>(last.StreamId, stop) is { WaitsForChecks: true } row
            ? new(row.Award, Caller.TheFund)
            : null;
}

/// <summary>The checks came after the signatures: every agreement with this partner that waits for them is looked at.</summary>
public static class BringIntoForceWhenPartnerChecked
{
    public static Task<OutgoingMessages> Handle(
        IEvent<CheckPassed> passed,
        IQuerySession session,
        CancellationToken stop
    ) => session.Waiting(passed.Data.Department, passed.Data.Organisation, stop);

    /// <summary>A check in force counts again once the officer has seen the group's new account.</summary>
    public static async Task<OutgoingMessages> Handle(
        IEvent<EvidenceRecorded> seen,
        IQuerySession session,
        CancellationToken stop
    ) => seen.Data.BankDetails is null ? [] : await session.Waiting(seen.Data.Department, seen.Data.Organisation, stop);

    private static async Task<OutgoingMessages> Waiting(
        this IQuerySession session,
        DepartmentId department,
        OrganisationId partner,
        CancellationToken stop
    )
    {
        var (group, institution) = (partner.Group ?? default, partner.Institution ?? default);
        var rows = await session
            .Query<AgreementRow>()
            .Where(row =>
                row.Agreement.Department == department
                && row.Agreement.Stage == AgreementStage.Settled
                && (row.Agreement.Group == group || row.Agreement.Institution == institution)
            )
            .Take(1_000)
            .ToListAsync(stop);
        return [.. rows.Where(row => row.WaitsForChecks).Select(row => new BringIntoForce(row.Award, Caller.TheFund))];
    }
}
