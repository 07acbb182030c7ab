namespace CoProductionFund.Domain.Bids;

/// <summary>What the fund and the department say about a submitted bid. Every decision has a reason per criterion (rule 22).</summary>
public static class BidOutcomes
{
    /// <summary>Records what eligibility found at closing. Twice is once.</summary>
    public static Decision FindEligibility(Bid bid, IReadOnlyList<EligibilityFinding> findings)
    {
        if (bid.Stage is not BidStage.Submitted)
        {
            return Decision.Accept();
        }

        return findings.All(it => it.IsMet)
            ? Decision.Accept(new BidFoundEligible(bid.Round, bid.Group, findings))
            : Decision.Accept(new BidFoundIneligible(bid.Round, bid.Group, findings));
    }

    /// <summary>Funds the bid, in whole or in part.</summary>
    /// <param name="register">The bid's risks, for the rule to look at them once more; null where their words were erased.</param>
    /// <remarks>Refuses: bid.not-found, bid.not-to-decide, bid.reasons-missing, bid.amount, bid.unreasonable-risk.</remarks>
    public static Decision Award(Bid bid, BidAwarded award, IReadOnlyList<string> criteria, RisksAnswers? register)
    {
        if (Undecidable(bid, award.Reasons, criteria) is { } no)
        {
            return no;
        }

        return IsTooMuch(bid, award.Amount) ?? RiskRule.InTheWay(bid, register) ?? Decision.Accept(award);
    }

    /// <summary>Funds a bid of the reserve list, in whole or in part, after the results were published.</summary>
    /// <param name="register">See <see cref="Award"/>.</param>
    /// <remarks>Refuses: bid.not-found, bid.not-on-reserve-list, bid.amount, bid.unreasonable-risk.</remarks>
    public static Decision AwardFromReserveList(Bid bid, BidAwardedFromReserveList award, RisksAnswers? register)
    {
        if (bid.Stage is BidStage.NotStarted)
        {
            return BidDecisions.NotFound;
        }

        return bid.Stage is BidStage.OnReserveList
            ? IsTooMuch(bid, award.Amount) ?? RiskRule.InTheWay(bid, register) ?? Decision.Accept(award)
            : Decision.Refuse("bid.not-on-reserve-list", "This bid is not waiting on the reserve list.");
    }

    /// <summary>Records that the group did not take up its award. Twice is once.</summary>
    /// <remarks>Refuses: bid.not-found, bid.not-awarded.</remarks>
    public static Decision NotTakenUp(Bid bid) =>
        bid.Stage switch
        {
            BidStage.Awarded => Decision.Accept(new BidNotTakenUp(bid.Round, bid.Group)),
            BidStage.NotTakenUp => Decision.Accept(),
            BidStage.NotStarted => BidDecisions.NotFound,
            _ => Decision.Refuse("bid.not-awarded", "This bid was not awarded."),
        };

    /// <summary>Would fund the bid if money came free.</summary>
    /// <remarks>Refuses: bid.not-found, bid.not-to-decide, bid.reasons-missing.</remarks>
    public static Decision Reserve(Bid bid, BidPlacedOnReserveList reserved, IReadOnlyList<string> criteria) =>
        Undecidable(bid, reserved.Reasons, criteria) ?? Decision.Accept(reserved);

    /// <summary>Does not fund the bid.</summary>
    /// <remarks>Refuses: bid.not-found, bid.not-to-decide, bid.reasons-missing.</remarks>
    public static Decision Decline(Bid bid, BidDeclined declined, IReadOnlyList<string> criteria) =>
        Undecidable(bid, declined.Reasons, criteria) ?? Decision.Accept(declined);

    /// <summary>Takes the decision back, so that the bid can be decided once more.</summary>
    /// <remarks>Refuses: bid.not-found, bid.not-decided.</remarks>
    public static Decision TakeBack(Bid bid, string reason, PersonId by) =>
        bid.Stage switch
        {
            BidStage.Awarded or BidStage.OnReserveList or BidStage.Declined => Decision.Accept(
                new BidDecisionTakenBack(bid.Round, bid.Group, reason, by)
            ),
            BidStage.NotStarted => BidDecisions.NotFound,
            _ => Decision.Refuse("bid.not-decided", "This bid has not been decided."),
        };

    private static Decision? IsTooMuch(Bid bid, Pence amount) =>
        amount <= Pence.Zero || amount > bid.Asked
            ? Decision.Refuse("bid.amount", $"Award more than nothing and at most the {bid.Asked} that was asked for.")
            : null;

    private static Decision? Undecidable(
        Bid bid,
        IReadOnlyList<CriterionReason> reasons,
        IReadOnlyList<string> criteria
    )
    {
        if (bid.Stage is BidStage.NotStarted)
        {
            return BidDecisions.NotFound;
        }

        if (bid.Stage is not BidStage.Eligible)
        {
            return Decision.Refuse("bid.not-to-decide", "This bid is not waiting for a decision.");
        }

        var missing = criteria
            .Where(key => !reasons.Any(it => it.Criterion == key && !string.IsNullOrWhiteSpace(it.Reason)))
            .ToList();
        return missing.Count == 0
            ? null
            : Decision.Refuse(
                new Refusal("bid.reasons-missing", "Give a reason for each criterion.")
                {
                    Problems = [.. missing.Select(key => new Problem($"reasons.{key}", "Give the reason"))],
                }
            );
    }
}
