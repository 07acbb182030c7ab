using CoProductionFund.Domain.Awards;

namespace CoProductionFund.Domain.Tests.Awards;

public class SettingReturnDates
{
    [Fact]
    public void Records_the_dates_and_what_returns_are_held_against() =>
        Set(AProject.Set, AnAward.Offered, AnAward.Accepted).Then(AProject.Set);

    [Fact]
    public void Twice_is_once_and_another_set_is_a_change()
    {
        Set(AProject.Set, [.. AProject.Begun]).ThenNothing();
        Set(AProject.Set with { Dates = [AProject.Dates[1]] }, [.. AProject.Begun]).ThenRefused("returns.set");
    }

    [Fact]
    public void Is_refused_without_an_accepted_offer()
    {
        Set(AProject.Set).ThenRefused("award.not-found");
        Set(AProject.Set, AnAward.Offered).ThenRefused("award.not-accepted");
        Set(AProject.Set, AnAward.Offered, AnAward.Refused).ThenRefused("award.not-accepted");
    }

    [Theory]
    [InlineData("2027-01-01/2027-01-01")] // one day
    [InlineData("2027-03-31/2027-03-31")] // due on its last day
    [InlineData("2027-03-31/2027-04-14 2027-04-01/2027-04-14")]
    public void Takes_periods_in_order_with_due_dates_after_them(string dates) =>
        Assert.Null(Set(dates).Decision.Refusal);

    [Theory]
    [InlineData("2026-12-31/2027-01-14")] // before the first day
    [InlineData("2027-03-31/2027-04-14 2027-03-31/2027-04-14")] // the second one has no day
    public void Refuses_periods_out_of_order(string dates) => Set(dates).ThenRefused("returns.order");

    [Fact]
    public void Refuses_a_due_date_before_the_end_of_the_period() =>
        Set("2027-03-31/2027-03-30").ThenRefused("returns.due-before-end");

    [Fact]
    public void Takes_one_return_up_to_ten_years_of_quarters()
    {
        Set("").ThenRefused("returns.how-many");
        Assert.Null(Many(40).Decision.Refusal);
        Many(41).ThenRefused("returns.how-many");
    }

    [Theory]
    [InlineData("2027-01-01", "2027-12-31", "2027-03-31 2027-06-30 2027-09-30 2027-12-31")]
    [InlineData("2027-01-15", "2027-04-14", "2027-04-14")]
    [InlineData("2027-01-01", "2027-04-29", "2027-04-29")] // a rest of less than a month
    [InlineData("2027-01-01", "2027-04-30", "2027-03-31 2027-04-30")] // a whole one
    [InlineData("2027-01-01", "2027-01-01", "2027-01-01")]
    [InlineData("2027-11-30", "2028-05-29", "2028-02-28 2028-05-29")] // months of different lengths
    public void Is_quarterly_unless_set_otherwise(string starts, string ends, string last)
    {
        var dates = ReturnDates.Quarterly(Some.Day(starts), Some.Day(ends));

        Assert.Equal(last.Split(' ').Select(Some.Day), dates.Select(it => it.To));
        Assert.All(dates, it => Assert.Equal(it.To.AddDays(14), it.DueBy));
    }

    private static Answer Many(int count) =>
        Set(
            string.Join(
                ' ',
                Enumerable
                    .Range(1, count)
                    .Select(at => Some.Day("2027-01-01").AddMonths(at))
                    .Select(day => $"{day:yyyy-MM-dd}/{day:yyyy-MM-dd}")
            )
        );

    private static Answer Set(string dates)
    {
        IReadOnlyList<ReturnDate> read =
        [
            .. dates
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(it => it.Split('/'))
                .Select(it => new ReturnDate(Some.Day(it[0]), Some.Day(it[1]))),
        ];
        return Set(AProject.Set with { Dates = read }, AnAward.Offered, AnAward.Accepted);
    }

    private static Answer Set(ReturnDatesSet set, params IDomainEvent[] since) =>
        Given<Award>(since).When(it => ReturnDecisions.SetDates(it, set));
}

public class ChangingReturnDates
{
    private static readonly IReadOnlyList<ReturnDate> Longer =
    [
        AProject.Dates[0],
        new(Some.Day("2027-07-31"), Some.Day("2027-08-14")),
    ];

    [Fact]
    public void Records_the_reason() =>
        Change(Longer)
            .Then(
                new ReturnDatesChanged(
                    Some.Bid(),
                    Some.Round,
                    Some.Group(),
                    AProject.Set.Starts,
                    Longer,
                    "A course more",
                    AProject.Officer
                )
            );

    [Fact]
    public void To_what_they_are_changes_nothing() => Change(AProject.Dates).ThenNothing();

