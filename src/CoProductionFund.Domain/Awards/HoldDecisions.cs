namespace CoProductionFund.Domain.Awards;

/// <summary>Holding what is not paid, until the cause is cleared (rule 6).</summary>
public static class HoldDecisions
{
    /// <summary>Holds an instalment, or all that is not paid. Twice is once.</summary>
    /// <param name="number">Null for all that is not paid.</param>
    /// <remarks>Refuses: award.not-found, award.not-accepted, award.ended, payment.not-found, payment.already-paid.</remarks>
    public static Decision Hold(Award award, int? number, HoldCause cause, string reason)
    {
        if (Payable.Running(award) is { } ended)
        {
            return ended;
        }

        if (award.Payments.Holds.Contains(new(number, cause)))
        {
            return Decision.Accept();
        }

        if (number is { } one)
        {
            if (award.Payments.Find(one) is not { } instalment)
            {
                return PaymentDecisions.NotFound;
            }

            if (instalment.IsFixed)
            {
                return Decision.Refuse(
                    "payment.already-paid",
                    "This instalment is paid or on its way to the bank, so it cannot be held any more."
                );
            }
        }

        return Decision.Accept(new InstalmentHeld(award.Bid, award.Group, number, cause, reason));
    }

    /// <summary>Clears a hold whose cause is put right. Twice is once.</summary>
    /// <param name="facts">A hold for a partner check stays while a check is missing.</param>
    /// <remarks>Refuses: award.not-found, award.not-accepted, award.ended, payment.no-check.</remarks>
    public static Decision Clear(Award award, int? number, HoldCause cause, string reason, PaymentFacts facts)
    {
        if (Payable.Running(award) is { } ended)
        {
            return ended;
        }

        if (!award.Payments.Holds.Contains(new(number, cause)))
        {
            return Decision.Accept();
        }

        return cause is HoldCause.PartnerCheck && facts.CheckMissing is { } missing
            ? Decision.Refuse("payment.no-check", missing)
            : Decision.Accept(new InstalmentHoldCleared(award.Bid, award.Group, number, cause, reason));
    }
}
