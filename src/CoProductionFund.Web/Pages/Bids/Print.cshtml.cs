using CoProductionFund.Application.Bids;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Bids;

[Authorize]
public sealed class PrintModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    public BidView View { get; private set; } = null!;

    public FormOnPage Form { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.Ask(new GetBid(Reference, fund.By), stop) is not { } view)
        {
            return NotFound();
        }

        (View, Form) = (view, await fund.FormOf(view, stop));
        return Page();
    }
}
