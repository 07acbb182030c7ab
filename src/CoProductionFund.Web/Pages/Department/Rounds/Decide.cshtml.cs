using System.ComponentModel.DataAnnotations;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.People;
using CoProductionFund.Application.Reviews;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Rounds;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static CoProductionFund.Web.Pages.Department.MoreReading;

namespace CoProductionFund.Web.Pages.Department.Rounds;

/// <summary>One bid: its marks, the decision with its reasons, and what it does to the fund.</summary>
[Authorize]
public sealed class DecideModel(Asking fund) : PageModel
{
    public sealed class Line
    {
        public string? Criterion { get; set; }

        public string? Reason { get; set; }
    }

    [FromRoute]
    public required string Reference { get; set; }

    [FromRoute(Name = "bid")]
    public required string BidReference { get; set; }

    [BindProperty, Required(ErrorMessage = "Select a decision")]
    public Outcome? Outcome { get; set; }

    [BindProperty]
    public string? Amount { get; set; }

    [BindProperty]
    public List<Line> Reasons { get; set; } = [];

    [BindProperty]
    public string? DepartureReason { get; set; }

    [BindProperty]
    public string? Conditions { get; set; }

    /// <summary>"check", "change" or "do".</summary>
    [BindProperty]
    public string? Step { get; set; }

    public BidToDecide ToDecide { get; private set; } = null!;

    public DecisionLine Bid => ToDecide.Line;

    public BidInModeration? Marks { get; private set; }

    public IReadOnlyDictionary<PersonId, string> People { get; private set; } = new Dictionary<PersonId, string>();

    public bool Manages { get; private set; }

    /// <summary>Whoever was on the panel cannot decide: better told before anything is written.</summary>
    public bool SatOnPanel { get; private set; }

    public bool IsChecking { get; private set; }

    /// <summary>What is awarded, on the page before it is done.</summary>
    public Pence? Awarded { get; private set; }

    public Pence SetAside => ToDecide.Fund.SafetyNetShare.Of(Awarded ?? default);

    public Pence LeftAfter => ToDecide.Fund.Left - (Awarded ?? default) - SetAside;

    public IReadOnlyList<Criterion> Criteria => ToDecide.Round.Criteria;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        Amount = Bid.Bid.Asked is { } asked ? Typed(asked) : null;
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop) || !Manages)
        {
            return NotFound();
        }

        if (Step == "change")
        {
            ModelState.Clear();
            return Page();
        }

        if (Read() is not { } command || !await fund.Check(command, ModelState, stop))
        {
            return Page();
        }

        if (Step != "do")
        {
            (IsChecking, Awarded) = (true, command.Amount);
            return Page();
        }

        if (!await fund.Ask(command, ModelState, stop, FieldsOfReasons()))
        {
            await Load(stop); // what a colleague has changed meanwhile is shown
            if (!IsWhatIDid(command))
            {
                return Page();
            }
        }

        TempData["Done"] = $"{BidReference} is decided: {Names.Of(Outcome!.Value).ToLowerInvariant()}";
        return Redirect($"/department/rounds/{Reference}/decisions");
    }

    /// <summary>The button was pressed twice, and the first press did it.</summary>
    private bool IsWhatIDid(DecideBid command) =>
        Bid is { Decision: { } decided, Bid.Outcome: { } outcome }
        && (decided.Outcome, outcome.Amount, outcome.By) == (command.Outcome, command.Amount, fund.By.Person)
        && outcome.Reasons.SequenceEqual(command.Reasons);

    private DecideBid? Read()
    {
        var amount =
            Outcome is Domain.Rounds.Outcome.Awarded
                ? ModelState.ReadMoney(nameof(Amount), Amount, "the amount of the award")
                : null;
        foreach (var (at, (criterion, line)) in Criteria.Zip(Reasons).Index())
        {
            if (string.IsNullOrWhiteSpace(line.Reason))
            {
                ModelState.AddModelError($"Reasons[{at}].Reason", $"Enter the reason for “{criterion.Name}”");
            }
        }

        if (Outcome is { } chosen && Bid.Departs(chosen) && string.IsNullOrWhiteSpace(DepartureReason))
        {
            ModelState.AddModelError(nameof(DepartureReason), "Enter why this decision departs from the rank order");
        }

        return ModelState.IsValid
            ? new(
                Bid.Bid.Bid,
                Outcome!.Value,
                amount,
                [.. Reasons.Select(it => new CriterionReason(it.Criterion!, it.Reason!.Trim()))],
                DepartureReason,
                fund.By,
                Outcome is Domain.Rounds.Outcome.Awarded ? Conditions : null
            )
            : null;
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (await fund.RoundToSee(Reference, stop) is not { Stage: RoundStage.Ranked or RoundStage.Decided } round)
        {
            return false;
        }

        if (await fund.Ask(new GetBidToDecide(Reference, BidReference, fund.By), stop) is not { } toDecide)
        {
            return false;
        }

        (ToDecide, Manages) = (toDecide, await fund.Manages(round.Department, stop));
        var panel = (await fund.Ask(new GetPanel(Reference, fund.By), stop))!;
        SatOnPanel = fund.By.Person is { } me && panel.Members.Any(it => it.Person == me);
        Marks = await fund.Ask(new GetMarksOfBid(Reference, BidReference, fund.By), stop);
        await LoadPeople(stop);
        // one for each criterion, in its order, whatever was posted
        Reasons = [.. Criteria.Select(it => new Line { Criterion = it.Key, Reason = ReasonFor(it.Key) })];
        return true;
    }

    private async Task LoadPeople(CancellationToken stop)
    {
        PersonId[] people =
        [
            .. Marks?.Sent.Select(it => it.Reviewer) ?? [],
            .. Bid.Bid.Outcome is { } outcome ? [outcome.By] : (PersonId[])[],
        ];
        People = await fund.Ask(new NamesOf(people, fund.By), stop);
    }

    private string? ReasonFor(string criterion) => Reasons.FirstOrDefault(it => it.Criterion == criterion)?.Reason;

    private Dictionary<string, string> FieldsOfReasons() =>
        Criteria.Index().ToDictionary(it => $"reasons.{it.Item.Key}", it => $"Reasons[{it.Index}].Reason");
}
