namespace CoProductionFund.Domain.Awards;

/// <summary>The end of a project, and what came of it.</summary>
public static class CompletionDecisions
{
    /// <summary>Records that the project is complete, and what of the grant was not spent. Twice is once.</summary>
    /// <param name="paid">Grant paid until now, in pence.</param>
    /// <remarks>Refuses: award.not-found, award.not-accepted, returns.not-set, award.returns-open, award.not-over.</remarks>
    public static Decision Complete(Award award, Pence paid, DateOnly today, PersonId by)
    {
        if (award.Stage is AwardStage.Completed)
        {
            return Decision.Accept();
        }

        if (ReturnDecisions.NotReporting(award) is { } no)
        {
            return no;
        }

        var plan = award.Reports.Plan!;
        if (today < plan.Ends)
        {
            return Decision.Refuse("award.not-over", $"The last day of the project is {plan.Ends.Say()}.");
        }

        return award.Reports.Counting.Count() < plan.Dates.Count
            ? Decision.Refuse("award.returns-open", "Accept every return first.")
            : Decision.Accept(
                new AwardCompleted(
                    award.Bid,
                    award.Round,
                    award.Group,
                    paid,
                    paid - EvaluationFigures.GrantSpent(award.Reports, paid),
                    by
                )
            );
    }
}
