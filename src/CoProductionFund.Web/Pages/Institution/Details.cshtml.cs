using CoProductionFund.Application.Institutions;
using CoProductionFund.Application.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Institution;

/// <summary>An institution: what it is, who acts for it, who is invited.</summary>
[Authorize]
public sealed class DetailsModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    public InstitutionRow Institution { get; private set; } = null!;

    public IReadOnlyDictionary<PersonId, string> Names { get; private set; } = new Dictionary<PersonId, string>();

    /// <summary>For those who invited them alone: whom they still wait for.</summary>
    public IReadOnlyDictionary<PersonId, string> Addresses { get; private set; } = new Dictionary<PersonId, string>();

    public bool Keeps { get; private set; }

    public PersonId? Me => fund.By.Person;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.Ask(new GetInstitution(Reference, fund.By), stop) is not { } institution)
        {
            return NotFound();
        }

        Institution = institution;
        Keeps = await fund.Keeps(institution, stop);
        Names = await fund.Ask(new NamesOf([.. institution.Representatives.Select(it => it.Person)], fund.By), stop);
        if (Keeps)
        {
            Addresses = await fund.Ask(new AddressesOfInvitedRepresentatives(institution.Institution, fund.By), stop);
        }

        return Page();
    }
}
