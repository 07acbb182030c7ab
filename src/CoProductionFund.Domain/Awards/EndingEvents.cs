namespace CoProductionFund.Domain.Awards;

[EventName("award-suspended", "The department suspended the award: nothing is paid until it is resumed.")]
public sealed record AwardSuspended(BidId Bid, GroupId Group, string Reason) : IDomainEvent;

[EventName("award-resumed", "The department resumed a suspended award.")]
public sealed record AwardResumed(BidId Bid, GroupId Group, string Reason) : IDomainEvent;

/// <param name="Paid">What had been paid, in pence.</param>
/// <param name="Unpaid">What had not, and came free for the fund, in pence.</param>
[EventName("award-terminated", "The department ended the award early; what was not paid came free.")]
public sealed record AwardTerminated(BidId Bid, GroupId Group, string Reason, Pence Paid, Pence Unpaid) : IDomainEvent;

/// <param name="Entry">Chosen by whoever asks, so that asking twice is asking once.</param>
/// <param name="Amount">In pence.</param>
[EventName("clawback-sought", "The department asked the group to give back grant it was paid.")]
public sealed record ClawbackSought(BidId Bid, GroupId Group, Guid Entry, Pence Amount, string Reason) : IDomainEvent;

/// <param name="Entry">Chosen by whoever asks, so that asking twice is asking once.</param>
/// <param name="Amount">In pence.</param>
/// <param name="BankReference">Under which it reached the department's account.</param>
/// <param name="ReceivedOn">The day on which it did.</param>
[EventName("clawback-received", "Grant came back to the fund, in whole or in part.")]
public sealed record ClawbackReceived(
    BidId Bid,
    GroupId Group,
    Guid Entry,
    Pence Amount,
    string BankReference,
    DateOnly ReceivedOn
) : IDomainEvent;

/// <param name="Entry">Chosen by whoever asks, so that asking twice is asking once.</param>
/// <param name="Amount">In pence.</param>
[EventName("clawback-written-off", "The department gave up grant it had asked back, in whole or in part.")]
public sealed record ClawbackWrittenOff(BidId Bid, GroupId Group, Guid Entry, Pence Amount, string Reason)
    : IDomainEvent;
