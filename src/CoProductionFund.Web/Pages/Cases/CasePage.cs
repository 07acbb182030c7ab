using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.SafetyNet;
using CoProductionFund.Web.Pages.Department;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Cases;

/// <summary>A page on which somebody acts on a case; for everyone else it is not there.</summary>
[Authorize]
public abstract class CasePage(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    public CaseView View { get; private set; } = null!;

    protected Asking Fund => fund;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        await Prepare(stop);
        return Page();
    }

    /// <summary>What the page shows beside the case when it is opened.</summary>
    protected virtual Task Prepare(CancellationToken stop) => Task.CompletedTask;

    /// <summary>What the guard of the act will say; here it only keeps the page from those who cannot use it.</summary>
    protected virtual Task<bool> MayAct(CancellationToken stop) => Task.FromResult(View.Viewer is Viewer.Officer);

    protected async Task<bool> Load(CancellationToken stop)
    {
        if (await fund.Ask(new GetCase(Reference, fund.By), stop) is not { } view)
        {
            return false;
        }

        View = view;
        return await MayAct(stop);
    }

    /// <summary>Does it and goes back to the case, or shows the page with what is wrong.</summary>
    protected async Task<IActionResult> Do(Command command, string done, CancellationToken stop)
    {
        if (!await fund.Ask(command, ModelState, stop))
        {
            return Page();
        }

        TempData["Done"] = done;
        return Redirect($"/cases/{Reference}");
    }

    protected Task<bool> Manages(CancellationToken stop) => fund.Manages(View.Row.Department, stop);

    protected async Task<bool> Leads(CancellationToken stop) =>
        (await fund.Ask(new ListMyGroups(fund.By), stop))
            .FirstOrDefault(it => it.Group == View.Row.Group)
            ?.IsLead(fund.By.Person)
            is true;
}
