namespace CoProductionFund.Domain.Awards;

/// <summary>Whether the institution kept up its own spending on the service, and everything that was looked at.</summary>
/// <param name="PresentSpending">In a year before the project, in pence.</param>
/// <param name="Days">Of the period, its first and its last day counted.</param>
/// <param name="Expected">The present spending over so many days, rounded down to the penny.</param>
/// <param name="Least">What may be spent at least without a flag, rounded down to the penny.</param>
/// <param name="Reported">In the period, in pence.</param>
/// <param name="IsBeyond">The reported spending is below the least.</param>
public sealed record CostShiftFinding(
    Pence PresentSpending,
    DateOnly From,
    DateOnly To,
    int Days,
    Percent Tolerance,
    Pence Expected,
    Pence Least,
    Pence Reported,
    bool IsBeyond
);

/// <summary>
/// Co-production is no excuse for an institution to spend less of its own (2009 report, ch. 3 concl. 2; CF-7). The rule looks at
/// each period by itself, so that a fall shows at once.
/// </summary>
public static class CostShiftRule
{
    /// <summary>A year is 365 days: a leap day is one day more.</summary>
    private const int Year = 365;

    private const int All = 10_000;

    /// <remarks>Exact until the last step; a part of a penny is the institution's.</remarks>
    public static CostShiftFinding Look(ReturnPlan plan, int number, Pence reported)
    {
        var (from, to) = (plan.From(number), plan.To(number));
        var days = to.DayNumber - from.DayNumber + 1;
        var least = Share(plan.PresentSpending, days, Math.Max(0, All - plan.Tolerance.BasisPoints));
        return new(
            plan.PresentSpending,
            from,
            to,
            days,
            plan.Tolerance,
            Share(plan.PresentSpending, days, All),
            least,
            reported,
            reported < least
        );
    }

    /// <summary>What the present spending would be over a number of days, rounded down to the penny.</summary>
    public static Pence Expected(Pence presentSpending, int days) => Share(presentSpending, days, All);

    private static Pence Share(Pence yearly, int days, int basisPoints) =>
        new((long)((Int128)yearly.Value * days * basisPoints / ((Int128)Year * All)));
}
