using CoProductionFund.Application.Bids;
using CoProductionFund.Domain.Bids;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Bids;

[Authorize]
public sealed class WithdrawCheckModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    [FromQuery]
    public WithdrawalReason? Reason { get; set; }

    public BidView View { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Shown() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        if (Reason is not { } reason)
        {
            return Shown();
        }

        if (!await fund.Ask(new WithdrawBid(View.Row.Bid, reason, fund.By), ModelState, stop))
        {
            return Page();
        }

        TempData["Done"] = "The bid is withdrawn";
        return Redirect($"/bids/{Reference}");
    }

    private IActionResult Shown() =>
        !View.CanBeWithdrawn() ? Redirect($"/bids/{Reference}")
        : Reason is null ? Redirect($"/bids/{Reference}/withdraw")
        : Page();

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
