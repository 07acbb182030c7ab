namespace CoProductionFund.Domain.Kernel;

/// <summary>Working days in England and Wales: Monday to Friday, bank holidays excepted.</summary>
/// <remarks>
/// Bank holidays follow the Banking and Financial Dealings Act 1971 and the proclamations made under it. A day
/// proclaimed for one year alone (a coronation, a state funeral) must be added to <see cref="Proclaimed"/>.
/// </remarks>
public static class WorkingDays
{
    private static readonly HashSet<DateOnly> Proclaimed = [new(2022, 6, 3), new(2022, 9, 19), new(2023, 5, 8)];

    /// <summary>The day that is <paramref name="days"/> working days after <paramref name="start"/>, which itself does not count.</summary>
    /// <param name="days">0 or more; 0 gives the start or the next working day after it.</param>
    public static DateOnly AddWorkingDays(this DateOnly start, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var day = start;
        while (days > 0 || !day.IsWorkingDay())
        {
            day = day.AddDays(1);
            if (day.IsWorkingDay())
            {
                days = Math.Max(0, days - 1);
            }
        }

        return day;
    }

    public static bool IsWorkingDay(this DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsBankHoliday(day);

    private static bool IsBankHoliday(DateOnly day) =>
        Proclaimed.Contains(day)
        || day == SubstituteFor(new(day.Year, 1, 1))
        || day == Easter(day.Year).AddDays(-2)
        || day == Easter(day.Year).AddDays(1)
        || day == EarlyMay(day.Year)
        || day == LastMonday(day.Year, 5, spring: true)
        || day == LastMonday(day.Year, 8, spring: false)
        || IsChristmas(day);

    // 2020: moved to 8 May; 2022: the spring holiday moved to 2 June
    private static DateOnly EarlyMay(int year) => year == 2020 ? new(2020, 5, 8) : FirstMonday(year, 5);

    private static DateOnly FirstMonday(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((DayOfWeek.Monday - first.DayOfWeek + 7) % 7);
    }

    private static DateOnly LastMonday(int year, int month, bool spring)
    {
        if (spring && year == 2022)
        {
            return new(2022, 6, 2);
        }

        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-((last.DayOfWeek - DayOfWeek.Monday + 7) % 7));
    }

    private static DateOnly SubstituteFor(DateOnly day) =>
        day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(2),
            DayOfWeek.Sunday => day.AddDays(1),
            _ => day,
        };

    private static bool IsChristmas(DateOnly day)
    {
        if (day.Month != 12)
        {
            return false;
        }

        return new DateOnly(day.Year, 12, 25).DayOfWeek switch
        {
            DayOfWeek.Friday => day.Day is 25 or 28, // Boxing Day on Saturday
            DayOfWeek.Saturday => day.Day is 27 or 28,
            DayOfWeek.Sunday => day.Day is 26 or 27,
            _ => day.Day is 25 or 26,
        };
    }

    // the anonymous Gregorian algorithm (Nature, 1876)
    private static DateOnly Easter(int year)
    {
        int a = year % 19,
            b = year / 100,
            c = year % 100;
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var n = h + l - 7 * m + 114;
        return new(year, n / 31, n % 31 + 1);
    }
}
