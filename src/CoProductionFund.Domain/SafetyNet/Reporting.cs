namespace CoProductionFund.Domain.SafetyNet;

/// <summary>What has gone wrong, as whoever reports it sees it.</summary>
public enum RiskKind
{
    PremisesLost,
    PersonIllOrGone,
    Money,
    PartnerWithdraws,

    /// <summary>Somebody was harmed, or nearly was.</summary>
    Harm,
    SomethingElse,
}

/// <summary>Whether the service goes on.</summary>
public enum ServiceState
{
    GoesOn,
    AtRisk,
    Stopped,
    NotKnown,
}

/// <summary>How soon help is needed, as whoever reports it sees it.</summary>
public enum Urgency
{
    Today,
    ThisWeek,
    Later,
}

/// <summary>Whose report it is.</summary>
public enum Reporter
{
    /// <summary>Anyone, with an account or without.</summary>
    Public,
    Group,
    Institution,
    Department,
}

/// <summary>How bad it is. The response deadline follows from it: <see cref="ResponseTimes"/>.</summary>
public enum Severity
{
    /// <summary>The plan cannot be kept in part.</summary>
    Minor,

    /// <summary>The project is in difficulty; nobody goes without the service yet.</summary>
    Moderate,

    /// <summary>The service may stop within days.</summary>
    Serious,

    /// <summary>People are in danger, or a service that they rely on has stopped.</summary>
    Critical,
}

/// <summary>What is threatened.</summary>
public enum Threat
{
    /// <summary>That people are safe.</summary>
    Safety,

    /// <summary>That a service people rely on goes on: they must be told (rule 27).</summary>
    Continuity,
    Money,
    Partnership,
    Plan,
}

/// <summary>From when until when something that goes wrong with a project is the safety net's.</summary>
/// <param name="BegunAt">When the group accepted the award; null while it has not.</param>
/// <param name="EndedAt">When the award was completed or ended; null while the project goes on.</param>
public sealed record ProjectTime(DateTimeOffset? BegunAt, DateTimeOffset? EndedAt)
{
    /// <summary>Whole days after the day of the end: harm is often found out, and money asked for, afterwards.</summary>
    public const int DaysAfterTheEnd = 365;

    public bool IsCovered(DateTimeOffset now) =>
        BegunAt <= now
        && (
            EndedAt is not { } ended
            || now < ended.LondonDate().AddDays(DaysAfterTheEnd + 1).AtLondon(TimeOnly.MinValue)
        );
}
