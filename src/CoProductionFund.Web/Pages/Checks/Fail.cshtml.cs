using CoProductionFund.Application.PartnerChecks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Checks;

[Authorize]
public sealed class FailModel(Asking fund) : CheckPage(fund)
{
    [BindProperty]
    public string? Reasons { get; set; }

    /// <summary>"check", "change" or "do".</summary>
    [BindProperty]
    public string? Step { get; set; }

    public bool IsChecking { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken stop) => await LoadForCheckers(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await LoadForCheckers(stop))
        {
            return NotFound();
        }

        var command = new FailCheck(View.Row.Check, Reasons ?? "", Fund.By);
        if (Step != "do")
        {
            IsChecking = Step != "change" && await Fund.Check(command, ModelState, stop);
            return Page();
        }

        if (!await Fund.Ask(command, ModelState, stop))
        {
            return Page();
        }

        TempData["Done"] = "The check is failed";
        return Redirect($"/checks/{Reference}");
    }
}
