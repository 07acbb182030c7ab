namespace CoProductionFund.Application.Ledger;

/// <summary>
/// Numbers of events the ledger has gone past. They are drawn before the commit, so an event may come behind later ones: whoever looks
/// for new events looks for the missing numbers too.
/// </summary>
internal sealed class PassedNumbers
{
    private const int LookBack = 10_000;

    private readonly SortedSet<long> missing = [];

    /// <summary>The highest that was taken in; 0 before the first.</summary>
    public long Last { get; private set; }

    /// <summary>Of the 10,000 before the last those that no event was taken in for: drawn by somebody who gave up, or who is not done.</summary>
    public IReadOnlyCollection<long> Missing => missing;

    /// <summary>The event of this number was taken in.</summary>
    public void Pass(long number)
    {
        missing.Remove(number);
        for (var skipped = Math.Max(Last + 1, number - LookBack); skipped < number; skipped++)
        {
            missing.Add(skipped);
        }

        Last = Math.Max(Last, number);
        while (missing.Count > 0 && missing.Min < Last - LookBack)
        {
            missing.Remove(missing.Min);
        }
    }
}
