using System.Text.Json.Serialization;

namespace CoProductionFund.Domain.SafetyNet;

/// <param name="Award">The project it happened to.</param>
/// <param name="AwardReference">What people call the award ("HEA-26-0042").</param>
/// <param name="Reference">Of the case ("SN-0007").</param>
/// <param name="Happened">Commitment to what the report says has happened; the words lie beside the stream.</param>
/// <param name="Affected">Commitment to who is affected; null where the report does not say.</param>
/// <param name="Apparent">How bad it looks, by the rule, before anyone of the department has looked.</param>
/// <param name="NextBy">First instant at which an answer is late.</param>
[EventName("risk-event-raised", "Somebody reported that something has gone wrong with a project.")]
public sealed record RiskEventRaised(
    AwardId Award,
    BidId Bid,
    GroupId Group,
    DepartmentId Department,
    FundId Fund,
    string AwardReference,
    string Reference,
    RiskKind Kind,
    ServiceState Service,
    Urgency Urgency,
    Commitment Happened,
    Commitment? Affected,
    Reporter From,
    Severity Apparent,
    DateTimeOffset NextBy
) : IDomainEvent;

/// <param name="Threatens">What is threatened; continuity asks that the people affected are told.</param>
/// <param name="Note">An official's words.</param>
/// <param name="IsKeptFromGroup">The case is about the conduct of the group, so the group does not see it.</param>
/// <param name="NextBy">First instant at which a response is late.</param>
[EventName("case-triaged", "The department judged how bad a case is and what it threatens.")]
public sealed record CaseTriaged(
    Severity Severity,
    IReadOnlyList<Threat> Threatens,
    string Note,
    bool IsKeptFromGroup,
    PersonId By,
    DateTimeOffset NextBy
) : IDomainEvent;

/// <param name="Case">The case the report came in as.</param>
/// <param name="CaseReference">Of that case.</param>
/// <param name="IsKeptFromGroup">The words were kept from the group there, and are here; null in records from before it was written down.</param>
[EventName("report-joined", "Another report of the same matter was joined to a case.")]
public sealed record ReportJoined(
    SafetyNetCaseId Case,
    string CaseReference,
    RiskKind Kind,
    ServiceState Service,
    Urgency Urgency,
    Commitment Happened,
    Commitment? Affected,
    Reporter From,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? IsKeptFromGroup = null
) : IDomainEvent;

/// <param name="Into">The case in which the matter is worked on from now on.</param>
[EventName("case-joined", "A case was joined to another of the same matter, and goes on there.")]
public sealed record CaseJoined(SafetyNetCaseId Into, string IntoReference) : IDomainEvent;

/// <param name="Number">1 for the first offer of the case.</param>
/// <param name="Amount">In pence; bridging money alone has one.</param>
/// <param name="What">An official's words.</param>
/// <param name="By">Who proposes; somebody else releases the money.</param>
[EventName("support-offered", "The department offered a group support.")]
public sealed record SupportOffered(
    int Number,
    SupportKind Kind,
    Pence? Amount,
    string What,
    PersonId By,
    DateTimeOffset NextBy
) : IDomainEvent;

/// <param name="NextBy">First instant at which the department is late to do what was accepted.</param>
[EventName("support-accepted", "A lead of the group accepted support that was offered.")]
public sealed record SupportAccepted(int Number, DateTimeOffset NextBy) : IDomainEvent;

[EventName("support-declined", "A lead of the group declined support that was offered.")]
public sealed record SupportDeclined(int Number, DeclineReason Reason, DateTimeOffset NextBy) : IDomainEvent;

/// <param name="Fund">Whose reserve it came from: the fund the award is paid from.</param>
/// <param name="Amount">In pence.</param>
[EventName("bridging-funds-released", "Bridging money was released to the group from the safety-net reserve.")]
public sealed record BridgingFundsReleased(
    int Number,
    AwardId Award,
    FundId Fund,
    Pence Amount,
    PersonId By,
    DateTimeOffset NextBy
) : IDomainEvent;

/// <param name="Amount">In pence.</param>
[EventName("bridging-funds-returned", "Bridging money that was not needed went back to the safety-net reserve.")]
public sealed record BridgingFundsReturned(AwardId Award, FundId Fund, Pence Amount) : IDomainEvent;

/// <param name="How">Who keeps the service going, and how: an official's words.</param>
[EventName("service-stepped-in", "The department stepped in to keep the service going.")]
public sealed record ServiceSteppedIn(string How, DateTimeOffset NextBy) : IDomainEvent;

/// <param name="How">Who runs the service from now on: an official's words.</param>
[EventName("service-handed-back", "The department handed the service back.")]
public sealed record ServiceHandedBack(string How, DateTimeOffset NextBy) : IDomainEvent;

/// <param name="HowMany">People who were told.</param>
/// <param name="On">The day, in London.</param>
[EventName("people-informed", "The people affected were told what has happened and what comes next.")]
public sealed record PeopleInformed(int HowMany, IReadOnlyList<ContactWay> How, DateOnly On, DateTimeOffset NextBy)
    : IDomainEvent;

[EventName("case-reviewed", "The department looked at an open case again and noted how it stands.")]
public sealed record CaseReviewed(string Note, DateTimeOffset NextBy) : IDomainEvent;

/// <param name="Alarm">1 for the first since somebody last acted.</param>
/// <param name="NextBy">When the next alarm goes out, unless somebody acts.</param>
[EventName("case-escalated", "A deadline passed and nobody had acted, so the next people were told.")]
public sealed record CaseEscalated(int Alarm, EscalationRole To, DateTimeOffset NextBy) : IDomainEvent;

/// <param name="Lesson">What others can learn from it, without anybody's name: an official's words.</param>
[EventName("lesson-recorded", "A lesson of a case was written down.")]
public sealed record LessonRecorded(string Lesson) : IDomainEvent;

[EventName("case-resolved", "A case came to its end.")]
public sealed record CaseResolved(CaseOutcome Outcome, string Reason) : IDomainEvent;

[EventName("case-reopened", "A resolved case was opened again.")]
public sealed record CaseReopened(string Reason, DateTimeOffset NextBy) : IDomainEvent;

/// <param name="Contacts">Of how many reports: its own, and those joined to it.</param>
[EventName(
    "reporters-forgotten",
    "How to reach those who reported a case was erased, because it was over for long enough."
)]
public sealed record ReportersForgotten(int Contacts) : IDomainEvent;

public enum SupportKind
{
    BridgingMoney,
    ProfessionalCover,
    Advice,
    Replan,

    /// <summary>The department keeps the service going itself.</summary>
    SteppingIn,
}

/// <summary>Why a group declines support. A choice and not a text, so that nobody is named.</summary>
public enum DeclineReason
{
    NotNeeded,
    NotEnough,
    AnotherWayFound,
    OtherReason,
}

/// <summary>How people were told.</summary>
public enum ContactWay
{
    InPerson,
    Meeting,
    Telephone,
    Letter,
    EmailOrText,
}

/// <summary>Who is told when nobody acts, in this order.</summary>
public enum EscalationRole
{
    GrantOfficers,
    FundManagers,
    Administrators,
}

/// <summary>How a case ended.</summary>
public enum CaseOutcome
{
    /// <summary>The service goes on as planned.</summary>
    BackOnCourse,

    /// <summary>The service goes on in another way.</summary>
    GoesOnDifferently,

    /// <summary>The project or the service ended in good order.</summary>
    EndedInGoodOrder,

    /// <summary>Nothing was found that asks for anything.</summary>
    NothingFound,
}
