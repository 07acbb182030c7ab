using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Reviews;
using CoProductionFund.Web.Design;
using CoProductionFund.Web.Pages.Bids;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Panel.Bids;

/// <summary>One criterion: a mark and its reason, with the bid in reach. Also changes a mark that was sent, while that is possible.</summary>
[Authorize]
public sealed class CriterionModel(Asking fund) : PageModel
{
    /// <summary>Longer scales get a box to type into.</summary>
    private const int MostRadios = 11;

    private static readonly Dictionary<string, string> Fields = new()
    {
        ["Score.Reason"] = nameof(Reason),
        ["Score.Score"] = nameof(Mark),
    };

    [FromRoute]
    public required string Reference { get; set; }

    [FromRoute]
    public required string Bid { get; set; }

    [FromRoute]
    public required string Key { get; set; }

    /// <summary>"check" leads back to the check page.</summary>
    [FromQuery(Name = "from")]
    public string? From { get; set; }

    [BindProperty]
    public string? Mark { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public required BidForReviewer View { get; set; }

    public required Criterion Criterion { get; set; }

    public required FormOnPage Text { get; set; }

    public string Address => $"/panel/{Reference}/bids/{Bid}";

    public string Back => From is "check" ? $"{Address}/check" : Address;

    public int Place => View.Round.Criteria.ToList().IndexOf(Criterion) + 1;

    /// <summary>Null where the scale is too long for radios.</summary>
    public IReadOnlyList<Choice>? Marks =>
        View.Round.Scale is { } scale && scale.Highest - scale.Lowest < MostRadios
            ?
            [
                .. Enumerable
                    .Range(scale.Lowest, scale.Highest - scale.Lowest + 1)
                    .Reverse()
                    .Select(mark => new Choice(
                        $"{mark}",
                        $"{mark}",
                        scale.Meanings.FirstOrDefault(it => it.Score == mark)?.Meaning
                    )),
            ]
            : null;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Found(stop))
        {
            return NotFound();
        }

        var score = View.Review.ScoreOf(Key);
        (Mark, Reason) = (score is null ? null : $"{score.Score}", score?.Reason);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Found(stop))
        {
            return NotFound();
        }

        if (!int.TryParse(Mark, out var mark) || !View.Round.Scale!.Holds(mark))
        {
            ModelState.AddModelError(nameof(Mark), "Select a mark");
        }

        var score = new CriterionScore(Key, mark, Reason ?? "");
        Command command = View.IsSent()
            ? new ReviseReview(View.Review.Bid, score, fund.By)
            : new ScoreCriterion(View.Review.Bid, score, fund.By);
        return await fund.Ask(command, ModelState, stop, Fields) ? Redirect(Next()) : Page();
    }

    private string Next()
    {
        if (View.IsSent())
        {
            TempData["Done"] = $"Your mark for “{Criterion.Name}” is changed";
            return Address;
        }

        var next = View.Round.Criteria.Skip(Place).FirstOrDefault();
        return From is "check" || next is null ? $"{Address}/check" : $"{Address}/criteria/{next.Key}";
    }

    private async Task<bool> Found(CancellationToken stop)
    {
        if (
            await fund.BidToReview(Reference, Bid, stop) is not { Form: { } form } view
            || view.Round.Criteria.FirstOrDefault(it => it.Key == Key) is not { } criterion
            || (view.IsSent() && !view.MayRevise)
        )
        {
            return false;
        }

        (View, Criterion, Text) = (view, criterion, await fund.Text(form, view.Round, stop));
        return true;
    }
}
