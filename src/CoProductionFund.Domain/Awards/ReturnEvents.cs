namespace CoProductionFund.Domain.Awards;

/// <param name="Department">Repeated here like the reference, because read models may read nothing but their events.</param>
/// <param name="Starts">First day of the project.</param>
/// <param name="Dates">In order; the last one ends with the project.</param>
/// <param name="BudgetLines">See <see cref="ReturnPlan"/>; in pence.</param>
/// <param name="PresentSpending">See <see cref="ReturnPlan"/>; in pence a year.</param>
/// <param name="Tolerance">See <see cref="ReturnPlan"/>.</param>
[EventName(
    "return-dates-set",
    "The department set when the group reports on the project, and what the reports are held against."
)]
public sealed record ReturnDatesSet(
    BidId Bid,
    RoundId Round,
    GroupId Group,
    DepartmentId Department,
    string BidReference,
    DateOnly Starts,
    IReadOnlyList<ReturnDate> Dates,
    IReadOnlyList<Pence> BudgetLines,
    int Outcomes,
    Pence PresentSpending,
    Percent Tolerance,
    PersonId SetBy
) : IDomainEvent;

/// <param name="Reason">Public duty: stays in the event.</param>
[EventName("return-dates-changed", "The department changed when the group reports on the project.")]
public sealed record ReturnDatesChanged(
    BidId Bid,
    RoundId Round,
    GroupId Group,
    DateOnly Starts,
    IReadOnlyList<ReturnDate> Dates,
    string Reason,
    PersonId ChangedBy
) : IDomainEvent;

/// <param name="Version">Of the agreement, whose last day the dates follow.</param>
/// <param name="Dates">See <see cref="ReturnDatesSet"/>.</param>
[EventName(
    "return-dates-followed",
    "When the group reports on the project followed the agreement, whose last day a variation had moved."
)]
public sealed record ReturnDatesFollowed(
    BidId Bid,
    RoundId Round,
    GroupId Group,
    int Version,
    IReadOnlyList<ReturnDate> Dates
) : IDomainEvent;

/// <param name="Number">Which return; 1 for the first.</param>
/// <param name="Words">Commitment to what was written, which is kept beside the stream and can be erased there.</param>
/// <param name="ByInstitution">Written by somebody of the partner institution, for it.</param>
[EventName("return-part-written", "The group or the institution wrote or changed a part of a return.")]
public sealed record ReturnPartWritten(
    BidId Bid,
    RoundId Round,
    GroupId Group,
    int Number,
    ReturnPart Part,
    Commitment Words,
    bool ByInstitution
) : IDomainEvent
{
    /// <summary>What to name when these words are to be erased ("2.Learnt").</summary>
    public string Section => $"{Number}.{Part}";
}

/// <param name="Version">1 for the first time, one more for each time it is handed in again.</param>
[EventName("return-submitted", "A lead of the group handed a return in.")]
public sealed record ReturnSubmitted(
    BidId Bid,
    RoundId Round,
    GroupId Group,
    int Number,
    int Version,
    ReturnFigures Figures
) : IDomainEvent;

/// <param name="Question">An official's, and public duty: stays in the event.</param>
[EventName(
    "return-queried",
    "The department asked the group a question about a return; it does not count until it is accepted."
)]
public sealed record ReturnQueried(
    BidId Bid,
    RoundId Round,
    GroupId Group,
    int Number,
    int Version,
    string Question,
    PersonId QueriedBy
) : IDomainEvent;

/// <param name="Figures">Those of the version: from here on they count.</param>
/// <param name="Spending">What the rule on cost shift looked at, and what it found (2009 report, CF-7).</param>
[EventName("return-accepted", "The department accepted a return: its figures count.")]
public sealed record ReturnAccepted(
    BidId Bid,
    RoundId Round,
    GroupId Group,
    int Number,
    int Version,
    ReturnFigures Figures,
    CostShiftFinding Spending,
    PersonId AcceptedBy
) : IDomainEvent;

[EventName(
    "cost-shift-flagged",
    "The institution's own spending fell by more than was agreed: nothing is paid until that is cleared."
)]
public sealed record CostShiftFlagged(BidId Bid, RoundId Round, GroupId Group, int Number, CostShiftFinding Finding)
    : IDomainEvent;

/// <param name="Explanation">Commitment to the words, which are kept beside the stream and can be erased there.</param>
[EventName("cost-shift-explained", "The institution or the group said why the institution spends less.")]
public sealed record CostShiftExplained(
    BidId Bid,
    RoundId Round,
    GroupId Group,
    int Number,
    Commitment Explanation,
    bool ByInstitution
) : IDomainEvent;

/// <param name="Reason">Public duty: stays in the event.</param>
[EventName("cost-shift-explanation-refused", "The department does not take the explanation: the flag stays.")]
public sealed record CostShiftExplanationRefused(
    BidId Bid,
    RoundId Round,
    GroupId Group,
    int Number,
    string Reason,
    PersonId RefusedBy
) : IDomainEvent;

/// <param name="Reason">Public duty: stays in the event.</param>
[EventName(
    "cost-shift-cleared",
    "A fund manager cleared the flag: the institution's spending no longer holds payments up."
)]
public sealed record CostShiftCleared(
    BidId Bid,
    RoundId Round,
    GroupId Group,
    int Number,
    string Reason,
    PersonId ClearedBy
) : IDomainEvent;

[EventName(
    "cost-shift-not-confirmed",
    "The return was accepted with other figures, in which the fall is no longer there."
)]
public sealed record CostShiftNotConfirmed(BidId Bid, RoundId Round, GroupId Group, int Number) : IDomainEvent;
