namespace CoProductionFund.Application.Store;

/// <summary>The service's clock as exact as PostgreSQL keeps it, so that a row made at once and the same row rebuilt later agree.</summary>
public sealed class MicrosecondClock(TimeProvider clock) : TimeProvider
{
    public override DateTimeOffset GetUtcNow()
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
