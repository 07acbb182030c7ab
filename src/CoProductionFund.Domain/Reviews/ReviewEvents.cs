namespace CoProductionFund.Domain.Reviews;

/// <param name="Group">Whose bid it is; the declaration of interest is about them.</param>
[EventName("review-assigned", "A bid was given to a panel member to score.")]
public sealed record ReviewAssigned(RoundId Round, BidId Bid, GroupId Group, PersonId Reviewer) : IDomainEvent;

/// <param name="HasInterest">True recuses the panel member.</param>
[EventName("interest-declared", "A panel member declared whether they have an interest in the bid, before reading it.")]
public sealed record InterestDeclared(RoundId Round, BidId Bid, PersonId Reviewer, bool HasInterest) : IDomainEvent;

[EventName("reviewer-recused", "The bid was taken from the panel member.")]
public sealed record ReviewerRecused(RoundId Round, BidId Bid, PersonId Reviewer, RecusalCause Cause) : IDomainEvent;

[EventName("criterion-scored", "A panel member gave a mark and its reason; not sent yet, and seen by nobody else.")]
public sealed record CriterionScored(RoundId Round, BidId Bid, PersonId Reviewer, CriterionScore Score) : IDomainEvent;

/// <param name="Scores">One for each criterion of the round.</param>
[EventName("review-submitted", "A panel member sent their marks for the bid.")]
public sealed record ReviewSubmitted(RoundId Round, BidId Bid, PersonId Reviewer, IReadOnlyList<CriterionScore> Scores)
    : IDomainEvent;

[EventName("review-revised", "A panel member changed a mark they had sent, after talking with the panel.")]
public sealed record ReviewRevised(RoundId Round, BidId Bid, PersonId Reviewer, CriterionScore Score) : IDomainEvent;
