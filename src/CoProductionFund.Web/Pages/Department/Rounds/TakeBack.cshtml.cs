using CoProductionFund.Application.Bids;
using CoProductionFund.Domain.Rounds;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Department.Rounds;

/// <summary>A decision that was a mistake, before anyone was told of it.</summary>
[Authorize]
public sealed class TakeBackModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    [FromRoute(Name = "bid")]
    public required string BidReference { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public DecisionLine Line { get; private set; } = null!;

    private string Back => $"/department/rounds/{Reference}/decisions/{BidReference}";

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        if (Line.Decision is null)
        {
            return Redirect(Back); // the button was pressed twice
        }

        if (!await fund.Ask(new TakeBackDecision(Line.Bid.Bid, Reason ?? "", fund.By), ModelState, stop))
        {
            return Page();
        }

        TempData["Done"] = $"The decision on {BidReference} is taken back";
        return Redirect(Back);
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (
            await fund.RoundToManage(Reference, stop) is not { Stage: RoundStage.Ranked }
            || await fund.Ask(new GetBidToDecide(Reference, BidReference, fund.By), stop) is not { } toDecide
        )
        {
            return false;
        }

        Line = toDecide.Line;
        return true;
    }
}
