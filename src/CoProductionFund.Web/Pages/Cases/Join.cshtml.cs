using CoProductionFund.Application.SafetyNet;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Cases;

public sealed class JoinModel(Asking fund) : CasePage(fund)
{
    [BindProperty]
    public string? Into { get; set; }

    /// <summary>"check" or "do".</summary>
    [BindProperty]
    public string? Step { get; set; }

    public bool IsChecking { get; private set; }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        var join = new JoinCase(View.Row.Case, Into ?? "", Fund.By);
        if (Step == "do")
        {
            return await Do(join, "The case is joined", stop);
        }

        IsChecking = await Fund.Check(join, ModelState, stop);
        return Page();
    }
}
