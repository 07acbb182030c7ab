using CoProductionFund.Application.Results;
using CoProductionFund.Application.Rounds;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Department.Rounds;

[Authorize]
public sealed class StatisticsModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    public RoundRow Round { get; private set; } = null!;

    public int Started { get; private set; }

    public RoundFigures Figures { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.RoundToSee(Reference, stop) is not { } round)
        {
            return NotFound();
        }

        var figures = await fund.Ask(new GetRoundStatistics(Reference, fund.By), stop);
        (Round, Started, Figures) = (round, figures.Started, RoundFigures.Of(figures));
        return Page();
    }
}
