using CoProductionFund.Application.Departments;
using CoProductionFund.Application.People;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Departments;

namespace CoProductionFund.Web.Pages.Department;

/// <summary>What the pages of a department offer to the person who looks. What is allowed is for the guards to say.</summary>
internal static class Desk
{
    public static async Task<MyDepartment?> DepartmentOfMine(this Asking fund, string code, CancellationToken stop) =>
        (await fund.Places(stop)).Departments.FirstOrDefault(it => it.Code == code);

    /// <summary>Null for everyone but staff and auditors, though what it says is public elsewhere.</summary>
    public static async Task<DepartmentRow?> DepartmentToSee(this Asking fund, string code, CancellationToken stop)
    {
        var places = await fund.Places(stop);
        return places.IsAuditor || places.Departments.Any(it => it.Code == code)
            ? await fund.Ask(new GetDepartment(code, fund.By), stop)
            : null;
    }

    public static async Task<bool> Manages(this Asking fund, DepartmentId department, CancellationToken stop) =>
        (await fund.Places(stop)).Departments.Any(it => it.Department == department && it.Manages());

    public static bool Manages(this MyDepartment department) => department.Posts.Contains(StaffRole.FundManager);

    /// <summary>Null for everyone but the department's staff and auditors, however public the round is.</summary>
    public static async Task<RoundRow?> RoundToSee(this Asking fund, string reference, CancellationToken stop)
    {
        var places = await fund.Places(stop);
        var round = await fund.Ask(new GetRound(reference, fund.By), stop);
        return
            round is not null && (places.IsAuditor || places.Departments.Any(it => it.Department == round.Department))
            ? round
            : null;
    }

    /// <summary>Null for everyone but the department's fund managers.</summary>
    public static async Task<RoundRow?> RoundToManage(this Asking fund, string reference, CancellationToken stop) =>
        await fund.Ask(new GetRound(reference, fund.By), stop) is { } round
        && await fund.Manages(round.Department, stop)
            ? round
            : null;

    /// <summary>Every reference begins with the code of its department.</summary>
    public static string CodeIn(string reference) => reference[..Math.Min(3, reference.Length)];
}
