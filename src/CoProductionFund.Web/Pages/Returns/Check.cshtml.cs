using CoProductionFund.Application.Awards.Returns;
using CoProductionFund.Domain.Awards;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Returns;

/// <summary>The whole return once more before a lead hands it in.</summary>
[Authorize]
public sealed class CheckModel(Asking fund, TimeProvider clock) : ReturnPage(fund, clock)
{
    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        return await Fund.Ask(new SubmitReturn(Award, Number, Fund.By), ModelState, stop)
            ? Done($"Return {Number} is handed in. The department reads it next", HereOne)
            : Page();
    }

    /// <remarks>Pressed twice, it is handed in all the same.</remarks>
    protected override bool IsForMe =>
        Mine.HandsIn && (One.Stage is ReturnStage.Draft or ReturnStage.Queried || HttpMethods.IsPost(Request.Method));
}
