namespace CoProductionFund.Domain.Awards;

public enum ReturnReminder
{
    TwoWeeksBefore,
    DayAfter,
    WeekAfter,
}

/// <summary>When the group is reminded of a return: in the morning, in London.</summary>
public static class ReturnReminders
{
    private static readonly TimeOnly Morning = new(9, 0);

    public static DateTimeOffset At(DateOnly dueBy, ReturnReminder which) =>
        dueBy
            .AddDays(
                which switch
                {
                    ReturnReminder.TwoWeeksBefore => -14,
                    ReturnReminder.DayAfter => 1,
                    _ => 7,
                }
            )
            .AtLondon(Morning);

    /// <summary>A service that was down for long reminds once, of what is so now.</summary>
    public static bool IsOvertaken(DateOnly dueBy, ReturnReminder which, DateTimeOffset now) =>
        which switch
        {
            ReturnReminder.TwoWeeksBefore => now >= dueBy.AddDays(1).AtLondon(TimeOnly.MinValue),
            ReturnReminder.DayAfter => now >= At(dueBy, ReturnReminder.WeekAfter),
            _ => false,
        };
}
