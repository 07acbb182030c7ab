namespace CoProductionFund.Web.Demonstration;

/// <summary>What happens when: acts are written down round by round and project by project, and played day by day.</summary>
public sealed class Script(StoryClock clock)
{
    private readonly List<(DateTimeOffset At, Func<Task> Act)> acts = [];
    private readonly DateOnly today = clock.GetUtcNow().LondonDate();

    public DateOnly Day(int offset) => today.AddDays(offset);

    /// <param name="hour">London time.</param>
    public DateTimeOffset Moment(int day, double hour) =>
        Day(day).AtLondon(TimeOnly.FromTimeSpan(TimeSpan.FromHours(hour)));

    public void At(int day, double hour, Func<Task> act) => acts.Add((Moment(day, hour), act));

    /// <param name="quiet">Waits until policies have done what follows from the acts of a day: on that day, and not on the next.</param>
    public async Task Play(Func<Task> quiet)
    {
        foreach (var day in acts.OrderBy(it => it.At).GroupBy(it => it.At.LondonDate()))
        {
            foreach (var (at, act) in day)
            {
                clock.Show(at);
                await act();
            }

            await quiet();
        }

        clock.ShowRealTime();
    }
}
