using CoProductionFund.Application.Asking;
using Marten;

namespace CoProductionFund.Application.Departments;

/// <summary>Administrators of the service.</summary>
public interface IForAdministrators : IGuarded;

public sealed class Administrators(IQuerySession session) : IRule<IForAdministrators>
{
    public Task<bool> May(IForAdministrators ask, CancellationToken stop) => session.IsAdministrator(ask.By, stop);
}

/// <summary>Fund managers of the department.</summary>
public interface IForFundManagers : IGuarded
{
    DepartmentId Department { get; }
}

public sealed class FundManagers(IQuerySession session) : IRule<IForFundManagers>
{
    public Task<bool> May(IForFundManagers ask, CancellationToken stop) =>
        session.IsFundManager(ask.By, ask.Department, stop);
}

/// <summary>Anyone with a post in the department, and auditors.</summary>
public interface IForStaff : IGuarded
{
    DepartmentId Department { get; }
}

public sealed class Staff(IQuerySession session) : IRule<IForStaff>
{
    public async Task<bool> May(IForStaff ask, CancellationToken stop) =>
        await session.IsStaff(ask.By, ask.Department, stop) || await session.IsAuditor(ask.By, stop);
}
