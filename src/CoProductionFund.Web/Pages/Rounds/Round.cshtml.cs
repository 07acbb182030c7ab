using CoProductionFund.Domain.Rounds;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Rounds;

/// <summary>Everything a group needs to know of a round before it decides to bid.</summary>
[AllowAnonymous]
public sealed class RoundModel(Asking fund, TimeProvider clock) : PublicRoundPage(fund, clock)
{
    public async Task<IActionResult> OnGet(CancellationToken stop) => await Find(stop) ? Page() : NotFound();

    /// <summary>Where the round is, and what is next and by when.</summary>
    public string Next =>
        Round.Stage switch
        {
            RoundStage.Published =>
                $"This round opens at {Words.Moment(Round.OpensAt!.Value)}, {Words.FromNow(Round.OpensAt.Value, Now)}. You can read everything and get ready now.",
            RoundStage.Open when TakesBids =>
                $"This round is open. It closes at {Words.Deadline(Round.ClosesAt!.Value)}, {Words.FromNow(Round.ClosesAt.Value, Now)}.",
            RoundStage.Open or RoundStage.InReview =>
                $"This round closed at {Words.Deadline(Round.ClosesAt!.Value)}. A panel is scoring the bids. The department will decide by {Words.Date(Terms.DecideBy)}.",
            RoundStage.Ranked =>
                $"The panel has scored every bid. The department will decide by {Words.Date(Terms.DecideBy)}.",
            RoundStage.Decided => $"This round was decided on {Words.Date(Round.DecidedAt!.Value)}.",
            _ => "This round was cancelled. No bids are taken.",
        };

    public string Match(long pounds) => Terms.MatchRatio.Of(Pence.Pounds(pounds)).ToString();
}
