using System.ComponentModel.DataAnnotations;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards.Returns;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Returns;

[Authorize]
public sealed class FlagModel(Asking fund, TimeProvider clock) : ReturnPage(fund, clock)
{
    /// <summary>"clear" or "refuse".</summary>
    [BindProperty, Required(ErrorMessage = "Select what you decide")]
    public string? Answer { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        Command command = Answer is "clear"
            ? new ClearCostShift(Award, Number, Reason ?? "", Fund.By)
            : new RefuseCostShiftExplanation(Award, Number, Reason ?? "", Fund.By);
        return await Fund.Ask(command, ModelState, stop)
            ? Done(Answer is "clear" ? "The flag is cleared" : "The flag stays, and the group is told", HereOne)
            : Page();
    }

    protected override bool IsForMe => Mine.Clears && One.CostShift is not null;
}
