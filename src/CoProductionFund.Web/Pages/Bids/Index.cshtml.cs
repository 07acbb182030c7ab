using CoProductionFund.Application.Bids;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Rounds;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Bids;

public sealed record TaskOfBid(BidSection Section, TaskState State, string? Changed);

/// <summary>While it is a draft, what is left to write; then, where it stands.</summary>
[Authorize]
public sealed class BidModel(Asking fund, TimeProvider clock) : PageModel
{
    private static readonly (string Heading, BidSection[] Sections)[] Parts =
    [
        ("The project", [BidSection.Summary, BidSection.Scope]),
        ("The people and the partner", [BidSection.People, BidSection.Partner, BidSection.Match]),
        ("The change and the money", [BidSection.Change, BidSection.Budget]),
        ("What could go wrong", [BidSection.Risks, BidSection.Continuity]),
        ("To finish", [BidSection.Questions, BidSection.Declarations]),
    ];

    [FromRoute]
    public required string Reference { get; set; }

    public BidView View { get; private set; } = null!;

    public FormOnPage Form { get; private set; } = null!;

    public IReadOnlyDictionary<PersonId, string> Names { get; private set; } = new Dictionary<PersonId, string>();

    public bool IsOurs { get; private set; }

    public IReadOnlyList<string> Next => WhatNext.For(View, Now);

    public bool CanBeWritten => View.CanBeWritten(Now);

    public bool CanBeReopened => IsOurs && View.Row.Stage is BidStage.Submitted && View.Round.TakesBids(Now);

    public bool CanBeWithdrawn => IsOurs && View.CanBeWithdrawn();

    /// <summary>Published, or found ineligible at closing.</summary>
    public bool HasDecision =>
        View.Row.Stage is BidStage.Ineligible || View.Round.Stage is RoundStage.Decided && IsDecided;

    public IReadOnlyList<(string Heading, IReadOnlyList<TaskOfBid> Tasks)> Tasks =>
        [
            .. Parts.Select(part =>
                (part.Heading, (IReadOnlyList<TaskOfBid>)[.. part.Sections.Where(IsAsked).Select(TaskOf)])
            ),
        ];

    public int Done => Tasks.Sum(part => part.Tasks.Count(it => it.State is TaskState.Completed));

    private bool IsAsked(BidSection section) => section is not BidSection.Questions || View.Round.Questions.Count > 0;

    /// <summary>It is offered the moment the results are published.</summary>
    public bool HasAward =>
        View.Round.Stage is RoundStage.Decided && View.Row.Stage is BidStage.Awarded or BidStage.NotTakenUp;

    private bool IsDecided =>
        View.Row.Stage is BidStage.Awarded or BidStage.OnReserveList or BidStage.Declined or BidStage.NotTakenUp;

    private DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.Ask(new GetBid(Reference, fund.By), stop) is not { } view)
        {
            return NotFound();
        }

        (View, IsOurs) = (view, await fund.IsOurs(view, stop));
        Form = await fund.FormOf(view, stop);
        Names = await fund.NamesAsSeen([view.Row.SubmittedBy, .. view.Row.Sections.Values.Select(it => it.By)], stop);
        return Page();
    }

    private TaskOfBid TaskOf(BidSection section)
    {
        if (!View.Row.Sections.TryGetValue(section, out var written))
        {
            return new(section, TaskState.NotStarted, Changed: null);
        }

        var state = View.Gaps.Any(gap => Sections.Of(gap.Where) == section)
            ? TaskState.InProgress
            : TaskState.Completed;
        var by = written.By is { } person ? Names[person] : "someone";
        return new(section, state, $"Changed by {by} {Words.FromNow(written.At, Now)}");
    }
}
