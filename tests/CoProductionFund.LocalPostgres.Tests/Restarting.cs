namespace CoProductionFund.LocalPostgres.Tests;

public sealed class Restarting
{
    private static readonly DateTimeOffset noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Waits_longer_each_time_and_gives_up_after_the_fifth()
    {
        var restarts = new Restarts();

        var waits = Enumerable.Range(0, 6).Select(minute => restarts.Next(noon.AddMinutes(minute))?.TotalSeconds);

        Assert.Equal([0, 1, 2, 4, 8, null], waits);
    }

    [Fact]
    public void Forgets_what_happened_ten_minutes_ago()
    {
        var restarts = new Restarts();
        for (var minute = 0; minute < 5; minute++)
        {
            restarts.Next(noon.AddMinutes(minute));
        }

        Assert.Null(restarts.Next(noon.AddMinutes(10).AddSeconds(-1)));
        Assert.NotNull(restarts.Next(noon.AddMinutes(10)));
        Assert.Null(restarts.Next(noon.AddMinutes(10)));
    }
}
