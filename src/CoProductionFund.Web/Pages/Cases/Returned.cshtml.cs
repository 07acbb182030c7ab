using CoProductionFund.Application.SafetyNet;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Cases;

/// <summary>Bridging money that was not needed came back.</summary>
public sealed class ReturnedModel(Asking fund) : CasePage(fund)
{
    [BindProperty]
    public string? Amount { get; set; }

    /// <summary>What had come back before, in pence, when the page was opened.</summary>
    [BindProperty]
    public long? Before { get; set; }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        return
            ModelState.ReadMoney(nameof(Amount), Amount, "the amount that came back") is { } amount
            && Before is { } before
            ? await Do(
                new ReturnBridging(View.Row.Case, amount, new(before), Fund.By),
                "The money is back in the reserve",
                stop
            )
            : Page();
    }

    protected override async Task<bool> MayAct(CancellationToken stop)
    {
        Before ??= View.Row.Returned.Value;
        return View.Viewer is Viewer.Officer && View.Row.Released > Pence.Zero && await Manages(stop);
    }
}
