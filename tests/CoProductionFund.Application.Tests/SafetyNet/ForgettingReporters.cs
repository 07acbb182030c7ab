using System.Text.Json;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.SafetyNet;
using CoProductionFund.Domain.SafetyNet;
using Microsoft.Extensions.Configuration;

namespace CoProductionFund.Application.Tests.SafetyNet;

[Collection(nameof(TheFund))]
public sealed class ForgettingReporters(TheFund fund) : IDisposable
{
    [Fact]
    public async Task Happens_at_the_instant_and_not_a_second_before_and_once_for_each_message()
    {
        var project = await AProjectInTrouble.Of(fund);
        var it = await Resolved(project);
        var due = await Due(project, it);
        Assert.Equal("nuala@example.org", (await Report(project, it)).Contact!.Email);
        await TheFund.Eventually(async () => await fund.Scheduled<ForgetReporters>(due) > 0);

        fund.Clock.Set(due.AddSeconds(-1));
        await Run(it);
        Assert.NotNull((await Report(project, it)).Contact);

        fund.Clock.Set(due);
        await Run(it);
        await Run(it);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Run(it))));

        var report = await Report(project, it);
        Assert.Null(report.Contact);
        Assert.InRange(report.ContactErasedAt!.Value, due, due.AddMinutes(5));
        Assert.Equal(AProjectInTrouble.Words, report.Happened); // the words go on request alone
        var events = await fund.EventsOf(it.Value);
        Assert.Equal(1, Assert.Single(events.OfType<ReportersForgotten>()).Contacts);
        Assert.DoesNotContain("nuala@", string.Concat(events.Select(e => JsonSerializer.Serialize(e))));
    }

    [Fact]
    public async Task Happens_later_when_the_service_was_down_and_takes_joined_reports_along()
    {
        var project = await AProjectInTrouble.Of(fund);
        var (main, other) = (await project.Triaged(), await project.Raised());
        await fund.Do(new JoinCase(other, (await project.Row(main)).Reference, project.Officer));
        await Resolve(project, main);

        fund.Clock.Set((await Due(project, main)).AddDays(40));
        await Run(main);

        var seen = (await fund.Ask(new GetCase((await project.Row(main)).Reference, project.Officer)))!;
        Assert.Equal(2, seen.Reports.Count);
        Assert.All(seen.Reports, it => Assert.Null(it.Contact));
        Assert.Equal(2, (await fund.EventsOf(main.Value)).OfType<ReportersForgotten>().Single().Contacts);
    }

    [Fact]
    public async Task Waits_while_the_case_is_open_again_and_counts_from_its_new_end()
    {
        var project = await AProjectInTrouble.Of(fund);
        var it = await Resolved(project);
        var first = await Due(project, it);
        await fund.Do(new ReopenCase(it, "Wet again", project.Officer));

        fund.Clock.Set(first.AddDays(1));
        await Run(it);
        Assert.NotNull((await Report(project, it)).Contact);

        await Resolve(project, it);
        await Run(it); // the message of the first end, late
        Assert.NotNull((await Report(project, it)).Contact);
        fund.Clock.Set(await Due(project, it));
        await Run(it);
        Assert.Null((await Report(project, it)).Contact);
    }

    [Fact]
    public async Task Opened_again_at_the_same_instant_is_one_of_the_two()
    {
        var project = await AProjectInTrouble.Of(fund);
        var it = await Resolved(project);
        fund.Clock.Set(await Due(project, it));

        await Task.WhenAll(
            Task.Run(() => Run(it)),
            Task.Run(() => fund.Do(new ReopenCase(it, "Wet again", project.Officer)))
        );

        List<object> events = [.. await fund.EventsOf(it.Value)];
        var (forgotten, reopened) = (
            events.FindIndex(e => e is ReportersForgotten),
            events.FindIndex(e => e is CaseReopened)
        );
        Assert.True(forgotten < reopened);
        Assert.Equal(forgotten < 0, (await Report(project, it)).Contact is not null);
    }

    [Fact]
    public async Task Is_nothing_where_nobody_left_a_contact_or_the_case_is_not_there()
    {
        var project = await AProjectInTrouble.Of(fund);
        var report = project.Report() with { Email = " " };
        await fund.Do(report);
        await fund.Do(new TriageCase(report.Case, Severity.Minor, [Threat.Plan], "Small", false, project.Officer));
        await Resolve(project, report.Case);
        fund.Clock.Set(await Due(project, report.Case));

        await Run(report.Case);
        await Run(new(Guid.CreateVersion7()));

        Assert.Empty((await fund.EventsOf(report.Case.Value)).OfType<ReportersForgotten>());
        await Assert.ThrowsAsync<NotAllowedException>(() =>
            fund.Run(new ForgetReporters(report.Case, project.Manager))
        );
    }

    [Theory]
    [InlineData(null, 6)]
    [InlineData("", 6)]
    [InlineData("1", 1)]
    [InlineData("120", 120)]
    public void Comes_after_the_months_that_are_set(string? set, int months) =>
        Assert.Equal(months, CaseSettings.Read(With(set)).MonthsToKeepContacts);

    [Theory]
    [InlineData("0")]
    [InlineData("121")]
    [InlineData("-6")]
    [InlineData("half a year")]
    public void Does_not_start_with_months_that_make_no_sense(string set) =>
        Assert.Contains(
            "from 1 to 120",
            Assert.Throws<InvalidOperationException>(() => CaseSettings.Read(With(set))).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("2026-08-31T12:00:00Z", "2027-03-01T00:00:00Z")] // February is shorter
    [InlineData("2027-03-27T23:59:59Z", "2027-09-27T23:00:00Z")] // summer time at the end
    [InlineData("2027-06-30T22:59:59Z", "2027-12-31T00:00:00Z")] // still the 30th in London
    [InlineData("2027-06-30T23:00:00Z", "2028-01-02T00:00:00Z")] // the 1st in London
    public void Is_due_when_the_last_day_of_six_months_ends_in_London(string resolved, string due) =>
        Assert.Equal(Moment(due), ResponseTimes.ForgetReporters(Moment(resolved), months: 6));

    public void Dispose() => fund.Clock.ShowRealTime();

    private static DateTimeOffset Moment(string written) =>
        DateTimeOffset.Parse(written, System.Globalization.CultureInfo.InvariantCulture);

    private static IConfiguration With(string? months) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("SafetyNet:MonthsToKeepContacts", months)]).Build();

    private Task Run(SafetyNetCaseId it) => fund.Run(new ForgetReporters(it, Caller.TheFund));

    private async Task<SafetyNetCaseId> Resolved(AProjectInTrouble project)
    {
        var it = await project.Triaged();
        await Resolve(project, it);
        return it;
    }

    private Task Resolve(AProjectInTrouble project, SafetyNetCaseId it) =>
        fund.Do(new ResolveCase(it, CaseOutcome.BackOnCourse, "Dry", ["Look at roofs"], project.Officer));

    private static async Task<DateTimeOffset> Due(AProjectInTrouble project, SafetyNetCaseId it) =>
        ResponseTimes.ForgetReporters((await project.Row(it)).Resolution!.At, months: 6);

    private async Task<ReportToRead> Report(AProjectInTrouble project, SafetyNetCaseId it) =>
        (await fund.Ask(new GetCase((await project.Row(it)).Reference, project.Officer)))!.Reports[0];
}
