namespace CoProductionFund.Application.Tests;

/// <summary>Real time, put forward or back as a test wishes. Tests of one collection run one after the other and share it.</summary>
public sealed class MovableClock : TimeProvider
{
    private TimeSpan shift;

    /// <summary>Runs when a handler looks at the clock, between reading and writing; only for handlers called from the test itself.</summary>
    private static readonly AsyncLocal<Action?> Interruption = new();

    public static void Interrupt(Action? how) => Interruption.Value = how;

    public void Set(DateTimeOffset now) => shift = now - base.GetUtcNow();

    public void ShowRealTime() => shift = TimeSpan.Zero;

    public void Advance(TimeSpan by) => shift += by;

    public override DateTimeOffset GetUtcNow()
    {
        Interruption.Value?.Invoke();
        return base.GetUtcNow() + shift;
    }
}
