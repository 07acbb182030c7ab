using System.Globalization;

namespace CoProductionFund.Domain.Bids;

/// <summary>What is wrong with the budget: lines, limits, and whether it adds up.</summary>
internal static class BudgetGaps
{
    public static IEnumerable<Problem> In(BudgetAnswers? answers, MatchAnswers? match, BidTerms terms)
    {
        if (answers?.Asked is not { } asked || asked <= Pence.Zero)
        {
            yield return new("budget.asked", "Enter the amount you are asking for");
        }
        else if (asked < terms.Smallest || asked > terms.Largest)
        {
            yield return new("budget.asked", $"Ask for between {terms.Smallest} and {terms.Largest}");
        }

        if (answers is null || answers.Lines.Count == 0)
        {
            yield return new("budget.lines", "Add at least one budget line");
            yield break;
        }

        foreach (var (at, line) in answers.Lines.Index())
        {
            if (string.IsNullOrWhiteSpace(line.What) || line.Amount is null || line.Amount <= Pence.Zero)
            {
                yield return new($"budget.lines.{at + 1}", $"Complete budget line {at + 1}: what it is and its amount");
            }
        }

        var (lines, income) = (answers.Lines.Sum(it => it.Amount ?? default), answers.Asked + match?.Cash);
        if (income is { } sum && sum != lines)
        {
            yield return new(
                "budget.lines",
                $"The lines add up to {lines}, but the grant and the cash match together are {sum}. They must be equal"
            );
        }
    }
}

/// <summary>What is wrong with the risk register (CF-4): nobody carries a risk without having been told.</summary>
internal static class RiskGaps
{
    public static IEnumerable<Problem> In(RisksAnswers? answers)
    {
        if (answers is null || answers.Risks.Count == 0)
        {
            yield return new("risks.register", "Add at least one risk");
            yield break;
        }

        foreach (var (at, risk) in answers.Risks.Index())
        {
            var number = at + 1;
            if (string.IsNullOrWhiteSpace(risk.What))
            {
                yield return new($"risks.{number}.what", $"Say what could go wrong in risk {number}");
            }

            if (risk.Likelihood is not (>= 1 and <= 5) || risk.Severity is not (>= 1 and <= 5))
            {
                yield return new($"risks.{number}.likelihood", $"Choose how likely and how severe risk {number} is");
            }

            if (risk.CarriedBy is null)
            {
                yield return new($"risks.{number}.carried-by", $"Choose who carries risk {number}");
            }

            if (string.IsNullOrWhiteSpace(risk.HowReduced))
            {
                yield return new($"risks.{number}.how-reduced", $"Say how risk {number} is reduced");
            }

            if (risk.CarriedBy is RiskCarrier.PeopleWhoUseTheService && string.IsNullOrWhiteSpace(risk.HowTold))
            {
                yield return new(
                    $"risks.{number}.how-told",
                    $"Say how the people who carry risk {number} were told about it"
                );
            }
        }
    }
}

/// <summary>What is wrong with the answers to the round's own questions.</summary>
internal static class QuestionGaps
{
    public static IEnumerable<Problem> In(QuestionsAnswers? answers, BidTerms terms) =>
        terms.Questions.SelectMany(question => In(question, answers?.Answers.GetValueOrDefault(question.Key)));

    private static IEnumerable<Problem> In(Question question, string? answer)
    {
        var where = $"questions.{question.Key}";
        if (string.IsNullOrWhiteSpace(answer))
        {
            return question.Required ? [new(where, $"Answer the question: {question.Text}")] : [];
        }

        return question.Kind switch
        {
            QuestionKind.Text when question.MaxWords is { } words => BidCompleteness.Text(answer, where, "", words),
            QuestionKind.Number or QuestionKind.Money when !IsWhole(answer) => [new(where, "Enter a whole number")],
            QuestionKind.Choice when !question.Choices.Contains(answer) => [new(where, "Choose one of the answers")],
            QuestionKind.YesNo when answer is not ("yes" or "no") => [new(where, "Choose yes or no")],
            _ => [],
        };
    }

    private static bool IsWhole(string answer) =>
        long.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
