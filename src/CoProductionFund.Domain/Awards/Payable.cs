namespace CoProductionFund.Domain.Awards;

/// <summary>Whether money can go to a group now (rules 4 and 6).</summary>
public static class Payable
{
    /// <summary>Null where nothing stands in the way.</summary>
    /// <remarks>Refuses: award.not-found, award.not-accepted, award.ended, payment.suspended, payment.no-agreement, payment.no-check, payment.cost-shift, payment.held, payment.match-missing.</remarks>
    public static Decision? WhyNot(Award award, Instalment one, PaymentFacts facts)
    {
        if (Running(award) is { } ended)
        {
            return ended;
        }

        if (award.Payments.AreSuspended)
        {
            return Decision.Refuse(
                "payment.suspended",
                "The award is suspended, so nothing is paid until it is resumed."
            );
        }

        if (!facts.IsAgreementInForce)
        {
            return Decision.Refuse(
                "payment.no-agreement",
                "The agreement is not in force yet, so nothing can be paid."
            );
        }

        if (facts.CheckMissing is { } why)
        {
            return Decision.Refuse("payment.no-check", why);
        }

        if (facts.IsCostShiftFlagged)
        {
            return Decision.Refuse(
                "payment.cost-shift",
                "The institution's own spending on the service fell, so nothing is paid until that is cleared."
            );
        }

        if (award.Payments.HoldsOn(one.Number).Any())
        {
            return Decision.Refuse("payment.held", "This instalment is held. Clear the hold first.");
        }

        return MatchMissing(award, one, facts.MatchEvidenced) is var missing && missing > Pence.Zero
            ? Decision.Refuse("payment.match-missing", Say(award, one, missing))
            : null;
    }

    /// <summary>Null for an award that was accepted and has not ended.</summary>
    /// <remarks>Refuses: award.not-found, award.not-accepted, award.ended.</remarks>
    internal static Decision? Running(Award award) =>
        award.Stage switch
        {
            AwardStage.Accepted => null,
            AwardStage.NotOffered => Decision.Refuse("award.not-found", "We cannot find this award."),
            AwardStage.Terminated or AwardStage.Completed => Decision.Refuse("award.ended", "The award has ended."),
            _ => Decision.Refuse("award.not-accepted", "The group has not accepted this award."),
        };

    /// <summary>Rule 4: what was paid, is on its way, and this, never run ahead of the match.</summary>
    /// <returns>How much more match must be evidenced before this instalment can go, in pence; zero where it can.</returns>
    public static Pence MatchMissing(Award award, Instalment one, Pence evidenced)
    {
        var first = one.Number == 1 ? award.Payments.PaidAhead : Pence.Zero;
        return MatchMissing(award.MatchRatio, first, GoingBefore(award, one), one.Amount, evidenced);
    }

    /// <summary>The rule itself, on amounts in pence.</summary>
    /// <param name="ahead">May be paid without any match, as long as nothing was paid before.</param>
    /// <param name="before">Paid already, or on its way.</param>
    /// <param name="amount">To be paid now.</param>
    public static Pence MatchMissing(Percent ratio, Pence ahead, Pence before, Pence amount, Pence evidenced)
    {
        if (before == Pence.Zero && amount <= ahead)
        {
            return Pence.Zero;
        }

        var needed = ratio.Of(before + amount);
        return needed > evidenced ? needed - evidenced : Pence.Zero;
    }

    /// <summary>What is released already, or, once this is released too, what is with the finance system or paid.</summary>
    private static Pence GoingBefore(Award award, Instalment one) =>
        award
            .Payments.Instalments.Where(it => it.Number != one.Number)
            .Where(it => one.IsGoing ? it.IsFixed : it.IsGoing)
            .Sum(it => it.Amount);

    private static string Say(Award award, Instalment one, Pence missing)
    {
        var sum = GoingBefore(award, one) + one.Amount;
        return $"With this instalment {sum} would be paid, for which {award.MatchRatio.Of(sum)} of match must be "
            + $"evidenced. {missing} is missing.";
    }
}
