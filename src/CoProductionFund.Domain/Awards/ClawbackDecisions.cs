namespace CoProductionFund.Domain.Awards;

/// <summary>Grant asked back: a ledger of what was sought, received, and given up.</summary>
public static class ClawbackDecisions
{
    /// <summary>Asks back what was paid and not asked back yet.</summary>
    /// <param name="entry">The same one twice is once.</param>
    /// <remarks>Refuses: clawback.too-much.</remarks>
    public static Decision Seek(Award award, Guid entry, Pence amount, string reason)
    {
        var (paid, ledger) = (award.Payments.Paid, award.Payments.Clawback);
        if (ledger.Entries.Contains(entry))
        {
            return Decision.Accept();
        }

        return amount > paid - ledger.Sought
            ? Decision.Refuse(
                "clawback.too-much",
                $"{paid} was paid and {ledger.Sought} asked back, so no more than {paid - ledger.Sought} can be."
            )
            : Decision.Accept(new ClawbackSought(award.Bid, award.Group, entry, amount, reason));
    }

    /// <summary>Grant came back, in whole or in part.</summary>
    /// <param name="entry">The same one twice is once.</param>
    /// <remarks>Refuses: clawback.not-outstanding.</remarks>
    public static Decision Receive(Award award, Guid entry, Pence amount, string bankReference, DateOnly on) =>
        Settle(award, entry, amount, new ClawbackReceived(award.Bid, award.Group, entry, amount, bankReference, on));

    /// <summary>Gives up what was asked back, in whole or in part.</summary>
    /// <param name="entry">The same one twice is once.</param>
    /// <remarks>Refuses: clawback.not-outstanding.</remarks>
    public static Decision WriteOff(Award award, Guid entry, Pence amount, string reason) =>
        Settle(award, entry, amount, new ClawbackWrittenOff(award.Bid, award.Group, entry, amount, reason));

    private static Decision Settle(Award award, Guid entry, Pence amount, IDomainEvent settled)
    {
        var ledger = award.Payments.Clawback;
        if (ledger.Entries.Contains(entry))
        {
            return Decision.Accept();
        }

        return amount > ledger.Outstanding
            ? Decision.Refuse("clawback.not-outstanding", $"Only {ledger.Outstanding} is still to come back.")
            : Decision.Accept(settled);
    }
}
