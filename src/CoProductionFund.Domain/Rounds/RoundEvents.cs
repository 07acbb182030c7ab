namespace CoProductionFund.Domain.Rounds;

/// <param name="Reference">Short and public ("HEA-26-R03").</param>
[EventName("round-drafted", "A department began to prepare a call for bids.")]
public sealed record RoundDrafted(DepartmentId Department, FundId Fund, string Reference, string Name) : IDomainEvent;

[EventName("round-terms-set", "The terms of the round were written or changed, before it was published.")]
public sealed record RoundTermsSet(RoundTerms Terms) : IDomainEvent;

[EventName("criteria-set", "The criteria, their weights and the scale were set, before the round was published.")]
public sealed record CriteriaSet(IReadOnlyList<Criterion> Criteria, Scale Scale) : IDomainEvent;

[EventName("questions-set", "The round's own questions were set, before it was published.")]
public sealed record QuestionsSet(IReadOnlyList<Question> Questions) : IDomainEvent;

[EventName("panel-member-appointed", "Someone was appointed to the panel of the round.")]
public sealed record PanelMemberAppointed(PersonId Person, PanelSeat Seat) : IDomainEvent;

/// <param name="Released">Bids they had not scored yet; what they have scored still counts.</param>
[EventName("panel-member-stood-down", "Someone left the panel of the round.")]
public sealed record PanelMemberStoodDown(PersonId Person, string Reason, IReadOnlyList<BidId> Released) : IDomainEvent;

/// <summary>The register of interests: no bid of this group comes to this panel member, and a mark already given no longer counts.</summary>
[EventName("panel-interest-declared", "A panel member declared an interest in a group.")]
public sealed record PanelInterestDeclared(PersonId Person, GroupId Group, Interest Interest) : IDomainEvent;

/// <param name="OpensAt">First instant at which bids can be started.</param>
/// <param name="ClosesAt">Last instant at which a bid is in time (inclusive).</param>
[EventName("round-published", "The round was announced; its terms and criteria are frozen from here on.")]
public sealed record RoundPublished(DateTimeOffset OpensAt, DateTimeOffset ClosesAt) : IDomainEvent;

/// <param name="ClosesAt">Always later than before.</param>
[EventName("round-extended", "The round was given more time.")]
public sealed record RoundExtended(DateTimeOffset ClosesAt, string Reason) : IDomainEvent;

[EventName("round-opened", "The opening moment came, and the department began to take bids.")]
public sealed record RoundOpened(DateTimeOffset ClosesAt) : IDomainEvent;

[EventName("round-closed", "The closing moment passed, and no more bids are taken.")]
public sealed record RoundClosed : IDomainEvent;

/// <param name="Allocations">Only those added now; earlier ones stand.</param>
/// <param name="TooFew">Bids for which too few panel members without an interest could be found, or too few lay ones.</param>
[EventName("reviews-allocated", "Bids were shared out among the panel members.")]
public sealed record ReviewsAllocated(IReadOnlyList<Allocation> Allocations, IReadOnlyList<BidId> TooFew)
    : IDomainEvent;

/// <param name="Reason">What the panel found when it talked about the difference.</param>
[EventName("scores-moderated", "The chair settled a difference between panel members about a bid.")]
public sealed record ScoresModerated(BidId Bid, string Reason) : IDomainEvent;

/// <param name="Ranked">Best first; a pure function of the reviews (<see cref="Ranking"/>).</param>
[EventName("ranking-settled", "The chair settled the ranking, computed from the panel's scores.")]
public sealed record RankingSettled(IReadOnlyList<RankedBid> Ranked) : IDomainEvent;

/// <summary>The round's own note of a decision, so that rank order and completeness can be held here.</summary>
/// <param name="DepartureReason">Why the decision departs from rank order; null where it follows it.</param>
[EventName("decision-noted", "A ranked bid was decided.")]
public sealed record DecisionNoted(BidId Bid, Outcome Outcome, string? DepartureReason) : IDomainEvent;

/// <param name="Reason">What was wrong with the decision.</param>
[EventName(
    "decision-note-taken-back",
    "The decision of a ranked bid was taken back before the results were published."
)]
public sealed record DecisionNoteTakenBack(BidId Bid, string Reason) : IDomainEvent;

/// <param name="AppealBy">Last day for an appeal, in London.</param>
[EventName("round-decided", "Every bid is decided, and the results were published.")]
public sealed record RoundDecided(DateOnly AppealBy) : IDomainEvent;

[EventName("award-not-taken-up", "A group refused its award or let the offer lapse, so its money came free.")]
public sealed record AwardNotTakenUp(BidId Bid) : IDomainEvent;

/// <param name="InPlaceOf">The award not taken up whose money it is; null where money came free otherwise.</param>
/// <param name="Reason">Why this bid, and why now.</param>
[EventName("reserve-bid-awarded", "A bid of the reserve list was awarded after all.")]
public sealed record ReserveBidAwarded(BidId Bid, BidId? InPlaceOf, string Reason) : IDomainEvent;

[EventName("freed-money-kept", "The department left the money of an award not taken up in the fund.")]
public sealed record FreedMoneyKept(BidId NotTakenUp, string Reason) : IDomainEvent;

[EventName("round-cancelled", "The department called the round off.")]
public sealed record RoundCancelled(string Reason) : IDomainEvent;
