using CoProductionFund.Application.Awards.Returns;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Returns;

[Authorize]
public sealed class ExplainModel(Asking fund, TimeProvider clock) : ReturnPage(fund, clock)
{
    [BindProperty]
    public string? Explanation { get; set; }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        return await Fund.Ask(new ExplainCostShift(Award, Number, Explanation ?? "", Fund.By), ModelState, stop)
            ? Done("The explanation is with the department", HereOne)
            : Page();
    }

    protected override bool IsForMe => Mine.Writes && One.CostShift is not null;

    protected override void Show() => Explanation = View.Explanation;
}
