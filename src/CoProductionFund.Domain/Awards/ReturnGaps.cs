namespace CoProductionFund.Domain.Awards;

/// <summary>What is missing from a return before it can be handed in, each gap with its place ("spending.2").</summary>
public static class ReturnGaps
{
    public static IReadOnlyList<Problem> In(ReturnForm form, ReturnPlan plan, bool isQueried) =>
        [
            .. Spending(form.Spending, plan),
            .. Match(form.Match),
            .. form.Institution?.Spending is null
                ? new Problem[]
                {
                    new("institution.spending", "Enter what the institution itself spent on the service in the period"),
                }
                : [],
            .. People(form.People),
            .. Outcomes(form.Outcomes, plan),
            .. Words(form.Risks?.Now, "risks.now", "Say what could go wrong now, or that nothing has changed"),
            .. Words(form.Learnt?.Learnt, "learnt.learnt", "Say what was learnt in the period"),
            .. isQueried ? Words(form.Reply?.Reply, "reply.reply", "Answer the question of the department") : [],
        ];

    private static IEnumerable<Problem> Spending(SpendingAnswers? spending, ReturnPlan plan) =>
        from line in Enumerable.Range(0, plan.BudgetLines.Count)
        where spending?.Lines.ElementAtOrDefault(line) is null
        select new Problem(
            $"spending.{line + 1}",
            $"Enter what was spent on line {line + 1} of the budget, 0 for nothing"
        );

    private static IEnumerable<Problem> Match(MatchEvidence? match)
    {
        if (match?.Cash is null)
        {
            yield return new("match.cash", "Enter what the institution brought in money, 0 for nothing");
        }

        if (match?.InKind is null)
        {
            yield return new(
                "match.in-kind",
                "Enter the worth of what the institution brought otherwise, 0 for nothing"
            );
        }

        if ((match?.Cash > Pence.Zero || match?.InKind > Pence.Zero) && string.IsNullOrWhiteSpace(match.Shown))
        {
            yield return new("match.shown", "Say what shows the match, such as a payment or a list of hours");
        }
    }

    private static IEnumerable<Problem> People(TakingPartAnswers? people)
    {
        if (people?.TakingPart is null)
        {
            yield return new("people.taking-part", "Enter how many people took part, 0 for nobody");
        }

        if (people?.FirstTime is null)
        {
            yield return new("people.first-time", "Enter how many took part for the first time, 0 for nobody");
        }
        else if (people.FirstTime > people.TakingPart)
        {
            yield return new(
                "people.first-time",
                "The people who took part for the first time cannot be more than those who took part"
            );
        }
    }

    private static IEnumerable<Problem> Outcomes(OutcomesAnswers? answers, ReturnPlan plan)
    {
        for (var number = 1; number <= plan.Outcomes; number++)
        {
            var outcome = answers?.Outcomes.ElementAtOrDefault(number - 1);
            if (outcome?.People is null)
            {
                yield return new(
                    $"outcomes.{number}.people",
                    $"Enter for how many people outcome {number} was reached, 0 for nobody"
                );
            }

            if (string.IsNullOrWhiteSpace(outcome?.Measured))
            {
                yield return new($"outcomes.{number}.measured", $"Say what was measured for outcome {number}");
            }
        }
    }

    private static IEnumerable<Problem> Words(string? text, string where, string what) =>
        string.IsNullOrWhiteSpace(text) ? [new(where, what)] : [];
}
