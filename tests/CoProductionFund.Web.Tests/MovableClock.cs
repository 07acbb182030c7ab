namespace CoProductionFund.Web.Tests;

/// <summary>Real time, put forward or back as a test wishes. Tests of one collection run one after the other and share it.</summary>
public sealed class MovableClock : TimeProvider
{
    private TimeSpan shift;

    public void Advance(TimeSpan by) => shift += by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + shift;
}
