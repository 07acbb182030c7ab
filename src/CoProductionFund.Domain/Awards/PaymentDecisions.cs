namespace CoProductionFund.Domain.Awards;

/// <summary>What other streams say when a payment is decided, read in the same transaction.</summary>
/// <param name="IsAgreementInForce">Signed by everybody, with a partner check in force.</param>
/// <param name="CheckMissing">Why a partner check is not in force, as a sentence; null where all are.</param>
/// <param name="MatchEvidenced">By the returns accepted so far, in pence.</param>
/// <param name="IsCostShiftFlagged">The institution's own spending fell, and nobody has cleared it.</param>
public sealed record PaymentFacts(
    bool IsAgreementInForce,
    string? CheckMissing,
    Pence MatchEvidenced,
    bool IsCostShiftFlagged
);

/// <summary>An instalment's way to its payment: fallen due, approved by one person, released by another (rules 4 to 6).</summary>
public static class PaymentDecisions
{
    /// <summary>Notes that an instalment can now be paid. Twice is once; one that is approved already, or not there any more, changes nothing.</summary>
    /// <remarks>Refuses: payment.not-due.</remarks>
    public static Decision FallDue(Award award, int number, DateTimeOffset now)
    {
        if (
            award.Stage is not AwardStage.Accepted
            || award.Payments.Find(number) is not { HasFallenDue: false, Stage: InstalmentStage.Planned } one
        )
        {
            return Decision.Accept();
        }

        return now < one.DueAt
            ? NotDue(one)
            : Decision.Accept(new InstalmentFellDue(award.Bid, award.Group, one.Number));
    }

    /// <summary>Finds that an instalment can be paid. Twice by the same person is once.</summary>
    /// <param name="seen">The plan whoever approves looked at, as its fingerprint; null where nobody says.</param>
    /// <remarks>Refuses: payment.not-found, payment.not-due, payment.already-approved, payment.changed, and whatever <see cref="Payable.WhyNot"/> does.</remarks>
    public static Decision Approve(
        Award award,
        int number,
        PersonId by,
        PaymentFacts facts,
        DateTimeOffset now,
        Guid? seen = null
    )
    {
        if (award.Payments.Find(number) is not { } one)
        {
            return NotFound;
        }

        if (one.Stage is not InstalmentStage.Planned)
        {
            return one.ApprovedBy == by
                ? Decision.Accept()
                : Decision.Refuse("payment.already-approved", "Somebody else has already approved this instalment.");
        }

        if (now < one.DueAt)
        {
            return NotDue(one);
        }

        return Changed(one, seen)
            ?? Payable.WhyNot(award, one, facts)
            ?? Decision.Accept(new InstalmentApproved(award.Bid, award.Group, number, one.Amount, by));
    }

    /// <summary>Releases what somebody else approved. Twice is once.</summary>
    /// <param name="seen">The plan whoever releases looked at, as its fingerprint; null where nobody says.</param>
    /// <remarks>Refuses: payment.not-found, payment.not-approved, payment.same-person, payment.changed, and whatever <see cref="Payable.WhyNot"/> does.</remarks>
    public static Decision Release(Award award, int number, PersonId by, PaymentFacts facts, Guid? seen = null)
    {
        if (award.Payments.Find(number) is not { } one)
        {
            return NotFound;
        }

        if (one.IsGoing)
        {
            return Decision.Accept();
        }

        if (one.Stage is InstalmentStage.Planned)
        {
            return Decision.Refuse("payment.not-approved", "This instalment must be approved before it is released.");
        }

        if (one.ApprovedBy == by)
        {
            return Decision.Refuse(
                "payment.same-person",
                "You approved this instalment, so somebody else must release it."
            );
        }

        return Changed(one, seen)
            ?? Payable.WhyNot(award, one, facts)
            ?? Decision.Accept(new InstalmentReleased(award.Bid, award.Group, number, one.Amount, by));
    }

    internal static Decision NotFound => Decision.Refuse("payment.not-found", "We cannot find this instalment.");

    /// <summary>The schedule was set anew between the look and the word.</summary>
    private static Decision? Changed(Instalment one, Guid? seen) =>
        seen is { } plan && plan != one.Plan.Fingerprint()
            ? Decision.Refuse(
                "payment.changed",
                "This instalment was changed while you looked at it. Look at it again."
            )
            : null;

    private static Decision NotDue(Instalment one) =>
        Decision.Refuse("payment.not-due", $"This instalment is due on {one.Plan.Due.Say()}, and not before.");
}
