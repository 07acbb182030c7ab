using CoProductionFund.Application.Bids;
using CoProductionFund.Domain.Bids;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Bids;

[Authorize]
public sealed class CheckModel(Asking fund, TimeProvider clock) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    public BidView View { get; private set; } = null!;

    public FormOnPage Form { get; private set; } = null!;

    public IReadOnlyList<EligibilityFinding> Warnings { get; private set; } = [];

    public IReadOnlyList<UnreasonableRisk> Unreasonable => RiskRule.Unreasonable(View.Form.Risks);

    public bool CameTooLate { get; private set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        return View.CanBeWritten(Now) ? Page() : Redirect($"/bids/{Reference}");
    }

    /// <remarks>The whole request has been read before the handler begins: this is the moment the deadline is held against (rule 11).</remarks>
    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var receivedAt = clock.GetUtcNow();
        if (!await Load(stop))
        {
            return NotFound();
        }

        if (await fund.Ask(new SubmitBid(View.Row.Bid, receivedAt, fund.By), ModelState, stop))
        {
            return Redirect($"/bids/{Reference}/submitted");
        }

        CameTooLate = fund.LastRefusal?.Code is "bid.round-closed" or "bid.not-draft";
        return Page();
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (await fund.Ask(new GetBid(Reference, fund.By), stop) is not { } view)
        {
            return false;
        }

        View = view;
        Form = await fund.FormOf(view, stop) with { Gaps = view.Gaps, Change = Reference };
        Warnings = await fund.Ask(new ListEligibilityWarnings(Reference, fund.By), stop);
        return true;
    }
}
