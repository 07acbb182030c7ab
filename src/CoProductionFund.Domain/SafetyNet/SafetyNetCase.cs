namespace CoProductionFund.Domain.SafetyNet;

public enum CaseStage
{
    NotRaised,

    /// <summary>Reported; nobody has judged it yet.</summary>
    Raised,

    /// <summary>Triaged, and worked on.</summary>
    Open,
    Resolved,

    /// <summary>Goes on in another case.</summary>
    Joined,
}

public enum SupportStage
{
    Offered,
    Accepted,
    Declined,

    /// <summary>Bridging money that was paid out.</summary>
    Released,
}

/// <summary>Support that was offered.</summary>
/// <param name="Amount">In pence; null for everything but bridging money.</param>
public sealed record Support(
    int Number,
    SupportKind Kind,
    Pence? Amount,
    string What,
    PersonId OfferedBy,
    SupportStage Stage
);

/// <summary>What the rules need to remember about a case.</summary>
public sealed record SafetyNetCase(Guid Id) : IFold<SafetyNetCase>
{
    public CaseStage Stage { get; init; }

    /// <summary>As it was reported; null before.</summary>
    public RiskEventRaised? Report { get; init; }

    /// <summary>Reports of other cases that were joined to this one.</summary>
    public IReadOnlyList<ReportJoined> Joined { get; init; } = [];

    /// <summary>Null before triage.</summary>
    public CaseTriaged? Triage { get; init; }

    public IReadOnlyList<Support> Offers { get; init; } = [];

    /// <summary>Bridging money paid out in all, in pence.</summary>
    public Pence Released { get; init; }

    /// <summary>Of it, what came back, in pence.</summary>
    public Pence Returned { get; init; }

    /// <summary>The department keeps the service going, and has not handed it back.</summary>
    public bool IsSteppedIn { get; init; }

    /// <summary>The department has kept it going at some time: so people relied on it.</summary>
    public bool WasSteppedIn { get; init; }

    /// <summary>The last time since the case was opened that people were told; null where they were not.</summary>
    public PeopleInformed? Informed { get; init; }

    public string? LastNote { get; init; }

    public IReadOnlyList<string> Lessons { get; init; } = [];

    public SafetyNetCaseId? JoinedInto { get; init; }

    /// <summary>Alarms since somebody last acted.</summary>
    public int Alarms { get; init; }

    /// <summary>When the next alarm goes out, unless somebody acts; null once it is closed.</summary>
    public DateTimeOffset? NextBy { get; init; }

    public bool IsClosed => Stage is CaseStage.Resolved or CaseStage.Joined;

    public Severity Severity => Triage?.Severity ?? Report!.Apparent;

    /// <summary>Rule 27.</summary>
    public bool IsAboutContinuity => WasSteppedIn || Triage?.Threatens.Contains(Threat.Continuity) is true;

    /// <summary>As judged; before that, what is reported about harm is.</summary>
    public bool IsKeptFromGroup => Triage?.IsKeptFromGroup ?? Report!.Kind is RiskKind.Harm;

    /// <summary>As judged; before that, the group sees what its own people report.</summary>
    public bool IsOpenToGroup => !IsKeptFromGroup && (Triage is not null || Report!.From is Reporter.Group);

    /// <summary>The same report, sent twice, meets the same case.</summary>
    /// <param name="award">Reference of the award.</param>
    /// <param name="form">Made anew whenever the form is opened, and known to whoever fills it in alone.</param>
    /// <param name="words">All that the report says: what is said differently is another report.</param>
    public static SafetyNetCaseId IdOf(string award, Guid form, string words) =>
        new(DerivedId.Of("safety-net-case", award, form, words));

    public static SafetyNetCase Empty(Guid id) => new(id);

    public static SafetyNetCase Fold(SafetyNetCase it, IDomainEvent happened) =>
        happened switch
        {
            RiskEventRaised e => it.ToDo(e.NextBy) with { Stage = CaseStage.Raised, Report = e },
            CaseTriaged e => it.ToDo(e.NextBy) with { Stage = CaseStage.Open, Triage = e },
            ReportJoined e => it with { Joined = [.. it.Joined, e] },
            CaseJoined e => it with { Stage = CaseStage.Joined, JoinedInto = e.Into, NextBy = null },
            CaseReviewed e => it.ToDo(e.NextBy) with { LastNote = e.Note },
            CaseEscalated e => it with { Alarms = e.Alarm, NextBy = e.NextBy },
            PeopleInformed e => it.ToDo(e.NextBy) with { Informed = e },
            ServiceSteppedIn e => it.ToDo(e.NextBy) with { IsSteppedIn = true, WasSteppedIn = true },
            ServiceHandedBack e => it.ToDo(e.NextBy) with { IsSteppedIn = false },
            LessonRecorded e => it with { Lessons = [.. it.Lessons, e.Lesson] },
            CaseResolved => it with { Stage = CaseStage.Resolved, NextBy = null },
            ReportersForgotten => it,
            CaseReopened e => it.ToDo(e.NextBy) with { Stage = CaseStage.Open, Informed = null },
            _ => WithSupport(it, happened),
        };

    private static SafetyNetCase WithSupport(SafetyNetCase it, IDomainEvent happened) =>
        happened switch
        {
            SupportOffered e => it.ToDo(e.NextBy) with
            {
                Offers = [.. it.Offers, new(e.Number, e.Kind, e.Amount, e.What, e.By, SupportStage.Offered)],
            },
            SupportAccepted e => it.ToDo(e.NextBy).Now(e.Number, SupportStage.Accepted),
            SupportDeclined e => it.ToDo(e.NextBy).Now(e.Number, SupportStage.Declined),
            BridgingFundsReleased e => it.ToDo(e.NextBy).Now(e.Number, SupportStage.Released) with
            {
                Released = it.Released + e.Amount,
            },
            BridgingFundsReturned e => it with { Returned = it.Returned + e.Amount },
            _ => throw new UnknownEventException(nameof(SafetyNetCase), happened),
        };

    private SafetyNetCase ToDo(DateTimeOffset by) => this with { NextBy = by, Alarms = 0 };

    private SafetyNetCase Now(int number, SupportStage stage) =>
        this with
        {
            Offers = [.. Offers.Select(offer => offer.Number == number ? offer with { Stage = stage } : offer)],
        };
}
