using CoProductionFund.Application.Institutions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Institution;

/// <summary>Puts right what is said about an institution.</summary>
[Authorize]
public sealed class AmendModel(Asking fund) : InstitutionFormPage
{
    [FromRoute]
    public required string Reference { get; set; }

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.InstitutionToKeep(Reference, stop) is not { } institution)
        {
            return NotFound();
        }

        (Name, Kind, Place) = (institution.Details.Name, institution.Details.Kind, institution.Details.Place);
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (await fund.InstitutionToKeep(Reference, stop) is not { } institution)
        {
            return NotFound();
        }

        var command = new AmendInstitution(institution.Institution, Details, fund.By);
        if (!await fund.Check(command, ModelState, stop, Fields) || !await fund.Ask(command, ModelState, stop, Fields))
        {
            return Page();
        }

        TempData["Done"] = "The details are saved";
        return Redirect($"/institutions/{Reference}");
    }
}
