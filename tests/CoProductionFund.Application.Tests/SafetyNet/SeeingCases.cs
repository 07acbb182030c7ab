using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Erasures;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.SafetyNet;
using CoProductionFund.Domain.Erasures;
using CoProductionFund.Domain.Groups;
using CoProductionFund.Domain.SafetyNet;

namespace CoProductionFund.Application.Tests.SafetyNet;

[Collection(nameof(TheFund))]
public sealed class SeeingCases(TheFund fund) : IDisposable
{
    [Fact]
    public async Task Shows_the_group_what_is_done_and_not_who_told()
    {
        var project = await AProjectInTrouble.Of(fund);
        var it = await project.Raised();
        var reference = (await project.Row(it)).Reference;
        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Ask(new GetCase(reference, project.Group.By)));

        await fund.Do(new TriageCase(it, Severity.Serious, [Threat.Plan], "A month", false, project.Officer));
        await fund.Do(new ReviewCase(it, "The lead sounds tired", project.Officer));

        var seen = (await fund.Ask(new GetCase(reference, project.Group.By)))!;
        Assert.Equal((Viewer.Group, 1), (seen.Viewer, seen.ReportsInAll));
        Assert.Empty(seen.Reports);
        Assert.Empty(seen.Row.Reports);
        Assert.Empty(seen.Row.Notes);
        Assert.Equal("A month", seen.Row.Judgement!.Text);
    }

    [Fact]
    public async Task Shows_the_group_its_own_words_at_once_unless_somebody_was_harmed()
    {
        var project = await AProjectInTrouble.Of(fund);
        var it = await project.Row(await project.Raised(project.Group.By));
        var harm = project.Report(project.Group.By) with { Kind = RiskKind.Harm };
        await fund.Do(harm);

        var seen = (await fund.Ask(new GetCase(it.Reference, project.Group.By)))!;
        Assert.Equal(AProjectInTrouble.Words, seen.Reports[0].Happened);
        Assert.Null(seen.Reports[0].Contact);
        Assert.False((await project.Row(harm.Case)).IsOpenToGroup);
        Assert.Equal(1, (await fund.Ask(new CasesOfAward(project.Award, 1, project.Group.By))).Total);
        Assert.Equal(2, (await fund.Ask(new CasesOfAward(project.Award, 1, project.Officer))).Total);
    }

    [Fact]
    public async Task Keeps_a_case_about_the_group_from_it_and_from_staff_who_act_for_it()
    {
        var project = await AProjectInTrouble.Of(fund);
        var it = await project.Triaged(isKept: true);
        var reference = (await project.Row(it)).Reference;
        await fund.Do(
            new InviteMember(
                project.Group.Group,
                project.SecondManagerKnown.Person,
                MemberRole.Contributor,
                project.Group.By
            )
        );
        await fund.Do(new JoinGroup(project.Group.Group, project.SecondManager));

        foreach (var by in new[] { project.Group.By, project.SecondManager })
        {
            await Assert.ThrowsAsync<NotAllowedException>(() => fund.Ask(new GetCase(reference, by)));
            Assert.Equal(0, (await fund.Ask(new CasesOfAward(project.Award, 1, by))).Total);
        }

        var department = project.Results.Scene.Department;
        Assert.Equal(0, (await fund.Ask(new ListCases(department, OnlyOpen: true, 1, project.SecondManager))).Total);
        Assert.Equal(new(0, 0), await fund.Ask(new CountCases(department, project.SecondManager)));
        Assert.Equal(1, (await fund.Ask(new ListCases(department, OnlyOpen: true, 1, project.Officer))).Total);
        await Assert.ThrowsAsync<NotAllowedException>(() =>
            fund.Decide(new ReviewCase(it, "Nothing in it", project.SecondManager))
        );
    }

    [Fact]
    public async Task Gives_the_contact_to_officers_and_not_to_auditors()
    {
        var project = await AProjectInTrouble.Of(fund);
        var reference = (await project.Row(await project.Raised())).Reference;
        var auditor = Someone.New();
        await fund.Do(new AppointAuditor(auditor.Person!.Value, Caller.TheFund));

        var seen = (await fund.Ask(new GetCase(reference, auditor)))!;
        Assert.Equal(AProjectInTrouble.Words, seen.Reports[0].Happened);
        Assert.Null(seen.Reports[0].Contact);
        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Ask(new GetCase(reference, project.Administrator)));
        await Assert.ThrowsAsync<NotAllowedException>(() =>
            fund.Ask(new GetCase(reference, Caller.Is(project.Results.Scene.Chair)))
        );
    }

    [Fact]
    public async Task Lists_overdue_ones_first_then_those_with_the_least_time_left_and_closed_ones_last()
    {
        var project = await AProjectInTrouble.Of(fund);
        var department = project.Results.Scene.Department;
        var resolved = await project.Triaged();
        await fund.Do(new ResolveCase(resolved, CaseOutcome.NothingFound, "A rumour", [], project.Officer));
        var later = await project.Raised(urgency: Urgency.ThisWeek);
        var soon = await project.Raised(urgency: Urgency.Today);
        var overdue = await project.Raised(urgency: Urgency.Today);
        var due = (await project.Row(overdue)).NextBy!.Value;
        fund.Clock.Set(due);
        await fund.Run(new EscalateCase(overdue, due, Caller.TheFund));

        var all = await fund.Ask(new ListCases(department, OnlyOpen: false, 1, project.Officer));
        List<string> expected = [];
        foreach (var it in new[] { soon, overdue, later, resolved })
        {
            expected.Add((await project.Row(it)).Reference);
        }

        Assert.Equal(expected, all.Items.Select(it => it.Reference));
        Assert.Equal(3, (await fund.Ask(new ListCases(department, OnlyOpen: true, 1, project.Officer))).Total);
        Assert.Equal(3, (await fund.Ask(new CountCases(department, project.Officer))).Open);
    }

    [Fact]
    public async Task Shows_a_case_as_it_stood()
    {
        var project = await AProjectInTrouble.Of(fund);
        var it = await project.Row(await project.Raised());
        var then = fund.Clock.GetUtcNow();
        fund.Clock.Advance(TimeSpan.FromMinutes(1));
        await fund.Do(new TriageCase(it.Case, Severity.Minor, [Threat.Plan], "Small", false, project.Officer));

        var seen = (await fund.Ask(new GetCaseAsOf(it.Reference, then, project.Officer)))!;
        Assert.Equal((CaseStage.Raised, Severity.Serious), (seen.Row.Stage, seen.Row.Severity));
        Assert.Null(await fund.Ask(new GetCaseAsOf(it.Reference, then.AddDays(-1), project.Officer)));
    }

    /// <summary>Rule 30.</summary>
    [Fact]
    public async Task Leaves_nothing_of_a_reporter_who_asks_to_be_erased()
    {
        var project = await AProjectInTrouble.Of(fund);
        var reporter = await Known.In(fund);
        var (mine, other) = (await project.Raised(reporter.By), await project.Raised());
        var before = await fund.EventsOf(mine.Value);
        var id = Guid.CreateVersion7();
        var today = fund.Clock.GetUtcNow().LondonDate();

        await fund.Do(new RequestErasure(id, reporter.Person, [new(mine.Value, "")], today, project.Administrator));
        await fund.Do(new GrantErasure(id, LegalBasis.NoLongerNecessary, "The case is over", project.Administrator));

        var seen = (await fund.Ask(new GetCase((await project.Row(mine)).Reference, project.Officer)))!.Reports[0];
        Assert.Equal((null, null, null), (seen.Happened, seen.Affected, seen.Contact));
        Assert.NotNull(seen.ErasedAt);
        Assert.NotNull(seen.ContactErasedAt);
        Assert.Equal(before, await fund.EventsOf(mine.Value));
        var done = (await fund.EventsOf(id)).OfType<ErasureCarriedOut>().Single();
        Assert.Equal(new ErasureCarriedOut(Texts: 2, Files: 0, Entries: 2), done);

        var another = (await fund.Ask(new GetCase((await project.Row(other)).Reference, project.Officer)))!.Reports[0];
        Assert.Equal(AProjectInTrouble.Words, another.Happened);
        Assert.NotNull(another.Contact);
    }

    public void Dispose() => fund.Clock.ShowRealTime();
}
