using System.ComponentModel.DataAnnotations;
using CoProductionFund.Application.SafetyNet;
using CoProductionFund.Domain.SafetyNet;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Cases;

public sealed class OfferModel(Asking fund) : CasePage(fund)
{
    [BindProperty, Required(ErrorMessage = "Select what you offer")]
    public SupportKind? Kind { get; set; }

    [BindProperty]
    public string? Amount { get; set; }

    [BindProperty]
    public string? What { get; set; }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        var amount =
            Kind is SupportKind.BridgingMoney
                ? ModelState.ReadMoney(nameof(Amount), Amount, "how much bridging money you propose")
                : null;
        var isReadable = ModelState.IsValid;
        var offer = new OfferSupport(View.Row.Case, Kind ?? SupportKind.Advice, amount, What ?? "", Fund.By);
        return await Fund.Check(offer, ModelState, stop) && isReadable
            ? await Do(offer, "The support is offered", stop)
            : Page();
    }
}
