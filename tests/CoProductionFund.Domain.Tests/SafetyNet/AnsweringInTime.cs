using CoProductionFund.Domain.SafetyNet;

namespace CoProductionFund.Domain.Tests.SafetyNet;

public class AnsweringInTime
{
    [Theory]
    [InlineData("Critical", "2027-03-02T10:00:00Z", "2027-03-02T14:00:00Z")]
    [InlineData("Critical", "2027-03-05T22:00:00Z", "2027-03-06T02:00:00Z")] // day and night
    [InlineData("Critical", "2027-03-27T23:30:00Z", "2027-03-28T03:30:00Z")] // four hours, though clocks go forward
    [InlineData("Critical", "2026-10-24T23:30:00Z", "2026-10-25T03:30:00Z")] // and though they go back
    [InlineData("Serious", "2027-03-02T10:00:00Z", "2027-03-03T17:00:00Z")]
    [InlineData("Serious", "2027-03-02T23:59:59Z", "2027-03-03T17:00:00Z")]
    [InlineData("Serious", "2027-03-05T10:00:00Z", "2027-03-08T17:00:00Z")] // Friday
    [InlineData("Serious", "2027-03-06T10:00:00Z", "2027-03-08T17:00:00Z")] // Saturday
    [InlineData("Serious", "2027-03-25T10:00:00Z", "2027-03-30T16:00:00Z")] // over Easter and into summer time
    [InlineData("Serious", "2026-10-23T10:00:00Z", "2026-10-26T17:00:00Z")] // and out of it
    [InlineData("Moderate", "2027-03-02T10:00:00Z", "2027-03-05T17:00:00Z")]
    [InlineData("Minor", "2027-03-02T10:00:00Z", "2027-03-16T17:00:00Z")]
    public void Leaves_hours_or_working_days(string severity, string from, string by) =>
        Assert.Equal(Some.Moment(by), ResponseTimes.Answer(Enum.Parse<Severity>(severity), Some.Moment(from)));

    [Theory]
    [InlineData("Critical", "2027-03-02T14:00:00Z", "2027-03-02T16:00:00Z")]
    [InlineData("Critical", "2027-03-28T00:30:00Z", "2027-03-28T02:30:00Z")]
    [InlineData("Serious", "2027-03-03T17:00:00Z", "2027-03-04T09:00:00Z")]
    [InlineData("Minor", "2027-03-25T17:00:00Z", "2027-03-30T08:00:00Z")] // after Easter, in summer time
    [InlineData("Minor", "2026-10-23T16:00:00Z", "2026-10-26T09:00:00Z")]
    public void Sounds_the_next_alarm_when_people_are_there(string severity, string from, string by) =>
        Assert.Equal(Some.Moment(by), ResponseTimes.NextAlarm(Enum.Parse<Severity>(severity), Some.Moment(from)));

    [Theory]
    [InlineData(RiskKind.Money, ServiceState.GoesOn, Urgency.Today, Severity.Critical)]
    [InlineData(RiskKind.Money, ServiceState.GoesOn, Urgency.ThisWeek, Severity.Serious)]
    [InlineData(RiskKind.Money, ServiceState.Stopped, Urgency.Later, Severity.Serious)]
    [InlineData(RiskKind.Harm, ServiceState.GoesOn, Urgency.Later, Severity.Serious)]
    [InlineData(RiskKind.Money, ServiceState.AtRisk, Urgency.Later, Severity.Moderate)]
    public void Begins_from_the_worst_that_the_report_says(
        RiskKind kind,
        ServiceState service,
        Urgency urgency,
        Severity severity
    ) => Assert.Equal(severity, ResponseTimes.Apparent(kind, service, urgency));
}

public class TheTimeOfAProject
{
    private static readonly DateTimeOffset Ended = Some.Moment("2027-03-31T10:00:00Z");

    [Fact]
    public void Begins_with_the_instant_of_acceptance()
    {
        Assert.False(new ProjectTime(BegunAt: null, EndedAt: null).IsCovered(ACase.Now));
        Assert.False(new ProjectTime(ACase.Now, EndedAt: null).IsCovered(ACase.Now.AddSeconds(-1)));
        Assert.True(new ProjectTime(ACase.Now, EndedAt: null).IsCovered(ACase.Now));
    }

    [Theory]
    [InlineData("2028-03-30T22:59:59Z", true)] // the last second in London of the 365th day after
    [InlineData("2028-03-30T23:00:00Z", false)]
    [InlineData("2028-03-30T23:00:01Z", false)]
    public void Goes_on_for_a_year_after_the_end(string now, bool isCovered) =>
        Assert.Equal(isCovered, new ProjectTime(ACase.Now, Ended).IsCovered(Some.Moment(now)));
}
