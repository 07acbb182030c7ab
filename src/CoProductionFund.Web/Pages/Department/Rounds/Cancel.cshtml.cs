using CoProductionFund.Application.Rounds;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Department.Rounds;

[Authorize]
public sealed class CancelModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>"check", "change" or "do".</summary>
    [BindProperty]
    public string? Step { get; set; }

    public RoundRow Round { get; private set; } = null!;

    public bool IsChecking { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        var command = new CancelRound(Round.Round, Reason ?? "", fund.By);
        if (Step != "do")
        {
            IsChecking = Step != "change" && await fund.Check(command, ModelState, stop);
            return Page();
        }

        if (!await fund.Ask(command, ModelState, stop))
        {
            return Page();
        }

        TempData["Done"] = "The round is cancelled";
        return Redirect($"/department/rounds/{Reference}");
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (await fund.RoundToManage(Reference, stop) is not { } round)
        {
            return false;
        }

        Round = round;
        return true;
    }
}
