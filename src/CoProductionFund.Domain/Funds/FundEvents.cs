namespace CoProductionFund.Domain.Funds;

/// <param name="Year">The calendar year in which the financial year begins: 2026 is April 2026 to March 2027.</param>
/// <param name="Reference">Department and year ("HEA-26").</param>
/// <param name="Budget">All that may be committed and set aside, in pence.</param>
/// <param name="SafetyNetShare">Set aside beside each award, as a share of it.</param>
/// <param name="MatchRatio">What partner institutions bring, as a share of the grant; rounds begin from it.</param>
[EventName("fund-established", "A department set up its fund for a financial year.")]
public sealed record FundEstablished(
    DepartmentId Department,
    int Year,
    string Reference,
    string Name,
    Pence Budget,
    Percent SafetyNetShare,
    Percent MatchRatio
) : IDomainEvent;

/// <param name="Budget">The new whole, in pence.</param>
[EventName("budget-revised", "The budget of the fund was changed.")]
public sealed record BudgetRevised(Pence Budget, string Reason) : IDomainEvent;

/// <param name="Amount">The award, in pence.</param>
/// <param name="SetAside">The safety-net reserve that goes with it, in pence, from the same budget.</param>
[EventName("funds-committed", "Money was committed to an award, and safety-net reserve set aside with it.")]
public sealed record FundsCommitted(BidId Bid, RoundId Round, Pence Amount, Pence SetAside) : IDomainEvent;

/// <param name="Amount">What had been committed, in pence.</param>
/// <param name="SetAside">The safety-net reserve that had been set aside with it, in pence.</param>
[EventName(
    "commitment-released",
    "An award was not taken up, or taken back; its money and its safety-net reserve came free."
)]
public sealed record CommitmentReleased(BidId Bid, RoundId Round, Pence Amount, Pence SetAside) : IDomainEvent;

/// <param name="Case">The safety-net case it helps.</param>
/// <param name="CaseReference">What people call the case ("SN-0007").</param>
/// <param name="Amount">Bridging money, in pence.</param>
[EventName("reserve-drawn", "Bridging money was taken from the safety-net reserve.")]
public sealed record ReserveDrawn(SafetyNetCaseId Case, AwardId Award, string CaseReference, Pence Amount)
    : IDomainEvent;

/// <param name="Amount">Of the bridging money, what was not needed, in pence.</param>
[EventName("reserve-returned", "Bridging money that was not needed came back to the safety-net reserve.")]
public sealed record ReserveReturned(SafetyNetCaseId Case, AwardId Award, string CaseReference, Pence Amount)
    : IDomainEvent;

/// <param name="Instalment">Its number in the award's schedule.</param>
/// <param name="Amount">In pence, out of what was committed.</param>
[EventName("grant-paid", "An instalment of an award was paid out of what was committed to it.")]
public sealed record GrantPaid(BidId Bid, RoundId Round, int Instalment, Pence Amount) : IDomainEvent;

/// <param name="Amount">In pence. It is no longer committed, and can be promised to others.</param>
[EventName("grant-returned", "Grant that was paid came back to the fund.")]
public sealed record GrantReturned(BidId Bid, RoundId Round, Pence Amount) : IDomainEvent;

/// <param name="Amount">What had not been paid, in pence.</param>
/// <param name="SetAside">What of its safety-net reserve had not been drawn, in pence.</param>
[EventName("commitment-reduced", "An award ended; what was not paid came free, and so did its safety-net reserve.")]
public sealed record CommitmentReduced(BidId Bid, RoundId Round, Pence Amount, Pence SetAside) : IDomainEvent;
