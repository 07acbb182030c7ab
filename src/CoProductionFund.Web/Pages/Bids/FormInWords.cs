using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Web.Design;

namespace CoProductionFund.Web.Pages.Bids;

/// <summary>A whole bid as people read it: the one place that says what each answer is called.</summary>
public sealed class FormInWords(BidForm form, RoundRow round, IReadOnlyDictionary<ServiceAreaId, string> areas)
{
    /// <summary>In the order of the form; the round's own questions are left out where it has none.</summary>
    public IReadOnlyList<SectionInWords> All =>
        [
            .. Sections
                .InOrder.Where(it => it is not BidSection.Questions || round.Questions.Count > 0)
                .Select(section => new SectionInWords(section, section.Title(), Parts(section))),
        ];

    public SectionInWords Of(BidSection section) => new(section, section.Title(), Parts(section));

    private IReadOnlyList<PartInWords> Parts(BidSection section) =>
        section switch
        {
            BidSection.Summary =>
            [
                First(section, new("summary.title", "Title", form.Summary?.Title), Public(form.Summary)),
            ],
            BidSection.Scope => [First(section, [.. Scope(form.Scope)])],
            BidSection.People => [First(section, [.. People(form.People)])],
            BidSection.Partner =>
            [
                First(
                    section,
                    new("partner.institution", "Partner institution", form.Partner?.Institution),
                    new("partner.role", "What its professionals will do", form.Partner?.Role)
                ),
            ],
            BidSection.Match => [First(section, [.. Match(form.Match)])],
            BidSection.Change => [First(section, Change(form.Change)), .. Outcomes(form.Change)],
            BidSection.Budget => [First(section, [.. Budget(form.Budget)])],
            BidSection.Risks => [.. RisksInWords.Of(form.Risks)],
            BidSection.Continuity => [First(section, [.. Continuity(form.Continuity)])],
            BidSection.Declarations => [First(section, [.. Declarations(form.Declarations)])],
            _ => [First(section, [.. Questions(form.Questions)])],
        };

    private static PartInWords First(BidSection section, params IReadOnlyList<Said> answers) =>
        new(Sections.SlugOf(section), Heading: null, answers);

    private static Said Public(SummaryAnswers? it) =>
        new("summary.public-summary", "Public summary", it?.PublicSummary);

    private IEnumerable<Said> Scope(ScopeAnswers? it) =>
        [
            new(
                "scope.service-area",
                "Service area",
                it?.ServiceArea is { } area ? areas.GetValueOrDefault(area, "A service area we cannot find") : null
            ),
            new("scope.tier", "Who produces the service", it?.Tier is { } tier ? BidWords.Of(tier) : null),
            new("scope.depth", "How deep their part is", it?.Depth is { } depth ? BidWords.Of(depth) : null),
            new("scope.place", "Where it happens", it?.Place),
        ];

    private static IEnumerable<Said> People(PeopleAnswers? it) =>
        [
            new("people.who-takes-part", "Who takes part", it?.WhoTakesPart),
            new("people.how-many", "How many people", it?.HowMany is { } many ? Words.Number(many) : null),
            new("people.skills", "Skills they bring", it?.Skills),
            new("people.time", "Time they bring", it?.Time),
            new("people.places", "Places they bring", it?.Places),
            new("people.networks", "People they know", it?.Networks),
        ];

    private static IEnumerable<Said> Match(MatchAnswers? it) =>
        [
            new("match.cash", "Match in cash", it?.Cash?.ToString()),
            new("match.in-kind", "Worth of the match in kind", it?.InKind?.ToString()),
            new("match.in-kind-what", "What the match in kind is", it?.InKindWhat),
            new(
                "match.present-spending",
                "What it spends on the service in a year now",
                it?.PresentSpending?.ToString()
            ),
        ];

    private static Said Change(ChangeAnswers? it) => new("change.change", "What will change", it?.Change);

    private static IEnumerable<PartInWords> Outcomes(ChangeAnswers? it) =>
        (it?.Outcomes ?? []).Select(
            (outcome, at) =>
                new PartInWords(
                    $"change.outcomes.{at + 1}",
                    $"Outcome {at + 1}",
                    [
                        new($"change.outcomes.{at + 1}.what", "What is better", outcome.What),
                        new($"change.outcomes.{at + 1}.measure", "How it is measured", outcome.Measure),
                        new($"change.outcomes.{at + 1}.target", "Target", outcome.Target),
                    ]
                )
        );

    private static IEnumerable<Said> Budget(BudgetAnswers? it) =>
        [
            new("budget.asked", "Grant asked for", it?.Asked?.ToString()),
            .. (it?.Lines ?? []).Select(
                (line, at) =>
                    new Said(
                        $"budget.lines.{at + 1}",
                        $"Budget line {at + 1}",
                        line is { What: null, Amount: null }
                            ? null
                            : $"{line.What ?? "Not said for what"}: {line.Amount?.ToString() ?? "no amount"}"
                    )
            ),
            new("budget.lines", "All lines together", it is { Lines: [_, ..] lines } ? $"{Sum(lines)}" : null),
        ];

    private static Pence Sum(IReadOnlyList<BudgetLine> lines) => lines.Sum(it => it.Amount ?? default);

    private static IEnumerable<Said> Continuity(ContinuityAnswers? it) =>
        [
            new("continuity.who-relies", "Who will rely on the service", it?.WhoRelies),
            new("continuity.what-happens", "What happens to them if it fails", it?.WhatHappens),
        ];

    private IEnumerable<Said> Declarations(DeclarationsAnswers? it) =>
        [
            .. (round.Terms?.Eligibility.Questions ?? []).Select(question => new Said(
                $"declarations.{question.Key}",
                question.Text,
                it is not null && it.Eligibility.TryGetValue(question.Key, out var yes) ? YesNo(yes) : null
            )),
            new("declarations.is-true", "What this bid says is true", it?.IsTrue is true ? "Confirmed" : null),
            new(
                "declarations.has-authority",
                "Our group has agreed to this bid",
                it?.HasAuthority is true ? "Confirmed" : null
            ),
            new(
                "declarations.may-be-named",
                "Our group may be named if the bid is declined",
                it is null ? null : YesNo(it.MayBeNamed)
            ),
        ];

    private IEnumerable<Said> Questions(QuestionsAnswers? it) =>
        round.Questions.Select(question => new Said(
            $"questions.{question.Key}",
            question.Text,
            BidWords.Answer(question, it?.Answers.GetValueOrDefault(question.Key))
        ));

    private static string YesNo(bool yes) => yes ? "Yes" : "No";
}
