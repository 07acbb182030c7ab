namespace CoProductionFund.Domain.Awards;

/// <summary>A part of the grant as it is planned.</summary>
/// <param name="Amount">In pence.</param>
/// <param name="Due">London day from whose first instant on it can be approved.</param>
/// <param name="Condition">What must be so before it is approved; null where nothing is asked.</param>
public sealed record PlannedInstalment(Pence Amount, DateOnly Due, string? Condition)
{
    /// <summary>Another one for another amount, day or condition: whoever decides says which plan they looked at.</summary>
    public Guid Fingerprint() => DerivedId.Of("planned-instalment", Amount.Value, Due.DayNumber, Condition ?? "");
}

/// <param name="Instalments">All of them in order, those paid too: the first is number 1. They add up to the award.</param>
/// <param name="PaidAhead">The most that may be paid as the first instalment before any match is evidenced, in pence: from the round's terms.</param>
/// <param name="Reason">Why the schedule changed; null where there was none.</param>
[EventName("instalments-scheduled", "The department set, or changed, when the grant is paid and in what parts.")]
public sealed record InstalmentsScheduled(
    BidId Bid,
    GroupId Group,
    IReadOnlyList<PlannedInstalment> Instalments,
    Pence PaidAhead,
    string? Reason
) : IDomainEvent;

/// <param name="Number">1 for the first instalment of the award.</param>
[EventName("instalment-fell-due", "The day came from which an instalment can be paid.")]
public sealed record InstalmentFellDue(BidId Bid, GroupId Group, int Number) : IDomainEvent;

/// <param name="By">Kept here because somebody else must release it (rule 5).</param>
[EventName("instalment-approved", "An officer found that an instalment can be paid.")]
public sealed record InstalmentApproved(BidId Bid, GroupId Group, int Number, Pence Amount, PersonId By) : IDomainEvent;

[EventName("instalment-released", "A second officer released an approved instalment for payment.")]
public sealed record InstalmentReleased(BidId Bid, GroupId Group, int Number, Pence Amount, PersonId By) : IDomainEvent;

/// <param name="Reference">Of this payment: what the finance system answers to ("HEA-P0007-001").</param>
[EventName("instalment-put-in-run", "A released instalment was handed to the finance system.")]
public sealed record InstalmentPutInRun(
    BidId Bid,
    GroupId Group,
    int Number,
    Pence Amount,
    PaymentRunId Run,
    string Reference
) : IDomainEvent;

/// <param name="Amount">In pence.</param>
/// <param name="BankReference">The finance system's own reference of the payment.</param>
/// <param name="PaidOn">The day on which the money left, as the finance system says.</param>
[EventName("instalment-paid", "The finance system paid an instalment.")]
public sealed record InstalmentPaid(
    BidId Bid,
    GroupId Group,
    RoundId Round,
    FundId Fund,
    int Number,
    Pence Amount,
    PaymentRunId Run,
    string BankReference,
    DateOnly PaidOn
) : IDomainEvent;

[EventName(
    "instalment-bounced",
    "The finance system could not pay an instalment. It is held until the cause is put right."
)]
public sealed record InstalmentBounced(
    BidId Bid,
    GroupId Group,
    int Number,
    Pence Amount,
    PaymentRunId Run,
    string Reason
) : IDomainEvent;

/// <param name="Number">Null for all that is not paid.</param>
[EventName("instalment-held", "An instalment, or all that is not paid, was held.")]
public sealed record InstalmentHeld(BidId Bid, GroupId Group, int? Number, HoldCause Cause, string Reason)
    : IDomainEvent;

/// <param name="Number">Null for all that is not paid.</param>
[EventName("instalment-hold-cleared", "The cause of a hold was cleared.")]
public sealed record InstalmentHoldCleared(BidId Bid, GroupId Group, int? Number, HoldCause Cause, string Reason)
    : IDomainEvent;

/// <summary>What holds a payment besides a suspension and a flag about the institution's own spending, which hold by themselves.</summary>
public enum HoldCause
{
    /// <summary>An officer of the department held it.</summary>
    Officer,

    /// <summary>A partner check failed or ran out.</summary>
    PartnerCheck,

    /// <summary>The finance system could not pay it.</summary>
    Bounced,
}
