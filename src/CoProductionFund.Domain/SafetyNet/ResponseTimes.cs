namespace CoProductionFund.Domain.SafetyNet;

/// <summary>What the charter promises: by when the department answers, and how soon the next person hears when it does not.</summary>
/// <remarks>A deadline is the first instant that is too late. Hours run day and night; days are working days and end at 5pm in London.</remarks>
public static class ResponseTimes
{
    private const int HoursWhenCritical = 4;
    private const int HoursBetweenAlarms = 2;
    private const int DaysBetweenLooks = 10;
    private static readonly TimeOnly Morning = new(9, 0);
    private static readonly TimeOnly Evening = new(17, 0);

    /// <summary>How bad it looks before anyone of the department has looked: the worst of what the report says.</summary>
    public static Severity Apparent(RiskKind kind, ServiceState service, Urgency urgency) =>
        urgency is Urgency.Today ? Severity.Critical
        : urgency is Urgency.ThisWeek || service is ServiceState.Stopped || kind is RiskKind.Harm ? Severity.Serious
        : Severity.Moderate;

    /// <summary>By when the department must answer what came to it at <paramref name="from"/>.</summary>
    public static DateTimeOffset Answer(Severity severity, DateTimeOffset from) =>
        severity switch
        {
            Severity.Critical => from.AddHours(HoursWhenCritical),
            Severity.Serious => EndOf(from, workingDays: 1),
            Severity.Moderate => EndOf(from, workingDays: 3),
            _ => EndOf(from, workingDays: 10),
        };

    /// <summary>By when the department must look again at what it has answered, so that no open case is forgotten.</summary>
    public static DateTimeOffset Look(DateTimeOffset from) => EndOf(from, DaysBetweenLooks);

    /// <summary>When the next person hears of it, if nobody has acted on the alarm of <paramref name="from"/>.</summary>
    public static DateTimeOffset NextAlarm(Severity severity, DateTimeOffset from) =>
        severity is Severity.Critical
            ? from.AddHours(HoursBetweenAlarms)
            : from.LondonDate().AddWorkingDays(1).AtLondon(Morning);

    /// <summary>First instant at which it is no longer known how to reach those who reported a case: after the last day of these months.</summary>
    public static DateTimeOffset ForgetReporters(DateTimeOffset resolved, int months) =>
        resolved.LondonDate().AddMonths(months).AddDays(1).AtLondon(TimeOnly.MinValue);

    private static DateTimeOffset EndOf(DateTimeOffset from, int workingDays) =>
        from.LondonDate().AddWorkingDays(workingDays).AtLondon(Evening);
}
