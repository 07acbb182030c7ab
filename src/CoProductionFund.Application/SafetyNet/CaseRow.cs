using CoProductionFund.Domain.SafetyNet;

namespace CoProductionFund.Application.SafetyNet;

/// <summary>A report of a case: its own, or one that was joined to it.</summary>
/// <param name="Happened">Commitment to the words beside the stream.</param>
/// <param name="At">When it was made, or joined.</param>
/// <param name="By">Null for whoever was not signed in.</param>
public sealed record CaseReport(
    SafetyNetCaseId Case,
    string Reference,
    RiskKind Kind,
    ServiceState Service,
    Urgency Urgency,
    Commitment Happened,
    Commitment? Affected,
    Reporter From,
    DateTimeOffset At,
    PersonId? By
)
{
    /// <summary>It was joined from a case that was kept from the group: its own people do not read each other's words there.</summary>
    public bool IsKeptFromGroup { get; init; }
}

/// <summary>Support that was offered, and what became of it.</summary>
/// <param name="Amount">In pence; bridging money alone has one.</param>
public sealed record CaseSupport(
    int Number,
    SupportKind Kind,
    Pence? Amount,
    string What,
    SupportStage Stage,
    PersonId OfferedBy,
    DateTimeOffset OfferedAt
)
{
    public DateTimeOffset? AnsweredAt { get; init; }

    public PersonId? AnsweredBy { get; init; }

    public DeclineReason? DeclineReason { get; init; }

    public DateTimeOffset? ReleasedAt { get; init; }

    /// <summary>Who paid the bridging money out; null before.</summary>
    public PersonId? ReleasedBy { get; init; }
}

/// <summary>Something an official wrote: how a case stands, how the department stepped in.</summary>
public sealed record CaseNote(string Text, DateTimeOffset At, PersonId? By);

/// <param name="On">The day people were told, in London.</param>
public sealed record CaseInformed(int HowMany, IReadOnlyList<ContactWay> How, DateOnly On, DateTimeOffset At);

/// <summary>A safety-net case: what was reported, what is done about it, and by when.</summary>
/// <param name="Reference">"SN-0007".</param>
/// <param name="AwardReference">Of the award and its bid ("HEA-26-0042").</param>
public sealed record CaseRow(
    Guid Id,
    string Reference,
    AwardId Award,
    BidId Bid,
    string AwardReference,
    GroupId Group,
    DepartmentId Department,
    FundId Fund
)
{
    public SafetyNetCaseId Case => new(Id);

    public CaseStage Stage { get; init; }

    /// <summary>Its own first.</summary>
    public IReadOnlyList<CaseReport> Reports { get; init; } = [];

    /// <summary>As judged; before that as it looks from the report.</summary>
    public Severity Severity { get; init; }

    public IReadOnlyList<Threat> Threatens { get; init; } = [];

    /// <summary>Of the judgement; null before.</summary>
    public CaseNote? Judgement { get; init; }

    /// <summary>Whether those who act for the group see it.</summary>
    public bool IsOpenToGroup { get; init; }

    public DateTimeOffset RaisedAt { get; init; }

    /// <summary>What the charter promised whoever reported it: an answer before this instant.</summary>
    public DateTimeOffset AnswerBy { get; init; }

    /// <summary>When the department first looked at it; null before.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>First instant at which the next act of the department is late; null once the case is closed.</summary>
    public DateTimeOffset? NextBy { get; init; }

    /// <summary>When the next alarm goes out after an earlier one; null where there was none since somebody acted.</summary>
    public DateTimeOffset? NextAlarmAt { get; init; }

    /// <summary>Who was told last, while nobody has acted since.</summary>
    public EscalationRole? EscalatedTo { get; init; }

    public bool WasEscalatedToAdministrators { get; init; }

    public IReadOnlyList<CaseSupport> Offers { get; init; } = [];

    /// <summary>Bridging money paid out, in pence.</summary>
    public Pence Released { get; init; }

    /// <summary>Of it, what came back to the reserve, in pence.</summary>
    public Pence Returned { get; init; }

    /// <summary>Null where the department never stepped in.</summary>
    public CaseNote? SteppedIn { get; init; }

    /// <summary>Null while it has not handed back.</summary>
    public CaseNote? HandedBack { get; init; }

    public IReadOnlyList<CaseInformed> Informed { get; init; } = [];

    /// <summary>Notes of the department to itself, the latest last.</summary>
    public IReadOnlyList<CaseNote> Notes { get; init; } = [];

    public IReadOnlyList<string> Lessons { get; init; } = [];

    public CaseOutcome? Outcome { get; init; }

    /// <summary>Of the resolution; null before.</summary>
    public CaseNote? Resolution { get; init; }

    /// <summary>Why it was opened again, the last time.</summary>
    public CaseNote? Reopening { get; init; }

    /// <summary>Reference of the case it goes on in; null where it was not joined.</summary>
    public string? JoinedInto { get; init; }

    public bool IsSteppedIn => SteppedIn is not null && HandedBack is null;

    public bool IsClosed => Stage is CaseStage.Resolved or CaseStage.Joined;
}
