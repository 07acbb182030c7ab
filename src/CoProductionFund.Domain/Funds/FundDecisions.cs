namespace CoProductionFund.Domain.Funds;

public static class FundDecisions
{
    /// <summary>Sets up a department's fund for a financial year.</summary>
    /// <remarks>Refuses: fund.already-established.</remarks>
    public static Decision Establish(Fund fund, FundEstablished terms) =>
        fund.IsEstablished
            ? Decision.Refuse(
                "fund.already-established",
                "The department already has a fund for this year. Change its budget instead."
            )
            : Decision.Accept(terms);

    /// <summary>Changes the budget; never below what is already promised.</summary>
    /// <remarks>Refuses: fund.not-found, fund.budget-below-commitments.</remarks>
    public static Decision ReviseBudget(Fund fund, Pence budget, string reason)
    {
        if (!fund.IsEstablished)
        {
            return NotFound;
        }

        if (budget < fund.Committed + fund.SetAside)
        {
            return Decision.Refuse(
                "fund.budget-below-commitments",
                $"{fund.Committed + fund.SetAside} is already committed or set aside. Enter at least that."
            );
        }

        return budget == fund.Budget ? Decision.Accept() : Decision.Accept(new BudgetRevised(budget, reason));
    }

    /// <summary>Commits an award and sets its safety-net reserve aside: rules 1 and 2.</summary>
    /// <remarks>Refuses: fund.not-found, fund.already-committed, fund.over-budget.</remarks>
    public static Decision Commit(Fund fund, BidId bid, RoundId round, Pence amount)
    {
        if (!fund.IsEstablished)
        {
            return NotFound;
        }

        if (fund.Commitments.ContainsKey(bid))
        {
            return Decision.Refuse("fund.already-committed", "Money has already been committed to this bid.");
        }

        var setAside = fund.SafetyNetShare.Of(amount);
        if (amount + setAside > fund.Left)
        {
            return Decision.Refuse(
                "fund.over-budget",
                $"{amount} and {setAside} for the safety net are more than the {fund.Left} left in the fund."
            );
        }

        return Decision.Accept(new FundsCommitted(bid, round, amount, setAside));
    }

    /// <summary>Takes back the commitment to a bid and what was set aside with it, except what is out with cases (rule 3). Twice is once.</summary>
    /// <remarks>Refuses: fund.not-found.</remarks>
    public static Decision Release(Fund fund, BidId bid, RoundId round)
    {
        if (!fund.IsEstablished)
        {
            return NotFound;
        }

        return fund.Commitments.TryGetValue(bid, out var promised)
            ? Decision.Accept(new CommitmentReleased(bid, round, promised.Amount, fund.NotDrawn(promised.SetAside)))
            : Decision.Accept();
    }

    private static Decision NotFound => Decision.Refuse("fund.not-found", "We cannot find this fund.");
}
