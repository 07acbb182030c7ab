using CoProductionFund.Application.SafetyNet;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Cases;

/// <summary>A fund manager releases bridging money.</summary>
public sealed class ReleaseModel(Asking fund) : CasePage(fund)
{
    [FromRoute]
    public required int Number { get; set; }

    public CaseSupport Offer { get; private set; } = null!;

    public async Task<IActionResult> OnPost(CancellationToken stop) =>
        await Load(stop)
            ? await Do(new ReleaseBridging(View.Row.Case, Number, Fund.By), "The bridging money is released", stop)
            : NotFound();

    protected override async Task<bool> MayAct(CancellationToken stop)
    {
        Offer = View.Row.Offers.FirstOrDefault(it => it is { Amount: not null } && it.Number == Number)!;
        return Offer is not null && View.Viewer is Viewer.Officer && await Manages(stop);
    }
}
