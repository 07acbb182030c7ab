namespace CoProductionFund.Domain.Funds;

/// <summary>What the rules need to remember about a fund.</summary>
/// <param name="Commitments">Award by bid, in pence.</param>
public sealed record Fund(
    Guid Id,
    bool IsEstablished,
    Pence Budget,
    Pence Committed,
    Pence SetAside,
    Percent SafetyNetShare,
    IReadOnlyDictionary<BidId, Pence> Commitments
) : IFold<Fund>
{
    /// <summary>One fund per department and financial year.</summary>
    public static FundId IdOf(DepartmentId department, int year) => new(DerivedId.Of("fund", department.Value, year));

    public Pence Left => Budget - Committed - SetAside;

    public static Fund Empty(Guid id) =>
        new(id, IsEstablished: false, default, default, default, default, new Dictionary<BidId, Pence>());

    public static Fund Fold(Fund fund, IDomainEvent happened) =>
        happened switch
        {
            FundEstablished it => fund with
            {
                IsEstablished = true,
                Budget = it.Budget,
                SafetyNetShare = it.SafetyNetShare,
            },
            BudgetRevised it => fund with { Budget = it.Budget },
            FundsCommitted it => fund with
            {
                Committed = fund.Committed + it.Amount,
                SetAside = fund.SetAside + it.SetAside,
                Commitments = new Dictionary<BidId, Pence>(fund.Commitments) { [it.Bid] = it.Amount },
            },
            _ => throw new UnknownEventException(nameof(Fund), happened),
        };
}
