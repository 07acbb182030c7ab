namespace CoProductionFund.Domain.Awards;

/// <summary>What happens to an instalment in a payment run. The run itself is a stream of its own.</summary>
public static class PayingDecisions
{
    /// <summary>Hands a released instalment to the finance system. It can be in one run only.</summary>
    /// <remarks>Refuses: payment.not-found, payment.not-released, and whatever <see cref="Payable.WhyNot"/> does.</remarks>
    public static Decision PutInRun(Award award, int number, PaymentRunId run, string reference, PaymentFacts facts)
    {
        if (award.Payments.Find(number) is not { } one)
        {
            return PaymentDecisions.NotFound;
        }

        if (one.Stage is not InstalmentStage.Released)
        {
            return Decision.Refuse("payment.not-released", "This instalment is not waiting for a payment run.");
        }

        return Payable.WhyNot(award, one, facts)
            ?? Decision.Accept(new InstalmentPutInRun(award.Bid, award.Group, number, one.Amount, run, reference));
    }

    /// <summary>Why a payment of a run cannot be handed to the finance system now; null where nothing stands in the way.</summary>
    /// <remarks>Refuses: payment.not-in-run, and whatever <see cref="Payable.WhyNot"/> does.</remarks>
    public static Decision? WhyNotHandedOver(Award award, int number, PaymentRunId run, PaymentFacts facts) =>
        InRun(award, number, run) is { Stage: InstalmentStage.InRun } one
            ? Payable.WhyNot(award, one, facts)
            : NotInRun;

    /// <summary>The money has left: a fact, whatever happened to the award meanwhile. Twice is once.</summary>
    /// <remarks>Refuses: payment.not-in-run.</remarks>
    public static Decision Paid(Award award, int number, PaymentRunId run, string bankReference, DateOnly paidOn) =>
        InRun(award, number, run) switch
        {
            { Stage: InstalmentStage.Paid } => Decision.Accept(),
            { } one => Decision.Accept(
                new InstalmentPaid(
                    award.Bid,
                    award.Group,
                    award.Round,
                    award.Fund,
                    number,
                    one.Amount,
                    run,
                    bankReference,
                    paidOn
                )
            ),
            null => NotInRun,
        };

    /// <summary>The money did not leave, or came back: the instalment is released as before, and held until the cause is put right.</summary>
    /// <remarks>Refuses: payment.not-in-run.</remarks>
    public static Decision Bounced(Award award, int number, PaymentRunId run, string reason) =>
        InRun(award, number, run) is { Stage: InstalmentStage.InRun } one
            ? Decision.Accept(new InstalmentBounced(award.Bid, award.Group, number, one.Amount, run, reason))
            : NotInRun;

    private static Instalment? InRun(Award award, int number, PaymentRunId run) =>
        award.Payments.Find(number) is { IsFixed: true } one && one.Run == run ? one : null;

    private static Decision NotInRun =>
        Decision.Refuse("payment.not-in-run", "This instalment is not in this payment run.");
}
