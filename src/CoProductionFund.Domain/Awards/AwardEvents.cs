namespace CoProductionFund.Domain.Awards;

/// <param name="Department">Repeated here like bid, round and group, because read models may read nothing but their events.</param>
/// <param name="BidReference">What people call the award too ("HEA-26-0042").</param>
/// <param name="Amount">In pence.</param>
/// <param name="MatchRatio">What the partner institution brings at least, as a share of the amount: the grant is paid in step with it.</param>
/// <param name="Conditions">What the department asks of this project; public duty, stays in the event. Null where it asks nothing more.</param>
/// <param name="LapsesAt">First instant at which the offer can no longer be answered.</param>
[EventName("award-offered", "The department offered the group the money it was awarded.")]
public sealed record AwardOffered(
    BidId Bid,
    RoundId Round,
    GroupId Group,
    DepartmentId Department,
    FundId Fund,
    string BidReference,
    Pence Amount,
    Percent MatchRatio,
    string? Conditions,
    DateTimeOffset LapsesAt
) : IDomainEvent;

[EventName("award-accepted", "A lead of the group accepted the award with its conditions.")]
public sealed record AwardAccepted(BidId Bid, RoundId Round, GroupId Group) : IDomainEvent;

[EventName("award-refused", "A lead of the group refused the award; its money went back to the fund.")]
public sealed record AwardRefused(BidId Bid, RoundId Round, GroupId Group, RefusalReason Reason) : IDomainEvent;

[EventName("offer-lapsed", "Nobody answered the offer in time; its money went back to the fund.")]
public sealed record OfferLapsed(BidId Bid, RoundId Round, GroupId Group) : IDomainEvent;

/// <summary>Why a group refuses an award. A choice and not a text, so that nobody is named.</summary>
public enum RefusalReason
{
    FundedElsewhere,
    AmountTooSmall,
    CannotMeetTheConditions,
    PartnerWithdrew,
    NoLongerNeeded,
    OtherReason,
}
