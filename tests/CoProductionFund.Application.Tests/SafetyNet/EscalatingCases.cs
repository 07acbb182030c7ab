using CoProductionFund.Application.Asking;
using CoProductionFund.Application.SafetyNet;
using CoProductionFund.Domain.SafetyNet;

namespace CoProductionFund.Application.Tests.SafetyNet;

[Collection(nameof(TheFund))]
public sealed class EscalatingCases(TheFund fund) : IDisposable
{
    [Fact]
    public async Task Puts_each_deadline_into_the_diary()
    {
        var project = await AProjectInTrouble.Of(fund);
        var it = await project.Raised();
        await InDiary((await project.Row(it)).NextBy!.Value);

        await fund.Do(new TriageCase(it, Severity.Minor, [Threat.Plan], "Small", false, project.Officer));
        await InDiary((await project.Row(it)).NextBy!.Value);
        await fund.Do(new OfferSupport(it, SupportKind.Advice, null, "Help", project.Officer));
        await InDiary((await project.Row(it)).NextBy!.Value);
    }

    [Fact]
    public async Task Happens_at_the_instant_and_not_a_second_before_and_once_for_each_message()
    {
        var project = await AProjectInTrouble.Of(fund);
        var it = await project.Raised();
        var due = (await project.Row(it)).NextBy!.Value;
        var message = new EscalateCase(it, due, Caller.TheFund);

        fund.Clock.Set(due.AddSeconds(-1));
        await fund.Run(message);
        Assert.Empty(await Alarms(it));

        fund.Clock.Set(due);
        await fund.Run(message);
        await fund.Run(message);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => fund.Run(message))));
        Assert.Equal(EscalationRole.GrantOfficers, Assert.Single(await Alarms(it)).To);

        var row = await project.Row(it);
        Assert.Equal((due, EscalationRole.GrantOfficers), (row.NextBy!.Value, row.EscalatedTo!.Value));
        await InDiary(row.NextAlarmAt!.Value);
    }

    [Fact]
    public async Task Goes_on_to_named_roles_until_somebody_acts()
    {
        var project = await AProjectInTrouble.Of(fund);
        var it = await project.Raised(urgency: Urgency.Today);
        for (var alarm = 0; alarm < 4; alarm++)
        {
            await Ring(project, it);
        }

        Assert.Equal(
            [
                EscalationRole.GrantOfficers,
                EscalationRole.FundManagers,
                EscalationRole.Administrators,
                EscalationRole.Administrators,
            ],
            (await Alarms(it)).Select(alarm => alarm.To)
        );
        foreach (
            var (known, mails) in new[]
            {
                (project.OfficerKnown, 1),
                (project.SecondManagerKnown, 1),
                (project.AdministratorKnown, 2),
            }
        )
        {
            await TheFund.Eventually(() =>
                Task.FromResult(
                    fund.Post.To(known.Address)
                        .Count(mail => mail.Subject.StartsWith("Overdue", StringComparison.Ordinal)) == mails
                )
            );
        }

        var reference = (await project.Row(it)).Reference;
        Assert.Equal(Viewer.Overseer, (await fund.Ask(new GetCase(reference, project.Administrator)))!.Viewer);
        Assert.Contains(
            (await fund.Ask(new ListEscalatedCases(1, project.Administrator))).Items,
            line => line.Reference == reference
        );

        var before = (await project.Row(it)).NextAlarmAt!.Value;
        await fund.Do(new TriageCase(it, Severity.Minor, [Threat.Plan], "Small", false, project.Officer));
        fund.Clock.Set(before.AddSeconds(1));
        await fund.Run(new EscalateCase(it, before, Caller.TheFund)); // late, of a deadline that has moved
        Assert.Equal(4, (await Alarms(it)).Count);
        Assert.Null((await project.Row(it)).EscalatedTo);
    }

    [Fact]
    public async Task Happens_once_when_the_service_was_down_for_days()
    {
        var project = await AProjectInTrouble.Of(fund);
        var it = await project.Raised(urgency: Urgency.Today);
        var due = (await project.Row(it)).NextBy!.Value;

        fund.Clock.Set(due.AddDays(6));
        await fund.Run(new EscalateCase(it, due, Caller.TheFund));

        Assert.Single(await Alarms(it));
        Assert.True((await project.Row(it)).NextAlarmAt > due.AddDays(6));
    }

    [Fact]
    public async Task Never_happens_after_the_end_nor_to_what_is_not_there()
    {
        var project = await AProjectInTrouble.Of(fund);
        var it = await project.Triaged();
        var due = (await project.Row(it)).NextBy!.Value;
        await fund.Do(new ResolveCase(it, CaseOutcome.NothingFound, "A rumour", [], project.Officer));

        fund.Clock.Set(due.AddDays(1));
        await fund.Run(new EscalateCase(it, due, Caller.TheFund));
        await fund.Run(new EscalateCase(new(Guid.CreateVersion7()), due, Caller.TheFund));

        Assert.Empty(await Alarms(it));
        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Run(new EscalateCase(it, due, project.Manager)));
    }

    [Fact]
    public async Task Is_heard_by_the_next_above_where_nobody_holds_the_role()
    {
        var project = await AProjectInTrouble.Of(fund);
        await fund.Do(
            new Application.Departments.StandStaffDown(
                project.Results.Scene.Department,
                project.OfficerKnown.Person,
                Domain.Departments.StaffRole.GrantOfficer,
                "Left",
                Caller.TheFund
            )
        );
        await Ring(project, await project.Raised());

        await TheFund.Eventually(() =>
            Task.FromResult(
                fund.Post.To(project.SecondManagerKnown.Address)
                    .Any(mail => mail.Subject.StartsWith("Overdue", StringComparison.Ordinal))
            )
        );
    }

    /// <summary>With the clock of the fund and of the diary in both of London's changes of clocks.</summary>
    [Theory]
    [InlineData("2027-03-25T10:00:00Z", "2027-03-30T16:00:00Z")] // Easter in between
    [InlineData("2027-10-29T10:00:00Z", "2027-11-01T17:00:00Z")]
    public async Task Keeps_to_London_s_clock_when_it_changes(string raised, string due)
    {
        var project = await AProjectInTrouble.Of(fund);
        fund.Clock.Set(Moment(raised));
        var it = await project.Raised();
        Assert.Equal(Moment(due), (await project.Row(it)).NextBy);

        fund.Clock.Set(Moment(due).AddSeconds(-1));
        await fund.Run(new EscalateCase(it, Moment(due), Caller.TheFund));
        Assert.Empty(await Alarms(it));
        fund.Clock.Set(Moment(due).AddSeconds(1));
        await fund.Run(new EscalateCase(it, Moment(due), Caller.TheFund));
        Assert.Single(await Alarms(it));
    }

    public void Dispose() => fund.Clock.ShowRealTime();

    private static DateTimeOffset Moment(string written) =>
        DateTimeOffset.Parse(written, System.Globalization.CultureInfo.InvariantCulture);

    private async Task Ring(AProjectInTrouble project, SafetyNetCaseId it)
    {
        var row = await project.Row(it);
        var due = (row.NextAlarmAt ?? row.NextBy)!.Value;
        fund.Clock.Set(due);
        await fund.Run(new EscalateCase(it, due, Caller.TheFund));
    }

    private Task InDiary(DateTimeOffset at) =>
        TheFund.Eventually(async () => await fund.Scheduled<EscalateCase>(at) > 0);

    private async Task<IReadOnlyList<CaseEscalated>> Alarms(SafetyNetCaseId it) =>
        [.. (await fund.EventsOf(it.Value)).OfType<CaseEscalated>()];
}
