namespace CoProductionFund.Domain.Bids;

/// <summary>A risk of the register that weighs more than its carrier may be asked to carry.</summary>
/// <param name="Number">Its place in the register, 1 for the first.</param>
/// <param name="Likelihood">1 to 5.</param>
/// <param name="Severity">1 to 5.</param>
/// <param name="Limit">The weight from which on it is unreasonable for this carrier, as the rule stood.</param>
public sealed record UnreasonableRisk(int Number, int Likelihood, int Severity, RiskCarrier CarriedBy, int Limit)
{
    public int Weight => Likelihood * Severity;
}

/// <summary>
/// Which risks are unreasonable: likelihood × severity, held against who carries the risk. People who need the service
/// must not be asked to carry what may well happen and would do serious harm; a group a little more; a public
/// institution and the department can be asked to carry anything. Such a bid is not awarded before the department has
/// taken the risk on or it has been reduced (docs/adr/0051).
/// </summary>
public static class RiskRule
{
    /// <summary>The weight from which on a risk is unreasonable; null where none is.</summary>
    public static int? LimitFor(RiskCarrier carrier) =>
        carrier switch
        {
            RiskCarrier.PeopleWhoUseTheService => 15,
            RiskCarrier.Group => 20,
            _ => null,
        };

    /// <summary>Those of a register, in its order. Risks not filled in yet do not count.</summary>
    public static IReadOnlyList<UnreasonableRisk> Unreasonable(RisksAnswers? register) =>
        [.. (register?.Risks ?? []).Select((risk, at) => Weigh(at + 1, risk)).OfType<UnreasonableRisk>()];

    /// <summary>Those about which nothing has been done, by what was found at submission and by the rule as it is now.</summary>
    /// <param name="register">Null where its words were erased since.</param>
    public static IReadOnlyList<UnreasonableRisk> Unanswered(Bid bid, RisksAnswers? register) =>
        [
            .. bid
                .UnreasonableRisks.Concat(Unreasonable(register))
                .Where(it => !bid.AnsweredRisks.Contains(it.Number))
                .DistinctBy(it => it.Number),
        ];

    /// <summary>The department carries the risk itself. Twice is once.</summary>
    /// <remarks>Refuses: bid.not-found, bid.no-such-risk, bid.not-to-decide.</remarks>
    public static Decision TakeOn(Bid bid, int number, string how, PersonId by, RisksAnswers? register) =>
        bid.AnsweredRisks.Contains(number)
            ? Decision.Accept()
            : Unanswerable(bid, number, register)
                ?? Decision.Accept(new RiskTakenOnByDepartment(bid.Round, bid.Group, number, how, by));

    /// <summary>The risk was made less likely or less severe, so that it is reasonable now. Twice is once.</summary>
    /// <remarks>Refuses: bid.not-found, bid.no-such-risk, bid.not-to-decide, bid.risk-not-reduced.</remarks>
    public static Decision Reduce(Bid bid, RiskReduced reduced, RisksAnswers? register)
    {
        if (bid.AnsweredRisks.Contains(reduced.Risk))
        {
            return Decision.Accept();
        }

        if (Unanswerable(bid, reduced.Risk, register) is { } no)
        {
            return no;
        }

        var limit = Unanswered(bid, register).Single(it => it.Number == reduced.Risk).Limit;
        return reduced.Likelihood * reduced.Severity < limit
            ? Decision.Accept(reduced)
            : Decision.Refuse(
                "bid.risk-not-reduced",
                $"Likelihood times severity must come below {limit}. Otherwise the department takes the risk on, or does not award the bid."
            );
    }

    /// <summary>An award would ask somebody to carry an unreasonable risk.</summary>
    /// <returns>Null where it would not.</returns>
    internal static Decision? InTheWay(Bid bid, RisksAnswers? register) =>
        Unanswered(bid, register) is { Count: > 0 } risks
            ? Decision.Refuse(
                "bid.unreasonable-risk",
                $"Take the risk on, or record how it was reduced, before you award this bid: risk {string.Join(", ", risks.Select(it => it.Number))} of its register."
            )
            : null;

    private static UnreasonableRisk? Weigh(int number, Risk risk) =>
        risk is { Likelihood: { } likelihood, Severity: { } severity, CarriedBy: { } carrier }
        && LimitFor(carrier) is { } limit
        && likelihood * severity >= limit
            ? new(number, likelihood, severity, carrier, limit)
            : null;

    private static Decision? Unanswerable(Bid bid, int number, RisksAnswers? register)
    {
        if (bid.Stage is BidStage.NotStarted)
        {
            return BidDecisions.NotFound;
        }

        if (bid.Stage is not (BidStage.Eligible or BidStage.OnReserveList))
        {
            return Decision.Refuse("bid.not-to-decide", "This bid is not waiting for a decision.");
        }

        return Unanswered(bid, register).Any(it => it.Number == number)
            ? null
            : Decision.Refuse("bid.no-such-risk", "This bid has no unreasonable risk of that number.");
    }
}
