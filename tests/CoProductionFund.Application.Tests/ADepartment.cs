using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Domain.Departments;

namespace CoProductionFund.Application.Tests;

/// <summary>A department of a test's own, with a fund manager.</summary>
public sealed record ADepartment(DepartmentId Id, string Code, Caller Manager)
{
    private static int listed;

    public static async Task<ADepartment> Listed(TheFund fund)
    {
        var number = Interlocked.Increment(ref listed);
        var code = $"Z{(char)('A' + number / 26)}{(char)('A' + number % 26)}"; // other tests use other first letters
        var (id, manager) = (ListDepartment.IdOf(code), Someone.New());
        await fund.Do(new ListDepartment(code, $"Department {code}", Caller.TheFund));
        await fund.Do(new AppointStaff(id, manager.Person!.Value, StaffRole.FundManager, Caller.TheFund));
        return new(id, code, manager);
    }
}

/// <summary>A person whom nobody has met before.</summary>
public static class Someone
{
    public static Caller New() => Caller.Is(new(Guid.CreateVersion7()));
}
