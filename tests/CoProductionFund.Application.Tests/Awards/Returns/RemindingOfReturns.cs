using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards.Returns;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.People;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Departments;
using CoProductionFund.Domain.Groups;

namespace CoProductionFund.Application.Tests.Awards.Returns;

[Collection(nameof(TheFund))]
public sealed class RemindingOfReturns(TheFund fund) : IDisposable
{
    [Fact]
    public async Task Is_put_into_the_diary_with_the_dates_and_again_when_they_change()
    {
        var project = await AReportingProject.WithDates(fund);
        foreach (var date in project.Dates)
        {
            await Diary(date.DueBy, 3);
        }

        var later = project.Dates[1].DueBy.AddDays(40);
        await fund.Do(
            new ChangeReturnDates(
                project.Award,
                project.Starts,
                [project.Dates[0], project.Dates[1] with { DueBy = later }],
                "The last course is in the summer",
                project.Officer
            )
        );
        await Diary(later, 3);

        Task Diary(DateOnly dueBy, int count) =>
            TheFund.Eventually(async () =>
            {
                var found = 0L;
                foreach (var which in Enum.GetValues<ReturnReminder>())
                {
                    found += Math.Min(1, await fund.Scheduled<RemindOfReturn>(ReturnReminders.At(dueBy, which)));
                }

                return found == count;
            });
    }

    [Theory]
    [InlineData(ReturnReminder.TwoWeeksBefore, "is due by the end of", false)]
    [InlineData(ReturnReminder.DayAfter, "is late", false)]
    [InlineData(ReturnReminder.WeekAfter, "is late", true)]
    public async Task Comes_at_the_moment_and_not_a_second_before(ReturnReminder which, string subject, bool tellsStaff)
    {
        var (project, member, officer) = await WithPeople();
        var remind = Remind(project, which);
        var moment = ReturnReminders.At(remind.DueBy, which);

        fund.Clock.Set(moment.AddSeconds(-1));
        await fund.Run(remind);
        await fund.Run(remind with { Number = 2, DueBy = project.Dates[1].DueBy }); // not yet either
        Assert.Empty(About(member, subject));
        fund.Clock.Set(moment);
        await fund.Run(remind);
        await fund.Run(remind); // the message came twice
        await TheFund.Eventually(() => Task.FromResult(About(member, subject).Count >= 1));

        if (tellsStaff)
        {
            await TheFund.Eventually(() => Task.FromResult(About(officer, "is a week late").Count >= 1));
        }

        Assert.Single(About(member, subject).DistinctBy(mail => mail.Key));
        Assert.Equal(tellsStaff ? 1 : 0, About(officer, "is a week late").DistinctBy(mail => mail.Key).Count());
    }

    [Fact]
    public async Task Says_nothing_of_what_is_handed_in_moved_or_overtaken()
    {
        var (project, member, _) = await WithPeople();
        var (soon, late) = (Remind(project, ReturnReminder.TwoWeeksBefore), Remind(project, ReturnReminder.DayAfter));

        fund.Clock.Set(project.Dates[0].LateFrom); // was down: it is late by now
        await fund.Run(soon);
        await fund.Run(late with { DueBy = late.DueBy.AddDays(-1) }); // of dates that have changed since
        await fund.Run(late with { Number = 9 });
        await fund.Run(late with { Award = project.Results.Bids[1].Award }); // never accepted
        await project.HandIn(1);
        fund.Clock.Set(ReturnReminders.At(late.DueBy, ReturnReminder.WeekAfter).AddDays(30));
        await fund.Run(late);
        await fund.Run(Remind(project, ReturnReminder.WeekAfter)); // after the end
        await project.Accept(1);

        await TheFund.Eventually(() => Task.FromResult(About(member, "is accepted").Count == 1));
        Assert.Empty(About(member, "is due by the end of"));
        Assert.Empty(About(member, "is late"));
    }

    [Fact]
    public async Task Is_the_clocks_alone()
    {
        var project = await AReportingProject.WithDates(fund);
        await Assert.ThrowsAsync<NotAllowedException>(() =>
            fund.Run(Remind(project, ReturnReminder.DayAfter) with { By = project.Officer })
        );
    }

    [Fact]
    public async Task Mails_tell_those_who_must_act_next()
    {
        var (project, member, officer) = await WithPeople();
        await project.HandIn(1, spending: 9_000);
        await Told(officer, "was handed in");
        await fund.Do(new QueryReturn(project.Award, 1, 1, "Which?", project.Officer));
        await Told(member, "A question about return 1");
        await fund.Do(await project.Part(1, new ReplyAnswers("That"), project.Lead));
        await fund.Do(new SubmitReturn(project.Award, 1, project.Lead));
        await project.Accept(1);
        await Told(member, "Return 1 for");
        await Told(member, "spends less of its own");
        await Told(officer, "spends less of its own");
        Assert.Contains("no mark against your group", About(member, "spends less of its own")[0].Text);
        await fund.Do(new ExplainCostShift(project.Award, 1, "A vacancy", project.Lead));
        await fund.Do(new RefuseCostShiftExplanation(project.Award, 1, "Not enough", project.Manager));
        await Told(member, "still holds payments up");
        await fund.Do(new ClearCostShift(project.Award, 1, "Put back", project.Manager));
        await Told(member, "no longer holds payments up");

        Task Told(string address, string subject) =>
            TheFund.Eventually(() => Task.FromResult(About(address, subject).Count > 0));
    }

    public void Dispose() => fund.Clock.ShowRealTime();

    private static RemindOfReturn Remind(AReportingProject project, ReturnReminder which) =>
        new(project.Award, 1, project.Dates[0].DueBy, which, Caller.TheFund);

    private List<Application.Mail.Message> About(string address, string subject) =>
        [.. fund.Post.To(address).Where(it => it.Subject.Contains(subject, StringComparison.Ordinal))];

    private async Task<(AReportingProject Project, string Member, string Officer)> WithPeople()
    {
        var project = await AReportingProject.WithDates(fund);
        var (member, officer) = (await Person("Ann Lee"), await Person("Oz Officer"));
        await fund.Do(new InviteMember(project.Group.Group, member.Id, MemberRole.Contributor, project.Lead));
        await fund.Do(new JoinGroup(project.Group.Group, Caller.Is(member.Id)));
        await fund.Do(
            new AppointStaff(project.Results.Scene.Department, officer.Id, StaffRole.GrantOfficer, Caller.TheFund)
        );
        return (project, member.Address, officer.Address);
    }

    private async Task<(PersonId Id, string Address)> Person(string name)
    {
        var email = $"{Guid.CreateVersion7():N}@example.org";
        await fund.Do(new AddPerson(email, name, Caller.TheFund));
        return ((await fund.Ask(new PersonWithAddress(email, Caller.TheFund)))!.Value, email);
    }
}
