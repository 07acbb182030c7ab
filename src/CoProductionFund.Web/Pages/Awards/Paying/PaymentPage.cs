using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Awards.Paying;

/// <summary>A page on which officers do something about the money of an award; nothing is there for anyone else.</summary>
[Authorize]
public abstract class PaymentPage(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    public PaymentsRow Payments { get; private set; } = null!;

    public string Here => $"/awards/{Reference}/payments";

    protected Asking Fund => fund;

    protected async Task<bool> Load(CancellationToken stop)
    {
        if (await fund.Ask(new GetPayments(Reference, fund.By), stop) is not { } payments)
        {
            return false;
        }

        Payments = payments;
        return await fund.LooksAfter(payments, stop);
    }

    protected IActionResult Done(string what)
    {
        TempData["Done"] = what;
        return Redirect(Here);
    }
}

internal static class LookingAfterPayments
{
    /// <summary>Staff of the department, but not for a group of their own.</summary>
    public static async Task<bool> LooksAfter(this Asking fund, PaymentsRow payments, CancellationToken stop) =>
        await fund.IsStaffOf(payments, stop) && !await fund.IsOfGroup(payments, stop);

    public static async Task<bool> IsStaffOf(this Asking fund, PaymentsRow payments, CancellationToken stop) =>
        (await fund.Ask(new GetMyPlaces(fund.By), stop)).Departments.Any(it => it.Department == payments.Department);

    public static async Task<bool> IsOfGroup(this Asking fund, PaymentsRow payments, CancellationToken stop) =>
        (await fund.Ask(new ListMyGroups(fund.By), stop)).Any(it => it.Group == payments.Group);
}
