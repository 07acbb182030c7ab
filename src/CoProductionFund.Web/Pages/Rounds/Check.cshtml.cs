using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Rounds;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Rounds;

/// <summary>Is this round for us? A few questions answered with yes or no; the answers stand in the address and nowhere else.</summary>
[AllowAnonymous]
public sealed class CheckModel(Asking fund, TimeProvider clock) : PublicRoundPage(fund, clock)
{
    private const string Kind = "kind-of-group",
        Income = "income",
        Place = "place",
        Own = "own-"; // a round may call a question of its own "place"

    /// <param name="WhyNot">What to tell a group whose answer does not fit.</param>
    public sealed record YesNo(string Key, string Text, string? Hint, string WhyNot);

    /// <summary>"yes" or "no", by question.</summary>
    [BindProperty(SupportsGet = true)]
    public Dictionary<string, string?> Answers { get; set; } = [];

    /// <summary>Set by the button.</summary>
    [FromQuery]
    public string? Go { get; set; }

    public IReadOnlyList<YesNo> Questions { get; private set; } = [];

    /// <summary>Null until every question is answered; empty when the round is for this group.</summary>
    public IReadOnlyList<string>? WhyNot { get; private set; }

    public IReadOnlyList<RoundRow> Others { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Find(stop))
        {
            return NotFound();
        }

        Questions = [.. OfTheGroup(), .. OfTheRound()];
        Answers = Questions.ToDictionary(it => it.Key, it => Answers.GetValueOrDefault(it.Key));
        if (Go is not null)
        {
            await Judge(stop);
        }

        return Page();
    }

    private async Task Judge(CancellationToken stop)
    {
        foreach (var question in Questions.Where(it => Answers[it.Key] is not ("yes" or "no")))
        {
            ModelState.AddModelError($"Answers[{question.Key}]", "Select yes or no");
        }

        if (!ModelState.IsValid)
        {
            return;
        }

        var own = Terms.Eligibility.Questions.ToDictionary(it => it.Key, it => IsYes(Own + it.Key));
        var findings = await Fund.Ask(new CheckRoundForUs(Round.Reference, Like(), own, Fund.By), stop);
        WhyNot = [.. Questions.Zip(findings).Where(it => !it.Second.IsMet).Select(it => it.First.WhyNot)];
        if (WhyNot.Count > 0)
        {
            var open = await Fund.Ask(new ListRounds([RoundStage.Open], Department: null, Page: 1, Fund.By), stop);
            Others = [.. open.Items.Where(it => it.Id != Round.Id).Take(5)];
        }
    }

    /// <summary>A group like the one described: only on which side of each limit it is was asked.</summary>
    private Applicant Like()
    {
        var rules = Terms.Eligibility;
        var kind = IsYes(Kind) ? rules.Kinds[0] : (GroupKind)(-1);
        var limit = rules.LargestIncome ?? Pence.Zero;
        return new(
            kind,
            IsYes(Income) ? limit : limit + new Pence(1),
            IsYes(Place) ? rules.Places.FirstOrDefault("") : ""
        );
    }

    private bool IsYes(string key) => Answers.GetValueOrDefault(key) == "yes";

    /// <remarks>In the order of the rules, as the findings are.</remarks>
    private IEnumerable<YesNo> OfTheGroup()
    {
        var rules = Terms.Eligibility;
        var kinds = Words.List([.. rules.Kinds.Select(it => it.Name().ToLowerInvariant())]);
        yield return new(
            Kind,
            rules.Kinds.Count == 1 ? "Is your group of this kind?" : "Is your group one of these?",
            string.Join(", ", rules.Kinds.Select(it => it.Name())),
            $"The round is only for groups of these kinds: {kinds}."
        );

        if (rules.LargestIncome is { } most)
        {
            yield return new(
                Income,
                $"Was your group’s income last year {most} or less?",
                "All money that came in, grants too",
                $"The round is for smaller groups, with an income of {most} or less last year."
            );
        }

        if (rules.Places.Count > 0)
        {
            var places = Words.List(rules.Places);
            yield return new(
                Place,
                "Is your group based in the area of the round?",
                $"Your postcode begins with one of these: {places}",
                $"The round is for groups based in {places}."
            );
        }
    }

    private IEnumerable<YesNo> OfTheRound() =>
        Terms.Eligibility.Questions.Select(it => new YesNo(Own + it.Key, it.Text, Hint: null, it.WhyNot));
}
