using System.Text.Json.Serialization;

namespace CoProductionFund.Domain.Bids;

/// <param name="Department">Repeated here like round and group, because read models may read nothing but their events.</param>
/// <param name="Reference">Short and public ("HEA-26-0042").</param>
[EventName("bid-started", "A group began a bid to a round.")]
public sealed record BidStarted(RoundId Round, GroupId Group, DepartmentId Department, string Reference) : IDomainEvent;

/// <param name="Answers">Commitment to the group's own words, which are kept beside the stream and can be erased there.</param>
[EventName("section-answered", "The group wrote or changed a section of its bid.")]
public sealed record SectionAnswered(RoundId Round, GroupId Group, BidSection Section, Commitment Answers)
    : IDomainEvent;

/// <param name="Asked">Grant asked for, in pence.</param>
/// <param name="MatchCash">What the partner institution brings in money, in pence.</param>
/// <param name="MatchInKind">The worth of what it brings otherwise, in pence.</param>
/// <param name="ReceivedAt">When the complete request reached the service: the deadline rests on it (rule 11). The commit's own time is the event's.</param>
[EventName("bid-submitted", "The group handed the bid in.")]
public sealed record BidSubmitted(
    RoundId Round,
    GroupId Group,
    ServiceAreaId ServiceArea,
    Tier Tier,
    Depth Depth,
    Pence Asked,
    Pence MatchCash,
    Pence MatchInKind,
    DateTimeOffset ReceivedAt
) : IDomainEvent;

[EventName("bid-reopened", "The group took a submitted bid back to change it; it no longer counts as submitted.")]
public sealed record BidReopened(RoundId Round, GroupId Group) : IDomainEvent;

[EventName("bid-withdrawn", "The group withdrew the bid for good.")]
public sealed record BidWithdrawn(RoundId Round, GroupId Group, WithdrawalReason Reason) : IDomainEvent;

[EventName("bid-found-eligible", "At closing, the bid met every rule of the round.")]
public sealed record BidFoundEligible(RoundId Round, GroupId Group, IReadOnlyList<EligibilityFinding> Findings)
    : IDomainEvent;

[EventName("bid-found-ineligible", "At closing, the bid broke a rule of the round and goes no further.")]
public sealed record BidFoundIneligible(RoundId Round, GroupId Group, IReadOnlyList<EligibilityFinding> Findings)
    : IDomainEvent;

/// <param name="Amount">In pence; part of what was asked or all of it.</param>
/// <param name="SetAside">Safety-net reserve set aside with it, in pence.</param>
/// <param name="DepartureReason">Why this departs from the rank order; null where it follows it.</param>
/// <param name="Conditions">What the department asks of the project before or while it is paid; missing where it asks nothing more.</param>
[EventName("bid-awarded", "The department decided to fund the bid.")]
public sealed record BidAwarded(
    RoundId Round,
    GroupId Group,
    FundId Fund,
    Pence Amount,
    Pence SetAside,
    IReadOnlyList<CriterionReason> Reasons,
    string? DepartureReason,
    PersonId DecidedBy,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Conditions = null
) : IDomainEvent;

/// <param name="DepartureReason">See <see cref="BidAwarded"/>.</param>
[EventName("bid-placed-on-reserve-list", "The department would fund the bid if money came free.")]
public sealed record BidPlacedOnReserveList(
    RoundId Round,
    GroupId Group,
    IReadOnlyList<CriterionReason> Reasons,
    string? DepartureReason,
    PersonId DecidedBy
) : IDomainEvent;

/// <param name="DepartureReason">See <see cref="BidAwarded"/>.</param>
[EventName("bid-declined", "The department decided not to fund the bid.")]
public sealed record BidDeclined(
    RoundId Round,
    GroupId Group,
    IReadOnlyList<CriterionReason> Reasons,
    string? DepartureReason,
    PersonId DecidedBy
) : IDomainEvent;

/// <param name="Risks">Numbers and weights; the words are in the bid's risk register.</param>
[EventName("unreasonable-risk-found", "The bid asks somebody to carry a risk that is unreasonable for them.")]
public sealed record UnreasonableRiskFound(RoundId Round, GroupId Group, IReadOnlyList<UnreasonableRisk> Risks)
    : IDomainEvent;

/// <param name="Risk">Its number in the register.</param>
/// <param name="How">What the department does about it; public duty, stays in the event.</param>
[EventName("risk-taken-on-by-department", "The department took an unreasonable risk of a bid on itself.")]
public sealed record RiskTakenOnByDepartment(RoundId Round, GroupId Group, int Risk, string How, PersonId TakenOnBy)
    : IDomainEvent;

/// <param name="Risk">Its number in the register.</param>
/// <param name="Likelihood">As it is now, 1 to 5.</param>
/// <param name="Severity">As it is now, 1 to 5.</param>
/// <param name="How">By what; public duty, stays in the event.</param>
[EventName("risk-reduced", "An unreasonable risk of a bid was reduced, so that it is reasonable.")]
public sealed record RiskReduced(
    RoundId Round,
    GroupId Group,
    int Risk,
    int Likelihood,
    int Severity,
    string How,
    PersonId RecordedBy
) : IDomainEvent;

/// <param name="Reason">What was wrong with the decision.</param>
[EventName(
    "bid-decision-taken-back",
    "A decision was taken back before the results were published; the bid waits for another."
)]
public sealed record BidDecisionTakenBack(RoundId Round, GroupId Group, string Reason, PersonId TakenBackBy)
    : IDomainEvent;

/// <summary>The reasons for each criterion were given when it was placed on the list.</summary>
/// <param name="Amount">In pence; part of what was asked or all of it.</param>
/// <param name="SetAside">Safety-net reserve set aside with it, in pence.</param>
/// <param name="Reason">Why this bid, and why now.</param>
/// <param name="Conditions">See <see cref="BidAwarded"/>; null where it asks nothing more.</param>
[EventName("bid-awarded-from-reserve-list", "Money came free, and the department decided to fund the bid after all.")]
public sealed record BidAwardedFromReserveList(
    RoundId Round,
    GroupId Group,
    FundId Fund,
    Pence Amount,
    Pence SetAside,
    string Reason,
    string? Conditions,
    PersonId DecidedBy
) : IDomainEvent;

[EventName("bid-not-taken-up", "The group did not take up the award, so the bid is not funded.")]
public sealed record BidNotTakenUp(RoundId Round, GroupId Group) : IDomainEvent;

/// <param name="Criterion">The round's key for it.</param>
/// <param name="Reason">Public duty: stays in the event.</param>
public sealed record CriterionReason(string Criterion, string Reason);

/// <param name="Rule">Kebab case ("kind-of-group").</param>
/// <param name="Reason">In words for the group, ending in a full stop.</param>
public sealed record EligibilityFinding(string Rule, bool IsMet, string Reason);

public enum WithdrawalReason
{
    NoLongerNeeded,
    FundedElsewhere,
    CannotMeetTheTerms,
    TooMuchWork,
    OtherReason,
}
