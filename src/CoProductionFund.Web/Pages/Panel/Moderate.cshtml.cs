using CoProductionFund.Application.People;
using CoProductionFund.Application.Reviews;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Rounds;
using CoProductionFund.Web.Design;
using CoProductionFund.Web.Pages.Bids;
using CoProductionFund.Web.Pages.Panel.Bids;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Panel;

/// <summary>One bid with the panel's marks, its words, and how a difference was settled.</summary>
[Authorize]
public sealed class ModerateModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    [FromRoute]
    public required string Bid { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The reason is written and waits for a last look.</summary>
    public bool IsCheck { get; private set; }

    public required RoundRow Round { get; set; }

    public required BidInModeration View { get; set; }

    public required FormOnPage Text { get; set; }

    public bool IsChair { get; private set; }

    public IReadOnlyDictionary<PersonId, string> Names { get; private set; } = new Dictionary<PersonId, string>();

    public bool MaySettle =>
        IsChair
        && Round.Stage is RoundStage.InReview
        && View is { IsComplete: true, NeedsModeration: true, Moderated: null };

    public string Address => $"/panel/{Reference}/moderation/{Bid}";

    public IReadOnlyList<ChartRow> Rows =>
        [
            .. Round.Criteria.Select(criterion => new ChartRow(
                criterion.Name,
                [.. View.Sent.Select(it => (decimal)it.ScoreOf(criterion.Key)!.Score)]
            )),
        ];

    private string Kept => $"moderation of {Bid}";

    public async Task<IActionResult> OnGet(CancellationToken stop, string? step = null)
    {
        Reason = TempData.Peek(Kept) as string;
        IsCheck = step is "check" && Reason is not null;
        return await Found(stop) ? Page() : NotFound();
    }

    /// <summary>Keeps the reason for the check.</summary>
    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Found(stop) || !IsChair)
        {
            return NotFound();
        }

        var missing = new ModerateScoresValidator().Validate(
            new ModerateScores(Round.Round, default, Reason ?? "", fund.By)
        );
        foreach (var error in missing.Errors)
        {
            ModelState.AddModelError(nameof(Reason), error.ErrorMessage);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        TempData[Kept] = Reason;
        return Redirect($"{Address}?step=check");
    }

    public async Task<IActionResult> OnPostSettle(CancellationToken stop)
    {
        if (!await Found(stop) || !IsChair)
        {
            return NotFound();
        }

        var command = new ModerateScores(Round.Round, View.Bid.Bid, Reason ?? "", fund.By);
        if (!await fund.Ask(command, ModelState, stop))
        {
            return Page();
        }

        TempData.Remove(Kept);
        TempData["Done"] = $"The difference about {Bid} is settled";
        return Redirect($"/panel/{Reference}/moderation");
    }

    private async Task<bool> Found(CancellationToken stop)
    {
        if (await fund.Ask(new GetBidBeforeChair(Reference, Bid, fund.By), stop) is not { } found)
        {
            return false;
        }

        var panel = (await fund.Ask(new GetPanel(Reference, fund.By), stop))!;
        Round = (await fund.Ask(new GetRound(Reference, fund.By), stop))!;
        IsChair = panel.Chair is { } chair && chair == fund.By.Person;
        View = found.Moderation;
        Text = await fund.Text(found.Form, Round, stop);
        Names = await fund.Ask(new NamesOf([.. View.Sent.Select(it => it.Reviewer)], fund.By), stop);
        return true;
    }
}
