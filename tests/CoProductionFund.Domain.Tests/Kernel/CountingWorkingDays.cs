using System.Globalization;

namespace CoProductionFund.Domain.Tests.Kernel;

public class CountingWorkingDays
{
    /// <summary>As published on GOV.UK for England and Wales.</summary>
    [Theory]
    [InlineData(2020, "1 Jan, 10 Apr, 13 Apr, 8 May, 25 May, 31 Aug, 25 Dec, 28 Dec")]
    [InlineData(2022, "3 Jan, 15 Apr, 18 Apr, 2 May, 2 Jun, 3 Jun, 29 Aug, 19 Sep, 26 Dec, 27 Dec")]
    [InlineData(2023, "2 Jan, 7 Apr, 10 Apr, 1 May, 8 May, 29 May, 28 Aug, 25 Dec, 26 Dec")]
    [InlineData(2024, "1 Jan, 29 Mar, 1 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec")]
    [InlineData(2025, "1 Jan, 18 Apr, 21 Apr, 5 May, 26 May, 25 Aug, 25 Dec, 26 Dec")]
    [InlineData(2026, "1 Jan, 3 Apr, 6 Apr, 4 May, 25 May, 31 Aug, 25 Dec, 28 Dec")]
    [InlineData(2027, "1 Jan, 26 Mar, 29 Mar, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec")]
    [InlineData(2028, "3 Jan, 14 Apr, 17 Apr, 1 May, 29 May, 28 Aug, 25 Dec, 26 Dec")]
    public void Leaves_out_exactly_the_published_bank_holidays(int year, string published)
    {
        var days = Enumerable.Range(0, 366).Select(new DateOnly(year, 1, 1).AddDays).Where(it => it.Year == year);
        var free = days.Where(it => !IsWeekend(it) && !it.IsWorkingDay());

        Assert.Equal(
            published,
            string.Join(", ", free.Select(it => it.ToString("d MMM", CultureInfo.InvariantCulture)))
        );
    }

    [Fact]
    public void Leaves_out_every_weekend() =>
        Assert.DoesNotContain(
            Enumerable.Range(0, 2_000).Select(new DateOnly(2024, 1, 1).AddDays),
            it => IsWeekend(it) && it.IsWorkingDay()
        );

    [Theory]
    [InlineData("2026-09-30", 0, "2026-09-30")] // a Wednesday
    [InlineData("2026-10-03", 0, "2026-10-05")] // a Saturday
    [InlineData("2026-10-03", 1, "2026-10-05")]
    [InlineData("2026-10-02", 1, "2026-10-05")] // a Friday
    [InlineData("2026-09-30", 20, "2026-10-28")]
    [InlineData("2026-12-24", 1, "2026-12-29")]
    [InlineData("2026-12-24", 4, "2027-01-04")]
    [InlineData("2027-03-25", 1, "2027-03-30")] // over Easter
    [InlineData("2026-12-25", 0, "2026-12-29")]
    public void Does_not_count_the_first_day(string start, int days, string end) =>
        Assert.Equal(Some.Day(end), Some.Day(start).AddWorkingDays(days));

    [Fact]
    public void Goes_forward_only() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DateOnly(2026, 1, 5).AddWorkingDays(-1));

    [Fact]
    public void Always_ends_on_a_working_day_with_that_many_in_between() =>
        Seeds.Each(
            500,
            random =>
            {
                var (start, days) = (new DateOnly(2023, 1, 1).AddDays(random.Next(2_500)), random.Next(1, 60));
                var end = start.AddWorkingDays(days);

                Assert.True(end.IsWorkingDay());
                Assert.Equal(
                    days,
                    Enumerable.Range(1, end.DayNumber - start.DayNumber).Count(it => start.AddDays(it).IsWorkingDay())
                );
            }
        );

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
