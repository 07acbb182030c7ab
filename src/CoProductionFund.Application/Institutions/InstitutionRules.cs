using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using Marten;

namespace CoProductionFund.Application.Institutions;

/// <summary>Staff of the department that listed the institution, and its own signatories.</summary>
public interface IForKeepersOfInstitution : IGuarded
{
    InstitutionId Institution { get; }
}

public sealed class KeepersOfInstitution(IQuerySession session) : IRule<IForKeepersOfInstitution>
{
    public Task<bool> May(IForKeepersOfInstitution ask, CancellationToken stop) =>
        session.KeepsInstitution(ask.By, ask.Institution, stop);
}

/// <summary>Those who look after the institution, and the person whom it is about.</summary>
public interface IForKeepersOrOneself : IGuarded
{
    InstitutionId Institution { get; }

    PersonId Person { get; }
}

public sealed class KeepersOrOneself(IQuerySession session) : IRule<IForKeepersOrOneself>
{
    public async Task<bool> May(IForKeepersOrOneself ask, CancellationToken stop) =>
        ask.By.Person == ask.Person || await session.KeepsInstitution(ask.By, ask.Institution, stop);
}

/// <summary>Who acts for the institution, staff of any department, and auditors.</summary>
public interface IForReadersOfInstitution : IGuarded
{
    string Reference { get; }
}

public sealed class ReadersOfInstitution(IQuerySession session) : IRule<IForReadersOfInstitution>
{
    public async Task<bool> May(IForReadersOfInstitution ask, CancellationToken stop) =>
        (await session.InstitutionByReference(ask.Reference, stop))?.HasRepresentative(ask.By.Person) is true
        || await session.IsStaffSomewhere(ask.By, stop)
        || await session.IsAuditor(ask.By, stop);
}

/// <summary>Staff of any department, and auditors: an institution works with several.</summary>
public interface IForStaffOfAnyDepartment : IGuarded;

public sealed class StaffOfAnyDepartment(IQuerySession session) : IRule<IForStaffOfAnyDepartment>
{
    public async Task<bool> May(IForStaffOfAnyDepartment ask, CancellationToken stop) =>
        await session.IsStaffSomewhere(ask.By, stop) || await session.IsAuditor(ask.By, stop);
}

internal static class KeepingInstitutions
{
    public static async Task<bool> KeepsInstitution(
        this IQuerySession session,
        Caller by,
        InstitutionId institution,
        CancellationToken stop
    ) =>
        await session.LoadAsync<InstitutionRow>(institution.Value, stop) is { } row
        && (row.HasSignatory(by.Person) || await session.IsStaff(by, row.Department, stop));
}
