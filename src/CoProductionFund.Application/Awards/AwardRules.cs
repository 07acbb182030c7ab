using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Store;
using Marten;

namespace CoProductionFund.Application.Awards;

/// <summary>Members of the group that was awarded it, representatives of the institution in its agreement, the department's staff, and auditors.</summary>
public interface IForReadersOfAward : IGuarded
{
    string Reference { get; }
}

public sealed class ReadersOfAward(IQuerySession session) : IRule<IForReadersOfAward>
{
    public async Task<bool> May(IForReadersOfAward ask, CancellationToken stop) =>
        await session.AwardByReference(ask.Reference, stop) is { } award
        && (
            await session.IsMember(ask.By, award.Group, stop)
            || await session.IsStaff(ask.By, award.Department, stop)
            || await session.IsAuditor(ask.By, stop)
            || await session.ActsForInstitutionOf(ask.By, award.Award, stop)
        );
}

/// <summary>Leads of the group that was awarded it: they answer for the group.</summary>
public interface IForLeadsOfAward : IGuarded
{
    AwardId Award { get; }
}

public sealed class LeadsOfAward(IQuerySession session) : IRule<IForLeadsOfAward>
{
    public async Task<bool> May(IForLeadsOfAward ask, CancellationToken stop) =>
        await session.LoadAsync<AwardRow>(ask.Award.Value, stop) is { } award
        && await session.IsLead(ask.By, award.Group, stop);
}

/// <summary>Grant officers and fund managers of the award's department; none of them for a group of their own (rule 5).</summary>
public interface IForOfficersOfAward : IGuarded
{
    AwardId Award { get; }
}

public sealed class OfficersOfAward(IQuerySession session) : IRule<IForOfficersOfAward>
{
    public async Task<bool> May(IForOfficersOfAward ask, CancellationToken stop) =>
        await session.LoadAsync<AwardRow>(ask.Award.Value, stop) is { } award
        && await session.IsStaff(ask.By, award.Department, stop)
        && !await session.IsMember(ask.By, award.Group, stop);
}

internal static class AwardRows
{
    public static Task<AwardRow?> AwardByReference(
        this IQuerySession session,
        string reference,
        CancellationToken stop
    ) => session.FirstOnce<AwardRow>(reference, row => row.Reference == reference, stop);
}
