namespace CoProductionFund.Domain.Bids;

/// <summary>Rule 14: what still stands between a draft and its submission, named by section and question.</summary>
public static class BidCompleteness
{
    /// <summary>Most words each kind of answer may have.</summary>
    public const int TitleWords = 15,
        SummaryWords = 150,
        AnswerWords = 300;

    /// <returns>In the order of the form; empty when the bid may be submitted.</returns>
    public static IReadOnlyList<Problem> Gaps(BidForm form, BidTerms terms) =>
        [
            .. Summary(form.Summary),
            .. Scope(form.Scope, terms),
            .. People(form.People),
            .. Partner(form.Partner),
            .. Match(form.Match, form.Budget, terms),
            .. Change(form.Change),
            .. BudgetGaps.In(form.Budget, form.Match, terms),
            .. RiskGaps.In(form.Risks),
            .. Continuity(form.Continuity),
            .. Declarations(form.Declarations, terms),
            .. QuestionGaps.In(form.Questions, terms),
        ];

    /// <summary>Words as people count them: whatever stands between spaces.</summary>
    public static int Words(string? text) =>
        (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    internal static IEnumerable<Problem> Text(string? text, string where, string missing, int words)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            yield return new(where, missing);
        }
        else if (Words(text) > words)
        {
            yield return new(where, $"Use {words} words or fewer; there are {Words(text)}");
        }
    }

    private static IEnumerable<Problem> Summary(SummaryAnswers? answers) =>
        [
            .. Text(answers?.Title, "summary.title", "Enter a title for the project", TitleWords),
            .. Text(answers?.PublicSummary, "summary.public-summary", "Enter a public summary", SummaryWords),
        ];

    private static IEnumerable<Problem> Scope(ScopeAnswers? answers, BidTerms terms)
    {
        if (answers?.ServiceArea is not { } area)
        {
            yield return new("scope.service-area", "Choose the service area");
        }
        else if (answers.Tier is not { } tier || answers.Depth is not { } depth)
        {
            yield return new(
                answers.Tier is null ? "scope.tier" : "scope.depth",
                "Choose who takes part and how deeply"
            );
        }
        else if (!terms.Invitations.Any(it => it.Covers(area, tier, depth)))
        {
            yield return new("scope.service-area", "Choose a service area, tier and depth that this round invites");
        }

        if (string.IsNullOrWhiteSpace(answers?.Place))
        {
            yield return new("scope.place", "Enter where the project takes place");
        }
    }

    private static IEnumerable<Problem> People(PeopleAnswers? answers)
    {
        foreach (var gap in Text(answers?.WhoTakesPart, "people.who-takes-part", "Say who takes part", AnswerWords))
        {
            yield return gap;
        }

        if (answers?.HowMany is null or < 1)
        {
            yield return new("people.how-many", "Enter how many people take part");
        }

        string?[] assets = [answers?.Skills, answers?.Time, answers?.Places, answers?.Networks];
        if (assets.All(string.IsNullOrWhiteSpace))
        {
            yield return new("people.skills", "Say what people bring: skills, time, places or networks");
        }

        if (assets.Any(asset => Words(asset) > AnswerWords))
        {
            yield return new("people.skills", $"Use {AnswerWords} words or fewer for each thing people bring");
        }
    }

    private static IEnumerable<Problem> Partner(PartnerAnswers? answers) =>
        [
            .. Text(answers?.Institution, "partner.institution", "Enter the name of the partner institution", 30),
            .. Text(answers?.Role, "partner.role", "Say what its professionals will do", AnswerWords),
        ];

    private static IEnumerable<Problem> Match(MatchAnswers? answers, BudgetAnswers? budget, BidTerms terms)
    {
        if (answers?.Cash is not { } cash || cash < Pence.Zero)
        {
            yield return new("match.cash", "Enter the match in cash, or 0");
        }
        else if (answers.InKind is not { } inKind || inKind < Pence.Zero)
        {
            yield return new("match.in-kind", "Enter what the match in kind is worth, or 0");
        }
        else if (budget?.Asked is { } asked && cash + inKind < terms.MatchRatio.Of(asked))
        {
            yield return new(
                "match.cash",
                $"The match must be at least {terms.MatchRatio.Of(asked)}, which is {terms.MatchRatio} of what you ask for"
            );
        }

        if (answers?.InKind > Pence.Zero && string.IsNullOrWhiteSpace(answers.InKindWhat))
        {
            yield return new("match.in-kind-what", "Say what the match in kind is");
        }

        if (answers?.PresentSpending is null || answers.PresentSpending < Pence.Zero)
        {
            yield return new(
                "match.present-spending",
                "Enter what the institution spends on the service in a year now"
            );
        }
    }

    private static IEnumerable<Problem> Change(ChangeAnswers? answers)
    {
        foreach (var gap in Text(answers?.Change, "change.change", "Say what will change", AnswerWords))
        {
            yield return gap;
        }

        if (answers is null || answers.Outcomes.Count == 0)
        {
            yield return new("change.outcomes", "Add at least one outcome and how it is measured");
            yield break;
        }

        foreach (var (at, outcome) in answers.Outcomes.Index())
        {
            if (new[] { outcome.What, outcome.Measure, outcome.Target }.Any(string.IsNullOrWhiteSpace))
            {
                yield return new($"change.outcomes.{at + 1}", $"Complete outcome {at + 1}: what, how measured, target");
            }
        }
    }

    private static IEnumerable<Problem> Continuity(ContinuityAnswers? answers) =>
        [
            .. Text(answers?.WhoRelies, "continuity.who-relies", "Say who will rely on the service", AnswerWords),
            .. Text(
                answers?.WhatHappens,
                "continuity.what-happens",
                "Say what happens to people who rely on it if it fails",
                AnswerWords
            ),
        ];

    private static IEnumerable<Problem> Declarations(DeclarationsAnswers? answers, BidTerms terms)
    {
        foreach (var question in terms.Eligibility.Questions)
        {
            if (answers is null || !answers.Eligibility.ContainsKey(question.Key))
            {
                yield return new($"declarations.{question.Key}", $"Answer yes or no: {question.Text}");
            }
        }

        if (answers?.IsTrue is not true)
        {
            yield return new("declarations.is-true", "Confirm that what the bid says is true");
        }

        if (answers?.HasAuthority is not true)
        {
            yield return new("declarations.has-authority", "Confirm that your group has agreed to this bid");
        }
    }
}
