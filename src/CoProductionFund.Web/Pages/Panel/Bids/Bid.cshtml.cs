using CoProductionFund.Application.Reviews;
using CoProductionFund.Web.Design;
using CoProductionFund.Web.Pages.Bids;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Panel.Bids;

/// <summary>The bid with its criteria beside it; once one's own review is sent, with the others' marks.</summary>
[Authorize]
public sealed class BidModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    [FromRoute]
    public required string Bid { get; set; }

    public required BidForReviewer View { get; set; }

    public required FormOnPage Text { get; set; }

    public string Address => $"/panel/{Reference}/bids/{Bid}";

    /// <summary>My own review first, then the others'.</summary>
    public IReadOnlyList<(string Name, ReviewRow Review)> Reviews =>
        [("You", View.Review), .. View.Others.Select((it, at) => ($"Member {at + 1}", it))];

    public IReadOnlyList<ChartRow> Rows =>
        [
            .. View.Round.Criteria.Select(criterion => new ChartRow(
                criterion.Name,
                [.. Reviews.Select(it => (decimal)it.Review.ScoreOf(criterion.Key)!.Score)]
            )),
        ];

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.BidToReview(Reference, Bid, stop) is not { } view)
        {
            return NotFound();
        }

        if (view.Form is not { } form)
        {
            return Redirect($"{Address}/interest");
        }

        View = view;
        Text = await fund.Text(form, view.Round, stop);
        return Page();
    }
}
