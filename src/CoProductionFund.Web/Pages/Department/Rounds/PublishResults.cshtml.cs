using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Rounds;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Department.Rounds;

[Authorize]
public sealed class PublishResultsModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    public DecisionTable Table { get; private set; } = null!;

    public DecisionsSoFar SoFar => Table.SoFar;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        return Table.Round.Stage is RoundStage.Ranked ? Page() : Redirect($"/department/rounds/{Reference}");
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        if (!await fund.Ask(new DecideRound(Table.Round.Round, fund.By), ModelState, stop))
        {
            return Page();
        }

        TempData["Done"] = "The results are published";
        return Redirect($"/department/rounds/{Reference}/statistics");
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (await fund.RoundToManage(Reference, stop) is null)
        {
            return false;
        }

        Table = await fund.Ask(new GetDecisionTable(Reference, 1, fund.By), stop);
        return true;
    }
}
