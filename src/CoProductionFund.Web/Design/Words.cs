using System.Globalization;

namespace CoProductionFund.Web.Design;

/// <summary>How dates, money and numbers are said on every page and in every letter.</summary>
public static class Words
{
    /// <summary>30 June 2027.</summary>
    public static string Date(DateOnly day) => day.Say();

    /// <summary>The day it is in London.</summary>
    public static string Date(DateTimeOffset moment) => Date(moment.LondonDate());

    /// <summary>5pm, 5:30pm, midday, 12:05am: London's time of day.</summary>
    public static string Time(DateTimeOffset moment) => moment.SayTime();

    /// <summary>5pm on 30 June 2027.</summary>
    public static string Moment(DateTimeOffset moment) => moment.Say();

    /// <summary>As <see cref="Moment"/>, but midnight, of which nobody knows the day, is 11:59pm of the day that ends.</summary>
    public static string Deadline(DateTimeOffset moment)
    {
        var local = moment.InLondon();
        return local is { Hour: 0, Minute: 0 } ? Moment(moment.AddMinutes(-1)) : Moment(moment);
    }

    /// <summary>"in 3 days", "tomorrow", "in 20 minutes", "2 days ago".</summary>
    /// <remarks>Days are London's calendar days: what is due at 9am tomorrow is due tomorrow, not in 10 hours.</remarks>
    public static string FromNow(DateTimeOffset moment, DateTimeOffset now)
    {
        var days = moment.LondonDate().DayNumber - now.LondonDate().DayNumber;
        return days switch
        {
            1 => "tomorrow",
            -1 => "yesterday",
            > 1 => $"in {Plural(days, "day")}",
            < -1 => $"{Plural(-days, "day")} ago",
            _ when moment >= now => $"in {WithinADay(moment - now)}",
            _ => $"{WithinADay(now - moment)} ago",
        };
    }

    /// <summary>"closes in 3 days", "closed 2 days ago".</summary>
    public static string Closing(DateTimeOffset closes, DateTimeOffset now) =>
        $"{(closes < now ? "closed" : "closes")} {FromNow(closes, now)}";

    /// <summary>"1 bid", "3 bids", "1,200 people".</summary>
    public static string Plural(long count, string one, string? many = null) =>
        $"{Number(count)} {(count == 1 ? one : many ?? one + "s")}";

    /// <summary>1,200.</summary>
    public static string Number(long count) => count.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>£12,500 or £12,500.50.</summary>
    public static string Money(long pence) => new Pence(pence).ToString();

    /// <summary>"health, housing and policing".</summary>
    public static string List(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.SkipLast(1))} and {items[^1]}";

    /// <summary>Words as the counter under a text box counts them: whatever stands between white space.</summary>
    public static int Count(string? text)
    {
        var (words, inside) = (0, false);
        foreach (var letter in text ?? "")
        {
            var space = IsSpace(letter);
            words += !space && !inside ? 1 : 0;
            inside = !space;
        }

        return words;
    }

    // JavaScript's \s and .NET's white space differ in these two.
    private static bool IsSpace(char letter) => letter == '\uFEFF' || (char.IsWhiteSpace(letter) && letter != '\u0085');

    private static string WithinADay(TimeSpan time) =>
        time.TotalHours >= 1 ? Plural((long)time.TotalHours, "hour")
        : time.TotalMinutes >= 1 ? Plural((long)time.TotalMinutes, "minute")
        : "less than a minute";
}
