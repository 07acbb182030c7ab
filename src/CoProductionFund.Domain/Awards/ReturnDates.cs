namespace CoProductionFund.Domain.Awards;

/// <summary>One return: the period it tells of ends on a day, and it is asked for by another.</summary>
/// <param name="To">Last day of the period. The first period begins with the project, every other one the day after the last.</param>
/// <param name="DueBy">Last day, in London, on which the return is in time.</param>
public sealed record ReturnDate(DateOnly To, DateOnly DueBy)
{
    /// <summary>First instant at which the return is late.</summary>
    public DateTimeOffset LateFrom => DueBy.AddDays(1).AtLondon(TimeOnly.MinValue);
}

/// <summary>What the returns of an award are held against, as agreed when their dates were set.</summary>
/// <param name="Starts">First day of the project.</param>
/// <param name="BudgetLines">The lines of the bid's budget, in pence and in their order; what they are for is in the bid.</param>
/// <param name="Outcomes">How many outcomes the bid promised; what they are is in the bid.</param>
/// <param name="PresentSpending">What the institution spent on the service in a year before the project, in pence.</param>
/// <param name="Tolerance">How far its spending may fall before the award is flagged.</param>
public sealed record ReturnPlan(
    DateOnly Starts,
    IReadOnlyList<ReturnDate> Dates,
    IReadOnlyList<Pence> BudgetLines,
    int Outcomes,
    Pence PresentSpending,
    Percent Tolerance
)
{
    public DateOnly Ends => Dates[^1].To;

    /// <param name="number">1 for the first.</param>
    public DateOnly From(int number) => number == 1 ? Starts : Dates[number - 2].To.AddDays(1);

    public DateOnly To(int number) => Dates[number - 1].To;
}

public static class ReturnDates
{
    /// <summary>Days from the end of a period until its return is due, where nothing else was set.</summary>
    public const int DaysToWrite = 14;

    /// <summary>Ten years of quarters.</summary>
    public const int Most = 40;

    public static Percent UsualTolerance { get; } = Percent.Whole(5);

    /// <summary>A return for every three months of the project; a rest of less than a month belongs to the last of them.</summary>
    public static IReadOnlyList<ReturnDate> Quarterly(DateOnly starts, DateOnly ends)
    {
        List<ReturnDate> dates = [];
        for (var quarter = 1; dates.Count == 0 || dates[^1].To < ends; quarter++)
        {
            var isLast = starts.AddMonths((3 * quarter) + 1).AddDays(-1) > ends;
            var to = isLast ? ends : starts.AddMonths(3 * quarter).AddDays(-1);
            dates.Add(new(to, to.AddDays(DaysToWrite)));
        }

        return dates;
    }

    /// <summary>
    /// The dates for a project whose last day has moved. What was handed in stays, and so does a return that somebody has begun,
    /// even beyond the new last day. What comes on top is reported every quarter; a rest of less than a month belongs to the last return.
    /// </summary>
    /// <param name="handedIn">The last return that was handed in; 0 for none.</param>
    /// <param name="begun">The last return in which somebody has written; 0 for none.</param>
    /// <param name="today">In London: a date that moves leaves the usual days to write from now on.</param>
    public static IReadOnlyList<ReturnDate> Until(
        ReturnPlan plan,
        int handedIn,
        int begun,
        DateOnly ends,
        DateOnly today
    )
    {
        var (dates, from) = (plan.Dates, plan.Ends.AddDays(1));
        var last = dates.TakeWhile(it => it.To < ends).Count() + 1; // the one whose period the new last day lies in
        return last > dates.Count
            ? from.AddMonths(1).AddDays(-1) > ends && dates.Count > handedIn
                ? [.. dates.SkipLast(1), Moved(dates[^1], ends, today)]
                : [.. dates, .. Quarterly(from, ends).Select(it => InTime(it, today))]
            : last > handedIn && last >= begun
                ? [.. dates.Take(last - 1), Moved(dates[last - 1], Later(ends, plan.From(last)), today)]
                : [.. dates.Take(begun)];
    }

    /// <returns>What is wrong with these dates; null where nothing is.</returns>
    public static Decision? Wrong(DateOnly starts, IReadOnlyList<ReturnDate> dates)
    {
        if (dates.Count is 0 or > Most)
        {
            return Decision.Refuse("returns.how-many", $"Set between 1 and {Most} returns.");
        }

        var from = starts;
        foreach (var (at, date) in dates.Index())
        {
            if (date.To < from)
            {
                return Decision.Refuse(
                    "returns.order",
                    $"Return {at + 1} must end on or after {from.Say()}, when its period begins."
                );
            }

            if (date.DueBy < date.To)
            {
                return Decision.Refuse(
                    "returns.due-before-end",
                    $"Return {at + 1} cannot be due before its period has ended."
                );
            }

            from = date.To.AddDays(1);
        }

        return null;
    }

    /// <summary>Asked for as many days after the end of its period as before.</summary>
    private static ReturnDate Moved(ReturnDate date, DateOnly to, DateOnly today) =>
        to == date.To ? date : InTime(new(to, date.DueBy.AddDays(to.DayNumber - date.To.DayNumber)), today);

    private static ReturnDate InTime(ReturnDate date, DateOnly today) =>
        date with
        {
            DueBy = Later(date.DueBy, today.AddDays(DaysToWrite)),
        };

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
