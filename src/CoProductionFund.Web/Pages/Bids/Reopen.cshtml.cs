using CoProductionFund.Application.Bids;
using CoProductionFund.Domain.Bids;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Bids;

[Authorize]
public sealed class ReopenModel(Asking fund, TimeProvider clock) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    public BidView View { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        return View.Row.Stage is BidStage.Submitted && View.Round.TakesBids(clock.GetUtcNow())
            ? Page()
            : Redirect($"/bids/{Reference}");
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        if (!await fund.Ask(new ReopenBid(View.Row.Bid, fund.By), ModelState, stop))
        {
            return Page();
        }

        TempData["Done"] = "The bid is open again. It does not count until you submit it again.";
        return Redirect($"/bids/{Reference}");
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (await fund.Ask(new GetBid(Reference, fund.By), stop) is not { } view || !await fund.IsOurs(view, stop))
        {
            return false;
        }

        View = view;
        return true;
    }
}
