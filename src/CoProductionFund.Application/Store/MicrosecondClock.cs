namespace CoProductionFund.Application.Store;

/// <summary>
/// The same clock in whole microseconds, which is what PostgreSQL keeps. Otherwise an inline row would know the time
/// of its event a little better than the store, and a rebuild would give another row.
/// </summary>
internal sealed class MicrosecondClock(TimeProvider clock) : TimeProvider
{
    public override DateTimeOffset GetUtcNow()
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
