using System.ComponentModel.DataAnnotations;
using CoProductionFund.Application.Institutions;
using CoProductionFund.Application.People;
using CoProductionFund.Domain.Institutions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Institution;

/// <summary>Asks why, and once more, before someone stops acting for an institution or an invitation is taken back.</summary>
[Authorize]
public sealed class RemoveModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    /// <summary>Place in the list of those who act for it, 1 for the first: people have no public reference.</summary>
    [FromQuery]
    public int? Person { get; set; }

    /// <summary>The same for those invited.</summary>
    [FromQuery]
    public int? Invited { get; set; }

    /// <summary>Whom the page has named: the list may have changed since.</summary>
    [BindProperty]
    public Guid Who { get; set; }

    [BindProperty, Required(ErrorMessage = "Select the reason")]
    public RemovalReason? Reason { get; set; }

    public InstitutionRow Institution { get; private set; } = null!;

    public string Name { get; private set; } = "";

    public bool IsMe => Who == fund.By.Person?.Value;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Find(stop))
        {
            return NotFound();
        }

        var (list, at) = Person is { } person
            ? (Institution.Representatives, person)
            : (Institution.Invited, Invited ?? 0);
        if (list.ElementAtOrDefault(at - 1) is not { } found)
        {
            return NotFound();
        }

        ModelState.Clear();
        Who = found.Person.Value;
        return await MayAsk(stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Find(stop) || !await MayAsk(stop))
        {
            return NotFound();
        }

        if (
            !ModelState.IsValid
            || !await fund.Ask(
                new RemoveRepresentative(Institution.Institution, new(Who), Reason!.Value, fund.By),
                ModelState,
                stop
            )
        )
        {
            return Page();
        }

        TempData["Done"] =
            IsMe ? $"You no longer act for {Institution.Details.Name}"
            : Institution.HasRepresentative(new(Who)) ? "They no longer act for the institution"
            : "The invitation is taken back";
        return Redirect(IsMe ? "/institution" : $"/institutions/{Reference}");
    }

    private async Task<bool> Find(CancellationToken stop)
    {
        Institution = (await fund.Ask(new GetInstitution(Reference, fund.By), stop))!;
        return Institution is not null;
    }

    /// <summary>Those who look after the institution, and oneself; tells whom it is about.</summary>
    private async Task<bool> MayAsk(CancellationToken stop)
    {
        var keeps = await fund.Keeps(Institution, stop);
        var who = new PersonId(Who);
        Name =
            keeps && Institution.Invited.Any(it => it.Person == who)
                ? (
                    await fund.Ask(new AddressesOfInvitedRepresentatives(Institution.Institution, fund.By), stop)
                ).GetValueOrDefault(who, NamesOf.Unknown)
                : (await fund.Ask(new NamesOf([who], fund.By), stop))[who];
        return keeps || IsMe;
    }
}
