using System.ComponentModel.DataAnnotations;
using CoProductionFund.Application.Institutions;
using CoProductionFund.Domain.Institutions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Institution;

/// <summary>Invites someone by email address. The page says the same whether we know the address or not.</summary>
[Authorize]
public sealed class InviteModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty, Required(ErrorMessage = "Select what they may do")]
    public RepresentativeRole? Role { get; set; }

    public InstitutionRow Institution { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Find(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Find(stop))
        {
            return NotFound();
        }

        // an address that is wrong is said together with a part that is missing
        var command = new InviteRepresentative(Institution.Institution, Email ?? "", Role ?? default, fund.By);
        if (!await fund.Check(command, ModelState, stop) || !await fund.Ask(command, ModelState, stop))
        {
            return Page();
        }

        TempData["Done"] = $"{Email!.Trim()} is invited. We have sent a mail with a link";
        return Redirect($"/institutions/{Reference}");
    }

    private async Task<bool> Find(CancellationToken stop)
    {
        Institution = (await fund.InstitutionToKeep(Reference, stop))!;
        return Institution is not null;
    }
}
