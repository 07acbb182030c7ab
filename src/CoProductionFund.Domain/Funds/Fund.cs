namespace CoProductionFund.Domain.Funds;

/// <summary>What the rules need to remember about a fund.</summary>
/// <param name="Commitments">Award and what was set aside with it, by bid.</param>
public sealed record Fund(
    Guid Id,
    bool IsEstablished,
    Pence Budget,
    Pence Committed,
    Pence SetAside,
    Percent SafetyNetShare,
    IReadOnlyDictionary<BidId, Promised> Commitments
) : IFold<Fund>
{
    /// <summary>One fund per department and financial year.</summary>
    public static FundId IdOf(DepartmentId department, int year) => new(DerivedId.Of("fund", department.Value, year));

    public Pence Left => Budget - Committed - SetAside;

    /// <summary>Reserve paid out to cases, less what came back, by case; in pence.</summary>
    public IReadOnlyDictionary<SafetyNetCaseId, Pence> Drawn { get; init; } = new Dictionary<SafetyNetCaseId, Pence>();

    /// <summary>Set aside and not out with any case, in pence.</summary>
    public Pence ReserveLeft => SetAside - Drawn.Values.Sum(it => it);

    /// <summary>Of what was set aside with an award, what can come free: no more than is left (rule 3).</summary>
    public Pence NotDrawn(Pence setAside) => setAside < ReserveLeft ? setAside : ReserveLeft;

    public static Fund Empty(Guid id) =>
        new(id, IsEstablished: false, default, default, default, default, new Dictionary<BidId, Promised>());

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
                Commitments = new Dictionary<BidId, Promised>(fund.Commitments)
                {
                    [it.Bid] = new(it.Amount, it.SetAside),
                },
            },
            CommitmentReleased it => fund with
            {
                Committed = fund.Committed - it.Amount,
                SetAside = fund.SetAside - it.SetAside,
                Commitments = fund.Commitments.Where(each => each.Key != it.Bid).ToDictionary(),
            },
            GrantPaid it => fund.With(it.Bid, with => with with { Paid = with.Paid + it.Amount }),
            GrantReturned it => fund.With(
                it.Bid,
                with => with with { Amount = with.Amount - it.Amount, Returned = with.Returned + it.Amount }
            ) with
            {
                Committed = fund.Committed - it.Amount,
            },
            CommitmentReduced it => fund.With(
                it.Bid,
                with => with with { Amount = with.Amount - it.Amount, SetAside = with.SetAside - it.SetAside }
            ) with
            {
                Committed = fund.Committed - it.Amount,
                SetAside = fund.SetAside - it.SetAside,
            },
            ReserveDrawn it => fund.Draw(it.Case, it.Amount),
            ReserveReturned it => fund.Draw(it.Case, Pence.Zero - it.Amount),
            _ => throw new UnknownEventException(nameof(Fund), happened),
        };

    private Fund With(BidId bid, Func<Promised, Promised> change) =>
        this with
        {
            Commitments = new Dictionary<BidId, Promised>(Commitments)
            {
                [bid] = change(Commitments.GetValueOrDefault(bid)),
            },
        };

    private Fund Draw(SafetyNetCaseId @case, Pence amount) =>
        this with
        {
            Drawn = new Dictionary<SafetyNetCaseId, Pence>(Drawn) { [@case] = Drawn.GetValueOrDefault(@case) + amount },
        };
}

/// <summary>What a fund has promised to one bid, in pence.</summary>
/// <param name="Amount">Of the grant: what is still to be paid, and what was paid and has not come back.</param>
/// <param name="Paid">All that was ever paid.</param>
/// <param name="Returned">The part of it that came back.</param>
public readonly record struct Promised(Pence Amount, Pence SetAside, Pence Paid = default, Pence Returned = default)
{
    public Pence ToPay => Amount - (Paid - Returned);
}
