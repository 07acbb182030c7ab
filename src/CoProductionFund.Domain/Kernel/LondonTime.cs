namespace CoProductionFund.Domain.Kernel;

/// <summary>Deadlines are kept as instants in UTC and spoken of in Europe/London.</summary>
public static class LondonTime
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static DateTimeOffset InLondon(this DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, London);

    public static DateOnly LondonDate(this DateTimeOffset moment) => DateOnly.FromDateTime(moment.InLondon().DateTime);

    /// <summary>The instant at which London's clocks show this time.</summary>
    /// <remarks>The hour skipped in spring is read as winter time, the hour repeated in autumn as its first pass.</remarks>
    public static DateTimeOffset AtLondon(this DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        var offset = London.IsAmbiguousTime(local)
            ? London.GetAmbiguousTimeOffsets(local).Max()
            : London.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
