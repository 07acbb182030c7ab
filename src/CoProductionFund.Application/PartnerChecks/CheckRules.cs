using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Store;
using Marten;

namespace CoProductionFund.Application.PartnerChecks;

/// <summary>Grant officers and fund managers of the department, unless they act for the organisation.</summary>
public interface IForCheckers : IGuarded
{
    PartnerCheckId Check { get; }
}

public sealed class Checkers(IQuerySession session) : IRule<IForCheckers>
{
    public async Task<bool> May(IForCheckers ask, CancellationToken stop) =>
        await session.LoadAsync<PartnerCheckRow>(ask.Check.Value, stop) is { } check
        && await session.MayCheck(ask.By, check.Department, check.Organisation, stop);
}

/// <summary>The same where there is no check yet.</summary>
public interface IForOpenersOfChecks : IGuarded
{
    DepartmentId Department { get; }

    OrganisationId Organisation { get; }
}

public sealed class OpenersOfChecks(IQuerySession session) : IRule<IForOpenersOfChecks>
{
    public Task<bool> May(IForOpenersOfChecks ask, CancellationToken stop) =>
        session.MayCheck(ask.By, ask.Department, ask.Organisation, stop);
}

/// <summary>Whoever acts for the organisation that is checked, and whoever checks it.</summary>
public interface IForGiversOfEvidence : IGuarded
{
    PartnerCheckId Check { get; }
}

public sealed class GiversOfEvidence(IQuerySession session) : IRule<IForGiversOfEvidence>
{
    public async Task<bool> May(IForGiversOfEvidence ask, CancellationToken stop) =>
        await session.LoadAsync<PartnerCheckRow>(ask.Check.Value, stop) is { } check
        && (
            await session.ActsFor(ask.By, check.Organisation, stop)
            || await session.IsStaff(ask.By, check.Department, stop)
        );
}

/// <summary>Whoever acts for the organisation that is checked, the department's staff, and auditors.</summary>
public interface IForReadersOfCheck : IGuarded
{
    string Reference { get; }
}

public sealed class ReadersOfCheck(IQuerySession session) : IRule<IForReadersOfCheck>
{
    public async Task<bool> May(IForReadersOfCheck ask, CancellationToken stop) =>
        await session.CheckByReference(ask.Reference, stop) is { } check
        && (await session.ActsFor(ask.By, check.Organisation, stop) || await session.SeesAllOf(ask.By, check, stop));
}

/// <summary>The department's staff and auditors who do not act for the organisation: who also read what the department noted for itself.</summary>
public interface IForOverseersOfCheck : IGuarded
{
    string Reference { get; }
}

public sealed class OverseersOfCheck(IQuerySession session) : IRule<IForOverseersOfCheck>
{
    public async Task<bool> May(IForOverseersOfCheck ask, CancellationToken stop) =>
        await session.CheckByReference(ask.Reference, stop) is { } check
        && await session.SeesAllOf(ask.By, check, stop);
}

internal static class CheckRows
{
    public static Task<PartnerCheckRow?> CheckByReference(
        this IQuerySession session,
        string reference,
        CancellationToken stop
    ) => session.FirstOnce<PartnerCheckRow>(reference, row => row.Reference == reference, stop);

    /// <summary>Nobody checks an organisation they act for.</summary>
    public static async Task<bool> MayCheck(
        this IQuerySession session,
        Caller by,
        DepartmentId department,
        OrganisationId organisation,
        CancellationToken stop
    ) => await session.IsStaff(by, department, stop) && !await session.ActsFor(by, organisation, stop);

    /// <summary>The department's own notes and files, too: staff and auditors. Whoever acts for the organisation sees what it sees, whatever else they are.</summary>
    public static async Task<bool> SeesAllOf(
        this IQuerySession session,
        Caller by,
        PartnerCheckRow check,
        CancellationToken stop
    ) =>
        (await session.IsStaff(by, check.Department, stop) || await session.IsAuditor(by, stop))
        && !await session.ActsFor(by, check.Organisation, stop);
}
