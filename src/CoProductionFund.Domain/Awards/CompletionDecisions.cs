namespace CoProductionFund.Domain.Awards;

/// <summary>The end of a project, and what came of it.</summary>
public static class CompletionDecisions
{
    /// <summary>Records that the project is complete, and what of the grant was not spent. Twice is once.</summary>
    /// <remarks>Refuses: award.not-found, award.not-accepted, award.ended, returns.not-set, award.returns-open, award.not-over, award.in-run.</remarks>
    public static Decision Complete(Award award, DateOnly today, PersonId by)
    {
        if (award.Stage is AwardStage.Completed)
        {
            return Decision.Accept();
        }

        if (ReturnDecisions.NotReporting(award) is { } no)
        {
            return no;
        }

        if (EndingDecisions.InRun(award) is { } going)
        {
            return going;
        }

        var plan = award.Reports.Plan!;
        if (today < plan.Ends)
        {
            return Decision.Refuse("award.not-over", $"The last day of the project is {plan.Ends.Say()}.");
        }

        if (award.Reports.Counting.Count() < plan.Dates.Count)
        {
            return Decision.Refuse("award.returns-open", "Accept every return first.");
        }

        var kept = Kept(award.Payments);
        var unspent = kept - EvaluationFigures.GrantSpent(award.Reports, kept);
        return Decision.Accept(new AwardCompleted(award.Bid, award.Round, award.Group, kept, unspent, by));
    }

    /// <summary>Grant that was paid and is not asked back, in pence.</summary>
    private static Pence Kept(Payments payments) =>
        payments.Paid - payments.Clawback.Sought + payments.Clawback.WrittenOff;
}
