using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Store;
using Marten;
using MediatR;

namespace CoProductionFund.Application.SafetyNet;

/// <summary>Anyone with a post in the department who does not act for the group as well.</summary>
public interface IForOfficersOfCase : IGuarded
{
    SafetyNetCaseId Case { get; }
}

public sealed class OfficersOfCase(IQuerySession session) : IRule<IForOfficersOfCase>
{
    public async Task<bool> May(IForOfficersOfCase ask, CancellationToken stop) =>
        await session.LoadAsync<CaseRow>(ask.Case.Value, stop) is { } row
        && await session.IsStaff(ask.By, row.Department, stop)
        && !await session.IsMember(ask.By, row.Group, stop);
}

/// <summary>Fund managers of the department; one of the group itself is told why it must be another.</summary>
public interface IForFundManagersOfCase : IGuarded
{
    SafetyNetCaseId Case { get; }
}

public sealed class FundManagersOfCase(IQuerySession session) : IRule<IForFundManagersOfCase>
{
    public async Task<bool> May(IForFundManagersOfCase ask, CancellationToken stop) =>
        await session.LoadAsync<CaseRow>(ask.Case.Value, stop) is { } row
        && await session.IsFundManager(ask.By, row.Department, stop);
}

/// <summary>Leads of the group, once they may see the case: they answer for the group.</summary>
public interface IForLeadsOfCase : IGuarded
{
    SafetyNetCaseId Case { get; }
}

public sealed class LeadsOfCase(IQuerySession session) : IRule<IForLeadsOfCase>
{
    public async Task<bool> May(IForLeadsOfCase ask, CancellationToken stop) =>
        await session.LoadAsync<CaseRow>(ask.Case.Value, stop) is { IsOpenToGroup: true } row
        && await session.IsLead(ask.By, row.Group, stop);
}

/// <summary>
/// The department's staff, auditors, group and partner institution where the case is open to them, and administrators
/// once it was escalated to them. Nobody for having a seat on a panel (rule 29).
/// </summary>
public interface IForReadersOfCase : IGuarded
{
    string Reference { get; }
}

public sealed class ReadersOfCase(IQuerySession session) : IRule<IForReadersOfCase>
{
    public async Task<bool> May(IForReadersOfCase ask, CancellationToken stop) =>
        await session.CaseByReference(ask.Reference, stop) is { } row
        && await session.ViewOf(row, ask.By, stop) is not Viewer.Nobody;
}

/// <summary>Those who see all of a case but, some of them, how to reach its reporter: officers, auditors, administrators it was escalated to.</summary>
public interface IForOverseersOfCase : IGuarded
{
    string Reference { get; }
}

public sealed class OverseersOfCase(IQuerySession session) : IRule<IForOverseersOfCase>
{
    public async Task<bool> May(IForOverseersOfCase ask, CancellationToken stop) =>
        await session.CaseByReference(ask.Reference, stop) is { } row
        && await session.ViewOf(row, ask.By, stop) is Viewer.Officer or Viewer.Overseer;
}

/// <summary>Those who may see some of the cases of an award: its group, its partner institution, the department, auditors.</summary>
public interface IForReadersOfCases : IGuarded
{
    /// <summary>Of the award.</summary>
    string Reference { get; }
}

public sealed class ReadersOfCases(IQuerySession session, IMediator query) : IRule<IForReadersOfCases>
{
    public async Task<bool> May(IForReadersOfCases ask, CancellationToken stop) =>
        await query.Send(new GetAward(ask.Reference, Caller.TheFund), stop) is { Row: var award }
        && (
            await session.IsMember(ask.By, award.Group, stop)
            || await session.SeesAllCases(award.Group, award.Department, ask.By, stop)
            || await session.ActsForInstitutionOf(ask.By, award.Award, stop)
        );
}

/// <summary>Whose eyes see a case.</summary>
public enum Viewer
{
    /// <summary>Everything, with the reporter's contact.</summary>
    Officer,

    /// <summary>Everything but the reporter's contact.</summary>
    Overseer,

    /// <summary>What happens to the group's project, and what its own people reported.</summary>
    Group,

    /// <summary>The same, with what the institution's people reported.</summary>
    Institution,
    Nobody,
}

internal static class Viewers
{
    /// <remarks>Whoever acts for the group sees what the group sees, whatever else they are.</remarks>
    public static async Task<Viewer> ViewOf(this IQuerySession session, CaseRow row, Caller by, CancellationToken stop)
    {
        if (await session.IsMember(by, row.Group, stop))
        {
            return row.IsOpenToGroup ? Viewer.Group : Viewer.Nobody;
        }

        if (await session.IsStaff(by, row.Department, stop))
        {
            return Viewer.Officer;
        }

        if (
            await session.IsAuditor(by, stop)
            || (row.WasEscalatedToAdministrators && await session.IsAdministrator(by, stop))
        )
        {
            return Viewer.Overseer;
        }

        return row.IsOpenToGroup && await session.ActsForInstitutionOf(by, row.Award, stop)
            ? Viewer.Institution
            : Viewer.Nobody;
    }

    /// <summary>Of an award: those too that are kept from its group.</summary>
    public static async Task<bool> SeesAllCases(
        this IQuerySession session,
        GroupId group,
        DepartmentId department,
        Caller by,
        CancellationToken stop
    ) =>
        by.IsTheFund
        || (
            !await session.IsMember(by, group, stop)
            && (await session.IsStaff(by, department, stop) || await session.IsAuditor(by, stop))
        );

    public static Task<CaseRow?> CaseByReference(
        this IQuerySession session,
        string reference,
        CancellationToken stop
    ) => session.FirstOnce<CaseRow>(reference, row => row.Reference == reference, stop);
}
