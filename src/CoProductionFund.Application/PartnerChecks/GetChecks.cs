using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Groups;
using CoProductionFund.Domain.PartnerChecks;
using Marten;
using MediatR;

namespace CoProductionFund.Application.PartnerChecks;

/// <summary>Whether a department can work with an organisation now. To rest a decision on it, pass the check's gate first (Store/Gate.cs).</summary>
/// <param name="Check">Null where it was never checked.</param>
/// <param name="Until">Last day on which it is in force; null where it is not.</param>
/// <param name="WhyNot">A sentence; null where it is in force.</param>
public sealed record CheckStanding(PartnerCheckId? Check, bool IsInForce, DateOnly? Until, string? WhyNot);

/// <summary>How these organisations stand with the department: one answer for each, whether it was checked or not.</summary>
public sealed record GetChecks(DepartmentId Department, IReadOnlyList<OrganisationId> Organisations, Caller By)
    : IQuery<IReadOnlyDictionary<OrganisationId, CheckStanding>>,
        IForTheFund;

public sealed class GetChecksHandler(IQuerySession session, IMediator ask, TimeProvider clock)
    : IRequestHandler<GetChecks, IReadOnlyDictionary<OrganisationId, CheckStanding>>
{
    public async Task<IReadOnlyDictionary<OrganisationId, CheckStanding>> Handle(
        GetChecks request,
        CancellationToken cancellationToken
    )
    {
        var today = clock.GetUtcNow().LondonDate();
        OrganisationId[] asked = [.. request.Organisations.Distinct()];
        var rows = (
            await session.LoadManyAsync<PartnerCheckRow>(
                cancellationToken,
                asked.Select(it => PartnerCheck.IdOf(request.Department, it).Value)
            )
        ).ToDictionary(row => row.Organisation);
        var accounts = await ask.AccountsOf(rows.Keys, cancellationToken);
        return asked.ToDictionary(
            it => it,
            it => CheckStandings.Of(rows.GetValueOrDefault(it), accounts.GetValueOrDefault(it), today)
        );
    }
}

/// <summary>The one place that says whether a check is in force, at this instant and not when the clock's message has come.</summary>
public static class CheckStandings
{
    /// <param name="account">The number of the account the group has confirmed; null where there is none.</param>
    public static CheckStanding Of(PartnerCheckRow? row, int? account, DateOnly today)
    {
        if (row is null)
        {
            return new(Check: null, IsInForce: false, Until: null, "It has not been checked yet.");
        }

        var whyNot = WhyNot(row, account, today);
        return new(row.Check, whyNot is null, whyNot is null ? row.InForceUntil : null, whyNot);
    }

    private static string? WhyNot(PartnerCheckRow row, int? account, DateOnly today) =>
        row switch
        {
            { InForceUntil: { } until } when until < today => $"The check ended on {until.Say()}.",
            { InForceUntil: not null, Organisation.Kind: OrganisationKind.Group, AccountSeen: null } =>
                "The bank details do not meet the check.",
            { InForceUntil: not null, Organisation.Kind: OrganisationKind.Group } when row.AccountSeen != account =>
                "The bank details have changed, and the department has not seen the new ones yet.",
            { InForceUntil: not null } => null,
            { Stage: CheckStage.Failed, Ending: { } ending } => $"The check failed on {ending.At.LondonDate().Say()}.",
            { Stage: CheckStage.Expired } => "The check has ended.",
            _ => "The check is still running.",
        };
}

internal static class Accounts
{
    /// <summary>The number of the account each group has confirmed; those without one are missing.</summary>
    public static async Task<IReadOnlyDictionary<OrganisationId, int?>> AccountsOf(
        this IMediator ask,
        IEnumerable<OrganisationId> organisations,
        CancellationToken stop
    )
    {
        GroupId[] groups = [.. organisations.Select(it => it.Group).OfType<GroupId>()];
        var rows = groups.Length == 0 ? [] : await ask.Send(new GroupsByIds(groups, Caller.TheFund), stop);
        return rows.ToDictionary(it => OrganisationId.Of(it.Group), it => it.Bank.Confirmed?.Number);
    }

    public static async Task<int?> AccountOf(this IMediator ask, OrganisationId organisation, CancellationToken stop) =>
        (await ask.AccountsOf([organisation], stop)).GetValueOrDefault(organisation);
}
