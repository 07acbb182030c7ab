using System.Globalization;

namespace CoProductionFund.Web.Pages.Audit;

/// <summary>Moments in addresses, exact to the microsecond, as the store keeps them.</summary>
public static class Moments
{
    public static string Exactly(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    /// <returns>Null for what is no moment.</returns>
    public static DateTimeOffset? Read(string? typed) =>
        DateTimeOffset.TryParse(
            typed,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var moment
        )
            ? moment
            : null;

    /// <summary>"14:03", "14:03:09", "2:03pm", "2pm" or "midday": a time of day in London.</summary>
    public static TimeOnly? ReadTime(string? typed)
    {
        var text = (typed ?? "").Trim().ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal).Replace('.', ':');
        return text switch
        {
            "midday" or "noon" => new TimeOnly(12, 0),
            _ => TimeOnly.TryParseExact(
                text,
                ["H:mm", "H:mm:ss", "h:mmtt", "h:mm:sstt", "htt"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var time
            )
                ? time
                : null,
        };
    }
}
