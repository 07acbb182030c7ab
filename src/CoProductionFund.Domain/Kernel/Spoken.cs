using System.Globalization;

namespace CoProductionFund.Domain.Kernel;

/// <summary>Days and moments as people say them, in London.</summary>
public static class Spoken
{
    /// <summary>30 June 2027.</summary>
    public static string Say(this DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>5pm on 30 June 2027.</summary>
    public static string Say(this DateTimeOffset moment) => $"{moment.SayTime()} on {moment.LondonDate().Say()}";

    /// <summary>5:03:07pm on 30 June 2027.</summary>
    public static string SayToTheSecond(this DateTimeOffset moment)
    {
        var time = moment.InLondon();
        return $"{Twelve(time.Hour)}:{time.Minute:00}:{time.Second:00}{Half(time.Hour)} on {moment.LondonDate().Say()}";
    }

    /// <summary>5pm, 5:30pm, midday, 12:05am.</summary>
    public static string SayTime(this DateTimeOffset moment)
    {
        var time = moment.InLondon();
        if (time is { Hour: 12, Minute: 0 })
        {
            return "midday";
        }

        var minute = time.Minute == 0 && time.Hour != 0 ? "" : $":{time.Minute:00}";
        return $"{Twelve(time.Hour)}{minute}{Half(time.Hour)}";
    }

    private static int Twelve(int hour) => hour % 12 == 0 ? 12 : hour % 12;

    private static string Half(int hour) => hour < 12 ? "am" : "pm";
}
