using CoProductionFund.Application.Awards;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Awards;

[Authorize]
public sealed class AcceptModel(Asking fund, TimeProvider clock) : AnswerPage(fund, clock)
{
    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        if (!await Fund.Ask(new AcceptAward(View.Row.Award, Fund.By), ModelState, stop))
        {
            return Page();
        }

        TempData["Done"] = "The award is accepted";
        return Redirect($"/awards/{Reference}");
    }
}
