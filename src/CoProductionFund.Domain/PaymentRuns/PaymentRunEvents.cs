namespace CoProductionFund.Domain.PaymentRuns;

/// <summary>One payment of a run.</summary>
/// <param name="Reference">What the finance system answers to; never used twice ("HEA-P0007-001").</param>
/// <param name="AwardReference">"HEA-26-0042".</param>
/// <param name="Instalment">Its number in the award's schedule.</param>
/// <param name="Amount">In pence.</param>
/// <param name="Account">Which of the accounts the group has confirmed so far it goes to: the digits are not in an event.</param>
public sealed record PaymentLine(
    string Reference,
    AwardId Award,
    string AwardReference,
    GroupId Group,
    FundId Fund,
    int Instalment,
    Pence Amount,
    int Account
);

/// <param name="Reference">"HEA-P0007".</param>
[EventName("payment-run-started", "Released instalments were collected for the finance system.")]
public sealed record PaymentRunStarted(DepartmentId Department, string Reference, IReadOnlyList<PaymentLine> Lines)
    : IDomainEvent;

/// <param name="Reference">Of the payment ("HEA-P0007-001").</param>
/// <param name="BankReference">The finance system's own.</param>
[EventName("payment-confirmed", "The finance system said that it had paid.")]
public sealed record PaymentConfirmed(string Reference, AwardId Award, string BankReference, DateOnly PaidOn)
    : IDomainEvent;

/// <param name="Reference">Of the payment ("HEA-P0007-001").</param>
[EventName("payment-bounced", "The finance system said that it could not pay.")]
public sealed record PaymentBounced(string Reference, AwardId Award, string Reason) : IDomainEvent;
