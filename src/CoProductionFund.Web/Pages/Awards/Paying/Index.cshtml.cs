using CoProductionFund.Application.Awards;
using CoProductionFund.Application.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Awards.Paying;

/// <summary>What is paid when, what happened, what is held and why.</summary>
[Authorize]
public sealed class IndexModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    public PaymentsRow Payments { get; private set; } = null!;

    public IReadOnlyDictionary<PersonId, string> Names { get; private set; } = new Dictionary<PersonId, string>();

    public bool LooksAfter { get; private set; }

    /// <summary>Staff who act for the group themselves.</summary>
    public bool IsOwnGroup { get; private set; }

    public PersonId? Me => fund.By.Person;

    public string Here => $"/awards/{Reference}/payments";

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.Ask(new GetPayments(Reference, fund.By), stop) is not { } payments)
        {
            return NotFound();
        }

        Payments = payments;
        PersonId[] people = [.. payments.Instalments.SelectMany(People).Distinct()];
        Names = await fund.Ask(new NamesOf(people, fund.By), stop);
        var (isStaff, isOfGroup) = (await fund.IsStaffOf(payments, stop), await fund.IsOfGroup(payments, stop));
        LooksAfter = isStaff && !isOfGroup;
        IsOwnGroup = isStaff && isOfGroup;
        return Page();
    }

    private static IEnumerable<PersonId> People(InstalmentRow one) =>
        new[] { one.ApprovedBy, one.ReleasedBy }.OfType<PersonId>();
}
