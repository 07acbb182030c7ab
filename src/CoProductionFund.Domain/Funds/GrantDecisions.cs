namespace CoProductionFund.Domain.Funds;

/// <summary>What becomes of the money that was committed to an award.</summary>
public static class GrantDecisions
{
    /// <summary>Pays out of what was committed.</summary>
    /// <remarks>Refuses: fund.not-committed, fund.over-commitment.</remarks>
    public static Decision Pay(Fund fund, BidId bid, RoundId round, int instalment, Pence amount)
    {
        if (!fund.Commitments.TryGetValue(bid, out var promised))
        {
            return NotCommitted;
        }

        return amount > promised.ToPay
            ? Decision.Refuse("fund.over-commitment", $"Only {promised.ToPay} is still to be paid to this award.")
            : Decision.Accept(new GrantPaid(bid, round, instalment, amount));
    }

    /// <summary>Takes back what was paid; it can be promised to others.</summary>
    /// <remarks>Refuses: fund.not-committed, fund.over-paid.</remarks>
    public static Decision Return(Fund fund, BidId bid, RoundId round, Pence amount)
    {
        if (!fund.Commitments.TryGetValue(bid, out var promised))
        {
            return NotCommitted;
        }

        var outside = promised.Paid - promised.Returned;
        return amount > outside
            ? Decision.Refuse("fund.over-paid", $"Only {outside} was paid to this award and has not come back.")
            : Decision.Accept(new GrantReturned(bid, round, amount));
    }

    /// <summary>Frees what is not paid, and the reserve beside it. Twice is once.</summary>
    /// <remarks>Refuses: fund.not-committed.</remarks>
    public static Decision Reduce(Fund fund, BidId bid, RoundId round)
    {
        if (!fund.Commitments.TryGetValue(bid, out var promised))
        {
            return NotCommitted;
        }

        var (unpaid, reserve) = (promised.ToPay, fund.NotDrawn(promised.SetAside));
        return unpaid == Pence.Zero && reserve == Pence.Zero
            ? Decision.Accept()
            : Decision.Accept(new CommitmentReduced(bid, round, unpaid, reserve));
    }

    private static Decision NotCommitted =>
        Decision.Refuse("fund.not-committed", "No money is committed to this award.");
}
