namespace CoProductionFund.Web.Demonstration;

/// <summary>What happens when: acts are written down round by round and played day by day.</summary>
public sealed class Script(StoryClock clock)
{
    private readonly List<(DateTimeOffset At, Func<Task> Act)> acts = [];
    private readonly DateOnly today = clock.GetUtcNow().LondonDate();

    public DateOnly Day(int offset) => today.AddDays(offset);

    /// <param name="hour">London time.</param>
    public DateTimeOffset Moment(int day, double hour) =>
        Day(day).AtLondon(TimeOnly.FromTimeSpan(TimeSpan.FromHours(hour)));

    public void At(int day, double hour, Func<Task> act) => acts.Add((Moment(day, hour), act));

    public async Task Play()
    {
        foreach (var (at, act) in acts.OrderBy(it => it.At))
        {
            clock.Show(at);
            await act();
        }

        clock.ShowRealTime();
    }
}
