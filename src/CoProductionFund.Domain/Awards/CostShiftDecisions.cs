namespace CoProductionFund.Domain.Awards;

/// <summary>What follows when an institution spends less of its own than was agreed (CF-7). Nobody here judges the group.</summary>
public static class CostShiftDecisions
{
    /// <summary>Says why; the department answers. A new explanation takes the place of the last one.</summary>
    /// <remarks>Refuses: award.not-found, award.not-accepted, returns.not-set, return.not-found, cost-shift.not-flagged.</remarks>
    public static Decision Explain(Award award, CostShiftExplained explained) =>
        NotFlagged(award, explained.Number) ?? Decision.Accept(explained);

    /// <summary>Does not take the explanation: the flag stays. Twice is once.</summary>
    /// <remarks>Refuses: as explaining, and cost-shift.not-explained.</remarks>
    public static Decision RefuseExplanation(Award award, int number, string reason, PersonId by)
    {
        if (NotFlagged(award, number) is { } no)
        {
            return no;
        }

        return award.Reports.Of(number).CostShift switch
        {
            CostShiftStage.ExplanationRefused => Decision.Accept(),
            CostShiftStage.Explained => Decision.Accept(
                new CostShiftExplanationRefused(award.Bid, award.Round, award.Group, number, reason, by)
            ),
            _ => Decision.Refuse(
                "cost-shift.not-explained",
                "Nobody has explained yet why the institution spends less."
            ),
        };
    }

    /// <summary>Clears the flag, whether or not somebody explained. Twice is once.</summary>
    /// <remarks>Refuses: as explaining.</remarks>
    public static Decision Clear(Award award, int number, string reason, PersonId by) =>
        award.Reports.Of(number).CostShift is CostShiftStage.Cleared
            ? Decision.Accept()
            : NotFlagged(award, number)
                ?? Decision.Accept(new CostShiftCleared(award.Bid, award.Round, award.Group, number, reason, by));

    /// <remarks>A flag outlives completion: money may still be held for it.</remarks>
    private static Decision? NotFlagged(Award award, int number) =>
        award.Reports.Of(number).IsFlagged
            ? null
            : ReturnDecisions.NotThere(award, number)
                ?? Decision.Refuse(
                    "cost-shift.not-flagged",
                    "The institution's spending is not flagged for this return."
                );
}
