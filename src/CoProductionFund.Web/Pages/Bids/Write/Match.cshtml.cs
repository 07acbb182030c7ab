using CoProductionFund.Domain.Bids;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Bids.Write;

[Authorize]
public sealed class MatchModel(Asking fund, TimeProvider clock) : SectionPage(fund, clock)
{
    [BindProperty]
    public string? Cash { get; set; }

    [BindProperty]
    public string? InKind { get; set; }

    [BindProperty]
    public string? InKindWhat { get; set; }

    [BindProperty]
    public string? PresentSpending { get; set; }

    public override BidSection Section => BidSection.Match;

    public string Rule
    {
        get
        {
            var share = View.Round.Terms?.MatchRatio ?? default;
            return View.Form.Budget?.Asked is { } asked
                ? $"The match, in cash and in kind together, must be at least {share} of the {asked} you ask for: {share.Of(asked)}."
                : $"The match, in cash and in kind together, must be at least {share} of the grant you ask for.";
        }
    }

    protected override void Show(BidForm form)
    {
        var it = form.Match;
        (Cash, InKind, InKindWhat) = (it?.Cash.InField(), it?.InKind.InField(), it?.InKindWhat);
        PresentSpending = it?.PresentSpending.InField();
    }

    protected override IAnswers Read() =>
        new MatchAnswers(
            ModelState.MoneyOrNothing(nameof(Cash), Cash, "the match in cash"),
            ModelState.MoneyOrNothing(nameof(InKind), InKind, "what the match in kind is worth"),
            InKindWhat,
            ModelState.MoneyOrNothing(nameof(PresentSpending), PresentSpending, "what the institution spends now")
        );
}