    [Fact]
    public void Is_refused_for_a_return_that_was_handed_in()
    {
        Change(Longer, AProject.Submitted()).Then(Change(Longer).Decision.Events.ToArray());
        IReadOnlyList<ReturnDate> moved = [new(Some.Day("2027-03-30"), Some.Day("2027-04-14")), AProject.Dates[1]];
        Change(moved, AProject.Submitted()).ThenRefused("returns.submitted-stays");
        Change(moved, AProject.Submitted(), AProject.Queried()).ThenRefused("returns.submitted-stays");
        Change([AProject.Dates[0]], AProject.Submitted(2)).ThenRefused("returns.submitted-stays");
        Change(moved, AProject.Submitted(2)).ThenRefused("returns.submitted-stays"); // its period would begin earlier
        Change(AProject.Dates, "2027-01-02", AProject.Submitted()).ThenRefused("returns.submitted-stays");
    }

    [Fact]
    public void Never_takes_away_a_return_that_somebody_has_begun()
    {
        IReadOnlyList<ReturnDate> one = [AProject.Dates[1]];
        Change(one, AProject.Part(ReturnPart.Learnt, number: 2)).ThenRefused("returns.draft-stays");
        Assert.Null(Change(one, AProject.Part(ReturnPart.Learnt)).Decision.Refusal);
    }

    [Fact]
    public void Is_refused_before_they_are_set_and_when_the_project_is_complete()
    {
        Given<Award>(AnAward.Offered, AnAward.Accepted).When(it => Change(it, Longer)).ThenRefused("returns.not-set");
        Change(
                Longer,
                new AwardCompleted(Some.Bid(), Some.Round, Some.Group(), Pence.Zero, Pence.Zero, AProject.Officer)
            )
            .ThenRefused("award.completed");
    }

    private static Answer Change(IReadOnlyList<ReturnDate> dates, params IDomainEvent[] since) =>
        AProject.After(since).When(it => Change(it, dates));

    private static Answer Change(IReadOnlyList<ReturnDate> dates, string starts, params IDomainEvent[] since) =>
        AProject
            .After(since)
            .When(it => ReturnDecisions.ChangeDates(it, Some.Day(starts), dates, "Because", AProject.Officer));

    private static Decision Change(Award award, IReadOnlyList<ReturnDate> dates) =>
        ReturnDecisions.ChangeDates(award, AProject.Set.Starts, dates, "A course more", AProject.Officer);
}

public class RemindingOfAReturn
{
    [Theory]
    [InlineData("2027-04-14", ReturnReminder.TwoWeeksBefore, "2027-03-31T08:00:00Z")]
    [InlineData("2027-04-11", ReturnReminder.TwoWeeksBefore, "2027-03-28T08:00:00Z")] // the day on which the clocks go forward
    [InlineData("2027-04-10", ReturnReminder.TwoWeeksBefore, "2027-03-27T09:00:00Z")] // the day before
    [InlineData("2027-10-30", ReturnReminder.DayAfter, "2027-10-31T09:00:00Z")] // the day on which they go back
    [InlineData("2027-10-29", ReturnReminder.DayAfter, "2027-10-30T08:00:00Z")]
    [InlineData("2027-10-29", ReturnReminder.WeekAfter, "2027-11-05T09:00:00Z")]
    public void Happens_in_the_morning_in_London(string dueBy, ReturnReminder which, string at) =>
        Assert.Equal(Some.Moment(at), ReturnReminders.At(Some.Day(dueBy), which));

    [Theory]
    [InlineData(ReturnReminder.TwoWeeksBefore, "2027-04-14T22:59:59Z", false)]
    [InlineData(ReturnReminder.TwoWeeksBefore, "2027-04-14T23:00:00Z", true)] // due: what to say is that it is late
    [InlineData(ReturnReminder.DayAfter, "2027-04-21T07:59:59Z", false)]
    [InlineData(ReturnReminder.DayAfter, "2027-04-21T08:00:00Z", true)]
    [InlineData(ReturnReminder.WeekAfter, "2028-04-21T08:00:00Z", false)]
    public void Says_what_is_so_now_when_the_service_was_down(ReturnReminder which, string now, bool isOvertaken) =>
        Assert.Equal(isOvertaken, ReturnReminders.IsOvertaken(Some.Day("2027-04-14"), which, Some.Moment(now)));

    [Theory]
    [InlineData("2027-04-14", "2027-04-14T23:00:00Z")]
    [InlineData("2027-11-14", "2027-11-15T00:00:00Z")]
    [InlineData("2027-03-27", "2027-03-28T00:00:00Z")] // the night before the clocks go forward
    [InlineData("2027-03-28", "2027-03-28T23:00:00Z")]
    [InlineData("2027-10-30", "2027-10-30T23:00:00Z")] // the night before they go back
    [InlineData("2027-10-31", "2027-11-01T00:00:00Z")]
    public void Is_late_from_the_midnight_that_ends_the_last_day(string dueBy, string from) =>
        Assert.Equal(Some.Moment(from), new ReturnDate(default, Some.Day(dueBy)).LateFrom);
}
