namespace CoProductionFund.Web.Demonstration;

/// <summary>Shows the moment the story has come to while it is played, and real time ever after.</summary>
public sealed class StoryClock : TimeProvider
{
    private TimeSpan behind;

    /// <param name="moment">May be any moment of the past; time runs on from there.</param>
    public void Show(DateTimeOffset moment) => behind = base.GetUtcNow() - moment;

    public void ShowRealTime() => behind = TimeSpan.Zero;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() - behind;
}
