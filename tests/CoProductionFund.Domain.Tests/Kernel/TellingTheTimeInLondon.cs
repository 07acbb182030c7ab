using System.Globalization;

namespace CoProductionFund.Domain.Tests.Kernel;

public class TellingTheTimeInLondon
{
    [Theory]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29T00:59:59+00:00")]
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29T02:00:00+01:00")]
    [InlineData("2026-10-25T00:59:59Z", "2026-10-25T01:59:59+01:00")]
    [InlineData("2026-10-25T01:00:00Z", "2026-10-25T01:00:00+00:00")]
    public void Follows_both_clock_changes(string moment, string london) =>
        Assert.Equal(
            london,
            Some.Moment(moment).InLondon().ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)
        );

    [Theory]
    [InlineData("2026-06-30T22:59:59Z", "2026-06-30")]
    [InlineData("2026-06-30T23:00:00Z", "2026-07-01")]
    [InlineData("2026-12-31T23:59:59Z", "2026-12-31")]
    [InlineData("2027-01-01T00:00:00Z", "2027-01-01")]
    public void Changes_the_day_at_midnight_in_London(string moment, string day) =>
        Assert.Equal(Some.Day(day), Some.Moment(moment).LondonDate());

    [Theory]
    [InlineData("2026-09-30", "17:00", "2026-09-30T16:00:00Z")]
    [InlineData("2026-11-30", "17:00", "2026-11-30T17:00:00Z")]
    [InlineData("2026-03-29", "00:59", "2026-03-29T00:59:00Z")]
    [InlineData("2026-03-29", "01:30", "2026-03-29T01:30:00Z")] // skipped: read as winter time
    [InlineData("2026-03-29", "02:00", "2026-03-29T01:00:00Z")]
    [InlineData("2026-10-25", "00:59", "2026-10-24T23:59:00Z")]
    [InlineData("2026-10-25", "01:30", "2026-10-25T00:30:00Z")] // repeated: its first pass
    [InlineData("2026-10-25", "02:00", "2026-10-25T02:00:00Z")]
    public void Finds_the_instant_at_which_the_clocks_show_it(string day, string time, string moment)
    {
        var found = Some.Day(day).AtLondon(TimeOnly.Parse(time, CultureInfo.InvariantCulture));

        Assert.Equal(Some.Moment(moment), found);
        Assert.Equal(TimeSpan.Zero, found.Offset);
    }
}
