using CoProductionFund.Application.Awards.Returns;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Web.Design;
using CoProductionFund.Web.Pages.Bids;

namespace CoProductionFund.Web.Pages.Returns;

/// <summary>The words and figures of a return as people read them.</summary>
public sealed record ReturnInWords(ReturnForm Form, ReturnPlan Plan, PromisedInBid Promised)
{
    /// <summary>Parts every return has, and the answer to a question where there is one.</summary>
    public IEnumerable<ReturnPart> Parts =>
        Enum.GetValues<ReturnPart>()
            .Where(part => part is not ReturnPart.Reply || Form.Reply is not null || Form.Erased.ContainsKey(part));

    public string NameOfLine(int at) => Promised.Lines.ElementAtOrDefault(at) ?? $"Line {at + 1}";

    public string NameOfOutcome(int at) =>
        Promised.Outcomes.ElementAtOrDefault(at)?.What is { Length: > 0 } what ? what : $"Outcome {at + 1}";

    public string? TargetOf(int at) =>
        Promised.Outcomes.ElementAtOrDefault(at) is { } outcome
            ? string.Join(": ", new[] { outcome.Measure, outcome.Target }.Where(it => !string.IsNullOrWhiteSpace(it)))
            : null;

    public IReadOnlyList<Said> Of(ReturnPart part) =>
        part switch
        {
            ReturnPart.Spending =>
            [
                .. Plan.BudgetLines.Select(
                    (budget, at) =>
                        new Said(
                            $"spending.{at + 1}",
                            NameOfLine(at),
                            Form.Spending?.Lines.ElementAtOrDefault(at) is { } spent ? $"{spent} of {budget}" : null
                        )
                ),
                new("spending.note", "Why it differs from the budget", Form.Spending?.Note),
            ],
            ReturnPart.Match =>
            [
                new("match.cash", "In money", Form.Match?.Cash?.ToString()),
                new("match.in-kind", "Otherwise, by its worth", Form.Match?.InKind?.ToString()),
                new("match.shown", "What shows it", Form.Match?.Shown),
            ],
            ReturnPart.Institution =>
            [
                new("institution.spending", "Spent on the service", Form.Institution?.Spending?.ToString()),
                new("institution.note", "Remarks", Form.Institution?.Note),
            ],
            ReturnPart.People =>
            [
                new("people.taking-part", "Took part", Number(Form.People?.TakingPart)),
                new("people.first-time", "For the first time", Number(Form.People?.FirstTime)),
                new("people.note", "Remarks", Form.People?.Note),
            ],
            ReturnPart.Outcomes => [.. Enumerable.Range(0, Plan.Outcomes).SelectMany(Outcome)],
            ReturnPart.Risks => [new("risks.now", "What could go wrong now", Form.Risks?.Now)],
            ReturnPart.Learnt => [new("learnt.learnt", "What was learnt", Form.Learnt?.Learnt)],
            _ => [new("reply.reply", "Answer", Form.Reply?.Reply)],
        };

    /// <summary>A form that says nothing but this.</summary>
    public static ReturnForm With(IReturnAnswers answers) =>
        answers switch
        {
            SpendingAnswers it => new() { Spending = it },
            MatchEvidence it => new() { Match = it },
            InstitutionAnswers it => new() { Institution = it },
            TakingPartAnswers it => new() { People = it },
            OutcomesAnswers it => new() { Outcomes = it },
            RisksNow it => new() { Risks = it },
            LearntAnswers it => new() { Learnt = it },
            ReplyAnswers it => new() { Reply = it },
            _ => new(),
        };

    private IEnumerable<Said> Outcome(int at)
    {
        var outcome = Form.Outcomes?.Outcomes.ElementAtOrDefault(at);
        yield return new($"outcomes.{at + 1}.people", $"{NameOfOutcome(at)}: reached for", People(outcome?.People));
        yield return new($"outcomes.{at + 1}.measured", $"{NameOfOutcome(at)}: measured", outcome?.Measured);
    }

    private static string? People(int? count) => count is { } it ? Words.Plural(it, "person", "people") : null;

    private static string? Number(int? count) => count is { } it ? Words.Number(it) : null;
}
