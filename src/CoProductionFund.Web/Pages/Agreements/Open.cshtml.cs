using System.ComponentModel.DataAnnotations;
using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Bids;
using CoProductionFund.Web.Pages.Department;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Agreements;

/// <summary>An officer names the institution and the days of the project.</summary>
[Authorize]
public sealed class OpenModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the reference of the institution")]
    public string? Institution { get; set; }

    [BindProperty, Display(Name = "First day"), Required(ErrorMessage = "Enter the first day of the project")]
    public DateOnly? Starts { get; set; }

    [BindProperty, Display(Name = "Last day"), Required(ErrorMessage = "Enter the last day of the project")]
    public DateOnly? Ends { get; set; }

    public AwardView Award { get; private set; } = null!;

    /// <summary>What the bid calls the partner; null where it was erased.</summary>
    public string? Named { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        ModelState.Clear();
        if (!await Load(stop))
        {
            return NotFound();
        }

        var isOpen = await fund.Ask(new FindAgreement(Reference, fund.By), stop) is not null;
        return isOpen ? Redirect($"/awards/{Reference}/agreement") : Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        var institution = await fund.InstitutionTyped(Institution, ModelState, nameof(Institution), stop);
        if (
            !ModelState.IsValid
            || !await fund.Ask(
                new OpenAgreement(Award.Row.Award, institution!.Institution, Starts!.Value, Ends!.Value, fund.By),
                ModelState,
                stop
            )
        )
        {
            return Page();
        }

        TempData["Done"] = "The agreement is open: all parties can write it now";
        return Redirect($"/awards/{Reference}/agreement");
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (
            await fund.DepartmentOfMine(Desk.CodeIn(Reference), stop) is null
            || await fund.Ask(new GetAward(Reference, fund.By), stop) is not { } award
        )
        {
            return false;
        }

        Award = award;
        Named = (await fund.Ask(new GetBid(Reference, fund.By), stop))?.Form.Partner?.Institution;
        return true;
    }
}
