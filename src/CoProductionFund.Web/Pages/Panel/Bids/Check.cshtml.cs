using CoProductionFund.Application.Reviews;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Panel.Bids;

/// <summary>All marks and reasons before they are sent.</summary>
[Authorize]
public sealed class CheckModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    [FromRoute]
    public required string Bid { get; set; }

    public required BidForReviewer View { get; set; }

    public string Address => $"/panel/{Reference}/bids/{Bid}";

    public bool IsComplete => View.Round.Criteria.All(it => View.Review.ScoreOf(it.Key) is not null);

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Found(stop))
        {
            return NotFound();
        }

        return View.IsOpen() ? Page() : Redirect(Address);
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Found(stop))
        {
            return NotFound();
        }

        if (!await fund.Ask(new SubmitReview(View.Review.Bid, fund.By), ModelState, stop))
        {
            return Page();
        }

        TempData["Done"] = $"Your review of {View.Heading.Reference} is sent";
        return Redirect(Address);
    }

    private async Task<bool> Found(CancellationToken stop)
    {
        if (await fund.BidToReview(Reference, Bid, stop) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
