using System.Globalization;
using CoProductionFund.Web.Design;

namespace CoProductionFund.Web.Tests.Design;

public class SayingThings
{
    private static readonly DateTimeOffset Now = At("2027-06-27T09:00:00Z");

    [Theory]
    [InlineData("2027-06-30T16:00:00Z", "5pm on 30 June 2027")]
    [InlineData("2027-01-30T17:00:00Z", "5pm on 30 January 2027")]
    [InlineData("2027-06-30T16:30:59Z", "5:30pm on 30 June 2027")]
    [InlineData("2027-06-30T11:00:00Z", "midday on 30 June 2027")]
    [InlineData("2027-06-30T11:05:00Z", "12:05pm on 30 June 2027")]
    [InlineData("2027-06-30T23:00:00Z", "12:00am on 1 July 2027")]
    [InlineData("2027-03-28T00:59:00Z", "12:59am on 28 March 2027")]
    [InlineData("2027-03-28T01:00:00Z", "2am on 28 March 2027")]
    public void A_moment_is_said_in_London(string moment, string said) => Assert.Equal(said, Words.Moment(At(moment)));

    [Theory]
    [InlineData("2027-06-30T23:00:00Z", "11:59pm on 30 June 2027")]
    [InlineData("2027-12-31T23:59:59Z", "11:59pm on 31 December 2027")]
    [InlineData("2027-06-30T16:00:00Z", "5pm on 30 June 2027")]
    [InlineData("2027-06-30T23:01:00Z", "12:01am on 1 July 2027")]
    public void A_deadline_is_never_at_midnight(string moment, string said) =>
        Assert.Equal(said, Words.Deadline(At(moment)));

    [Theory]
    [InlineData("2027-06-30T16:00:00Z", "in 3 days")]
    [InlineData("2027-06-27T23:00:00Z", "tomorrow")]
    [InlineData("2027-06-27T22:59:59Z", "in 13 hours")]
    [InlineData("2027-06-27T10:59:59Z", "in 1 hour")]
    [InlineData("2027-06-27T09:20:00Z", "in 20 minutes")]
    [InlineData("2027-06-27T09:00:59Z", "in less than a minute")]
    [InlineData("2027-06-27T08:59:00Z", "1 minute ago")]
    [InlineData("2027-06-26T22:59:59Z", "yesterday")]
    [InlineData("2027-06-25T16:00:00Z", "2 days ago")]
    public void Days_are_those_of_the_calendar(string moment, string said) =>
        Assert.Equal(said, Words.FromNow(At(moment), Now));

    [Fact]
    public void A_round_closes_and_then_it_has_closed()
    {
        Assert.Equal("closes in less than a minute", Words.Closing(Now, Now));
        Assert.Equal("closed less than a minute ago", Words.Closing(Now, Now.AddTicks(1)));
        Assert.Equal("closed 2 days ago", Words.Closing(At("2027-06-25T16:00:00Z"), Now));
    }

    [Fact]
    public void Numbers_agree_with_what_they_count()
    {
        Assert.Equal("1 bid", Words.Plural(1, "bid"));
        Assert.Equal("0 bids", Words.Plural(0, "bid"));
        Assert.Equal("1,200 people", Words.Plural(1200, "person", "people"));
        Assert.Equal("£12,500.50", Words.Money(1_250_050));
        Assert.Equal("health, housing and policing", Words.List(["health", "housing", "policing"]));
        Assert.Equal("health", Words.List(["health"]));
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData(" \n\t ", 0)]
    [InlineData("one", 1)]
    [InlineData("  one two\r\nthree ", 3)]
    [InlineData("well-run, isn't it", 3)]
    [InlineData("one – two", 3)]
    [InlineData("one\u00a0two\u2009three\ufefffour", 4)]
    [InlineData("one\u0085still\u200bone", 1)]
    public void Words_are_counted_as_the_browser_counts_them(string? text, int count) =>
        Assert.Equal(count, Words.Count(text));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
