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
}
