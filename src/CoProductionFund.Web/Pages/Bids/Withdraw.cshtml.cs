using System.ComponentModel.DataAnnotations;
using CoProductionFund.Application.Bids;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Bids;

[Authorize]
public sealed class WithdrawModel(Asking fund) : PageModel
{
    public static IEnumerable<Choice> Reasons =>
        Enum.GetValues<WithdrawalReason>().Select(it => new Choice($"{it}", BidWords.Of(it)));

    [FromRoute]
    public required string Reference { get; set; }

    [BindProperty, Required(ErrorMessage = "Select why you are withdrawing the bid")]
    public WithdrawalReason? Reason { get; set; }

    public BidView View { get; private set; } = null!;

    public Task<IActionResult> OnGet(CancellationToken stop) => Shown(stop);

    public async Task<IActionResult> OnPost(CancellationToken stop) =>
        ModelState.IsValid ? Redirect($"/bids/{Reference}/withdraw/check?reason={Reason}") : await Shown(stop);

    private async Task<IActionResult> Shown(CancellationToken stop)
    {
        if (await fund.Ask(new GetBid(Reference, fund.By), stop) is not { } view || !await fund.IsOurs(view, stop))
        {
            return NotFound();
        }

        View = view;
        return view.CanBeWithdrawn() ? Page() : Redirect($"/bids/{Reference}");
    }
}
