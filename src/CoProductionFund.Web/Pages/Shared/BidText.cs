using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Web.Design;

namespace CoProductionFund.Web.Pages.Shared;

/// <summary>A bid to be read and not changed. What is missing was left empty, or was erased.</summary>
/// <param name="Level">Of the sections' headings: 2 below the page's own, 3 below a heading of the page.</param>
public sealed record BidText(BidForm Form, RoundRow Round, string? ServiceArea, int Level = 2)
{
    public IEnumerable<BidPart> Parts =>
        [
            new("Title and summary", [new("Title", Form.Summary?.Title), new("Summary", Form.Summary?.PublicSummary)]),
            new(
                "Service and place",
                [
                    new("Service area", ServiceArea),
                    new("Who takes part", Say(Form.Scope?.Tier)),
                    new("How deep", Say(Form.Scope?.Depth)),
                    new("Place", Form.Scope?.Place),
                ]
            ),
            new("People who take part", [.. People(Form.People)]),
            new(
                "Partner institution",
                [new("Institution", Form.Partner?.Institution), new("Its part", Form.Partner?.Role)]
            ),
            new(
                "What the partner brings",
                [
                    new("Money", Form.Match?.Cash?.ToString()),
                    new("In kind", Form.Match?.InKind?.ToString()),
                    new("What this is", Form.Match?.InKindWhat),
                    new("Spends on the service now, in a year", Form.Match?.PresentSpending?.ToString()),
                ]
            ),
            new("What will change", [new("Change", Form.Change?.Change), .. Outcomes]),
            new("Budget", [.. Lines, new("Asked for", Form.Budget?.Asked?.ToString())]),
            new("Risks", [.. Risks]),
            new(
                "If it fails",
                [
                    new("Who relies on it", Form.Continuity?.WhoRelies),
                    new("What happens to them", Form.Continuity?.WhatHappens),
                ]
            ),
            new("Questions of this round", [.. Questions]),
        ];

    private IEnumerable<BidAnswer> Outcomes =>
        (Form.Change?.Outcomes ?? []).Select(
            (it, at) => new BidAnswer($"Outcome {at + 1}", Lined(it.What, it.Measure, it.Target))
        );

    private IEnumerable<BidAnswer> Lines =>
        (Form.Budget?.Lines ?? []).Select(it => new BidAnswer(it.What ?? "A line without a name", $"{it.Amount}"));

    private IEnumerable<BidAnswer> Risks =>
        (Form.Risks?.Risks ?? []).Select(
            (it, at) =>
                new BidAnswer(
                    $"Risk {at + 1}",
                    Lined(
                        it.What,
                        $"Likelihood {it.Likelihood} of 5, severity {it.Severity} of 5. Carried by {Say(it.CarriedBy)}.",
                        it.HowReduced,
                        it.HowTold
                    )
                )
        );

    private IEnumerable<BidAnswer> Questions =>
        Round.Questions.Select(it => new BidAnswer(
            it.Text,
            Answer(it, Form.Questions?.Answers.GetValueOrDefault(it.Key))
        ));

    private static IEnumerable<BidAnswer> People(PeopleAnswers? it) =>
        [
            new("Who they are", it?.WhoTakesPart),
            new("How many", it?.HowMany is { } many ? Words.Number(many) : null),
            new("Their skills", it?.Skills),
            new("Their time", it?.Time),
            new("Their places", it?.Places),
            new("Whom they know", it?.Networks),
        ];

    private static string? Answer(Question question, string? answer) =>
        question.Kind switch
        {
            QuestionKind.Money when long.TryParse(answer, out var pence) => Words.Money(pence),
            QuestionKind.YesNo when answer is "yes" or "no" => answer is "yes" ? "Yes" : "No",
            _ => answer,
        };

    private static string Lined(params string?[] lines) =>
        string.Join('\n', lines.Where(line => !string.IsNullOrWhiteSpace(line)));

    private static string? Say(Tier? tier) =>
        tier switch
        {
            Tier.Individual => "One person and a professional",
            Tier.Group => "People who share a need or a place",
            Tier.Collective => "A whole community",
            _ => null,
        };

    private static string? Say(Depth? depth) =>
        depth switch
        {
            Depth.Consulted => "People are consulted",
            Depth.CoDeliver => "People deliver the service together with professionals",
            Depth.CoDesign => "People design the service together with professionals",
            Depth.Lead => "People lead the service",
            _ => null,
        };

    private static string Say(RiskCarrier? carrier) =>
        carrier switch
        {
            RiskCarrier.PeopleWhoUseTheService => "people who use the service",
            RiskCarrier.Group => "the group",
            RiskCarrier.Institution => "the institution",
            RiskCarrier.Department => "the department",
            _ => "nobody named",
        };
}

public sealed record BidPart(string Title, IReadOnlyList<BidAnswer> Answers)
{
    public bool IsEmpty => Answers.All(it => string.IsNullOrWhiteSpace(it.Text));
}

public sealed record BidAnswer(string Label, string? Text);
