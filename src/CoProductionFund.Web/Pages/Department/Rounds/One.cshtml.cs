using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Rounds;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Department.Rounds;

/// <summary>A round for those who run it: a task list while it is a draft; afterwards its stage, dates and next step.</summary>
[Authorize]
public sealed class OneModel(Asking fund, TimeProvider clock) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    public RoundRow Round { get; private set; } = null!;

    public bool Manages { get; private set; }

    public PanelRow Panel { get; private set; } = null!;

    public IReadOnlyList<Problem> Gaps { get; private set; } = [];

    public IReadOnlyList<SetUpTask> SetUp { get; private set; } = [];

    public RoundStatistics Figures { get; private set; } = null!;

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public bool IsRunning => Round.Stage is RoundStage.Published or RoundStage.Open;

    public int Ranked => Figures.Scored.Count;

    public int Decided => Figures.Scored.Count(it => it.Outcome is not null);

    public int Undecided => Ranked - Decided;

    public bool MoneyCameFree =>
        Panel.Unanswered.Count > 0 && Figures.Scored.Any(it => it.Outcome is Outcome.OnReserveList);

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.RoundToSee(Reference, stop) is not { } round)
        {
            return NotFound();
        }

        Round = round;
        Manages = await fund.Manages(round.Department, stop);
        Panel = (await fund.Ask(new GetPanel(Reference, fund.By), stop))!;
        Figures = await fund.Ask(new GetRoundStatistics(Reference, fund.By), stop);
        if (round.Stage is RoundStage.Draft)
        {
            Gaps = await fund.Ask(new ListGaps(Reference, fund.By), stop);
            SetUp = Tasks.Of(round, Panel.Members.Count, Gaps);
        }

        return Page();
    }

    /// <summary>What happens next, and by when.</summary>
    public string Next =>
        Round.Stage switch
        {
            RoundStage.Published => $"The round opens by itself at {Words.Moment(Round.OpensAt!.Value)}.",
            RoundStage.Open => $"The round closes by itself at {Words.Deadline(Round.ClosesAt!.Value)}"
                + $" ({Words.FromNow(Round.ClosesAt.Value, Now)}). Eligibility is checked then, and the panel begins.",
            RoundStage.InReview =>
                "The panel scores the bids, and the chair settles the ranking. You promised to decide "
                    + $"by {Words.Date(Round.Terms!.DecideBy)}.",
            RoundStage.Ranked when Undecided > 0 => $"Decide {Words.Plural(Undecided, "bid")} by "
                + $"{Words.Date(Round.Terms!.DecideBy)}.",
            RoundStage.Ranked => $"Every bid is decided. Publish the results by {Words.Date(Round.Terms!.DecideBy)}.",
            RoundStage.Decided =>
                $"The results are published. Groups can appeal until {Words.Date(Round.AppealBy!.Value)}.",
            _ => "The round was cancelled. Nothing more happens.",
        };

    /// <summary>What happened and what is to come, in order.</summary>
    public IEnumerable<(DateTimeOffset At, string What)> Timeline()
    {
        List<(DateTimeOffset At, string What)> moments = [];
        if (Round.OpensAt is { } opens)
        {
            moments.Add((opens, opens <= Now ? "Opened" : "Opens"));
        }

        moments.AddRange(
            Round.Notes.Select(it =>
                (
                    it.At,
                    it.ClosesAt is { } to ? $"Extended to {Words.Deadline(to)}: {it.Reason}" : $"Cancelled: {it.Reason}"
                )
            )
        );
        if (Round is { ClosesAt: { } closes, Stage: not RoundStage.Cancelled })
        {
            moments.Add((closes, closes <= Now ? "Closed" : "Closes"));
        }

        if (Round.DecidedAt is { } decided)
        {
            moments.Add((decided, "Results published"));
        }

        return moments.OrderBy(it => it.At);
    }
}
