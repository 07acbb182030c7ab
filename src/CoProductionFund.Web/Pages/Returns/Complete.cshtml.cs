using CoProductionFund.Application.Awards.Returns;
using CoProductionFund.Domain.Awards;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Returns;

[Authorize]
public sealed class CompleteModel(Asking fund, TimeProvider clock) : ReportsPage(fund, clock)
{
    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        return await Fund.Ask(new CompleteAward(Award, Fund.By), ModelState, stop)
            ? Done("The project is complete. The group writes the evaluation next", $"{Here}/returns")
            : Page();
    }

    protected override bool IsForMe =>
        Mine.Reviews && Reports.Row is { } row && row.Returns.All(it => it.Stage is ReturnStage.Accepted);
}
