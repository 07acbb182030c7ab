using CoProductionFund.Application.Audit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Audit;

/// <summary>Do the tables that pages read say what the events say? The work goes on in the background and can be left.</summary>
[Authorize]
public sealed class ReadModelsModel(Asking fund) : PageModel
{
    public required ReadModelChecks Checks { get; set; }

    /// <summary>Makes a second press of the button the same check.</summary>
    [BindProperty]
    public Guid Check { get; set; } = Guid.CreateVersion7();

    public async Task OnGet(CancellationToken stop)
    {
        Checks = await fund.Ask(new GetReadModelChecks(fund.By), stop);
        if (Checks.Running is not null)
        {
            Response.Headers["Refresh"] = "3"; // shows how far it is, without a script
        }
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (await fund.Ask(new CheckReadModels(Check, fund.By), ModelState, stop))
        {
            return Redirect("/audit/read-models");
        }

        await OnGet(stop);
        return Page();
    }
}
