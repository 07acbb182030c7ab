using System.ComponentModel.DataAnnotations;
using CoProductionFund.Application.PartnerChecks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Checks;

[Authorize]
public sealed class PassModel(Asking fund) : CheckPage(fund)
{
    [BindProperty, Display(Name = "Last day"), Required(ErrorMessage = "Enter the last day on which it is in force")]
    public DateOnly? Until { get; set; }

    /// <summary>"check", "change" or "do".</summary>
    [BindProperty]
    public string? Step { get; set; }

    public bool IsChecking { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await LoadForCheckers(stop))
        {
            return NotFound();
        }

        ModelState.Clear();
        Until = View.LatestEnd;
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await LoadForCheckers(stop))
        {
            return NotFound();
        }

        if (Until is not { } until || !ModelState.IsValid)
        {
            return Page();
        }

        if (Step != "do")
        {
            IsChecking = Step != "change";
            return Page();
        }

        if (!await Fund.Ask(new PassCheck(View.Row.Check, until, Fund.By), ModelState, stop))
        {
            return Page();
        }

        TempData["Done"] = "The check is passed";
        return Redirect($"/checks/{Reference}");
    }
}
