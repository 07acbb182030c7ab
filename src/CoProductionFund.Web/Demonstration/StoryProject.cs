using CoProductionFund.Domain.Agreements;
using CoProductionFund.Domain.Institutions;
using CoProductionFund.Domain.PartnerChecks;
using CoProductionFund.Domain.SafetyNet;

namespace CoProductionFund.Web.Demonstration;

public sealed record StoryInstitution(
    string Slug,
    string Department,
    int ListedDay,
    string Name,
    InstitutionKind Kind,
    string Place,
    IReadOnlyList<StoryRepresentative> People
);

public sealed record StoryRepresentative(string Person, RepresentativeRole Role);

/// <summary>What becomes of an award once it is accepted. Whatever is missing has not happened yet.</summary>
public sealed record StoryProject(
    string Bid,
    string Institution,
    StoryBank Bank,
    IReadOnlyList<StoryCheck> Checks,
    StoryAgreement Agreement,
    StoryInstalments? Instalments,
    StoryReturns? Returns,
    StoryCostShift? CostShift,
    StorySuspension? Suspended,
    IReadOnlyList<StoryCase>? Cases,
    StoryEnding? Ending
);

/// <param name="Day">The lead proposes the account on it, and a contributor confirms it on the next day.</param>
public sealed record StoryBank(int Day, string SortCode, string AccountNumber, string AccountName);

/// <param name="OpenedByClock">Because the one before came to its end.</param>
/// <param name="PassedDay">Null where it failed or still runs.</param>
public sealed record StoryCheck(
    Party Of,
    int OpenedDay,
    bool OpenedByClock,
    IReadOnlyList<StoryEvidence> Evidence,
    int? PassedDay,
    int? UntilDay,
    int? FailedDay,
    string? Reasons
);

/// <param name="File">One of those in the folder "files", handed in by the organisation itself.</param>
public sealed record StoryEvidence(
    CheckItem Item,
    Finding Finding,
    string Seen,
    string? Reason,
    int? ValidUntilDay,
    string? File
);

public sealed record StoryAgreement(
    int OpenedDay,
    int StartsDay,
    int EndsDay,
    IReadOnlyList<StoryItem> Items,
    int SettledDay,
    IReadOnlyList<StorySignature> Signatures,
    IReadOnlyList<StoryReviewHeld>? ReviewsHeld,
    IReadOnlyList<StoryVariation>? Variations
);

/// <param name="Day">When it is proposed.</param>
/// <param name="OnDay">By when (a target), or on which day (a review).</param>
public sealed record StoryItem(Party By, ItemKind Kind, int Day, string Text, string? Measure, int? OnDay);

public sealed record StorySignature(Party By, int Day);

/// <param name="Item">Its number among the items, 1 for the first.</param>
public sealed record StoryReviewHeld(int Item, int Day, Party By, string Note);

public sealed record StoryVariation(
    Party By,
    int Day,
    int EndsDay,
    string Reasons,
    IReadOnlyList<StoryItem> Added,
    IReadOnlyList<StorySignature> Agreed
);

public sealed record StoryInstalments(int SetDay, IReadOnlyList<StoryInstalment> Plan);

public sealed record StoryInstalment(
    long AmountPounds,
    int DueDay,
    string? Condition,
    int? ApprovedDay,
    int? ReleasedDay,
    int? PaidDay
);

public sealed record StoryReturns(int SetDay, IReadOnlyList<StoryReturn> Dates, StoryNewDates? Changed);

/// <param name="Dates">Last day of each period, and by when it is due.</param>
public sealed record StoryNewDates(int Day, string Reason, IReadOnlyList<IReadOnlyList<int>> Dates);

/// <param name="StartedDay">Where it is not handed in: when it was begun.</param>
public sealed record StoryReturn(
    int ToDay,
    int DueDay,
    StoryReport? Written,
    int? StartedDay,
    int? SubmittedDay,
    StoryQuery? Queried,
    int? AcceptedDay
);

public sealed record StoryReport(
    IReadOnlyList<long>? SpendingPounds,
    string? SpendingNote,
    long? MatchCashPounds,
    long? MatchInKindPounds,
    string? MatchShown,
    long? OwnSpendingPounds,
    string? OwnSpendingNote,
    int? TakingPart,
    int? FirstTime,
    IReadOnlyList<StoryOutcome>? Outcomes,
    string? Risks,
    string? Learnt
);

public sealed record StoryOutcome(int People, string Measured);

public sealed record StoryQuery(int Day, string Question, string Reply, int AgainDay);

public sealed record StoryCostShift(int Return, StorySaid Explained, StorySaid Refused);

public sealed record StorySaid(int Day, string Text);

public sealed record StorySuspension(int Day, string Reason);

public sealed record StoryCase(
    string Key,
    IReadOnlyList<StoryRiskEvent> Reports,
    StoryTriage? Triage,
    StoryStep? StepIn,
    IReadOnlyList<StorySupport>? Support,
    StoryInformed? Informed,
    IReadOnlyList<StorySaid>? Notes,
    StoryStep? HandedBack,
    StoryReturned? Returned,
    StoryResolution? Resolved
);

/// <param name="By">Null for somebody without an account.</param>
public sealed record StoryRiskEvent(
    Party? By,
    int Day,
    double Hour,
    RiskKind Kind,
    ServiceState Service,
    Urgency Urgency,
    string Happened,
    string? Affected
);

public sealed record StoryTriage(int Day, double Hour, Severity Severity, IReadOnlyList<Threat> Threatens, string Note);

public sealed record StoryStep(int Day, double Hour, string How);

public sealed record StorySupport(
    SupportKind Kind,
    int Day,
    long? AmountPounds,
    string What,
    int AcceptedDay,
    int? ReleasedDay
);

public sealed record StoryInformed(int Day, int HowMany, IReadOnlyList<ContactWay> How);

public sealed record StoryReturned(int Day, long AmountPounds);

public sealed record StoryResolution(int Day, CaseOutcome Outcome, string Reason, IReadOnlyList<string> Lessons);

public sealed record StoryEnding(int CompletedDay, StoryEvaluation Evaluation, StoryClawback? Clawback);

public sealed record StoryEvaluation(
    int WrittenDay,
    int SubmittedDay,
    int PublishedDay,
    string Done,
    string Reached,
    string Learnt,
    string Institution
);

public sealed record StoryClawback(
    int SoughtDay,
    int ReceivedDay,
    long AmountPounds,
    string Reason,
    string BankReference
);
