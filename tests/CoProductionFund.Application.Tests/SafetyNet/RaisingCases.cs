using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.SafetyNet;
using CoProductionFund.Application.Tests.Awards;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.SafetyNet;

namespace CoProductionFund.Application.Tests.SafetyNet;

[Collection(nameof(TheFund))]
public sealed class RaisingCases(TheFund fund) : IDisposable
{
    [Fact]
    public async Task Is_open_to_everyone_and_keeps_words_and_contact_outside_the_events()
    {
        var project = await AProjectInTrouble.Of(fund);
        var it = await project.Raised();

        var raised = Assert.IsType<RiskEventRaised>(Assert.Single(await fund.EventsOf(it.Value)));
        Assert.Equal((Reporter.Public, Severity.Serious), (raised.From, raised.Apparent));
        var stored = Store.Samples.EverySample.Serializer.ToJson(raised);
        Assert.DoesNotContain("Nuala", stored);
        Assert.DoesNotContain("nuala", stored);

        var seen = (await fund.Ask(new GetCase(raised.Reference, project.Officer)))!;
        Assert.Equal(AProjectInTrouble.Words, seen.Reports[0].Happened);
        Assert.Equal("nuala@example.org", seen.Reports[0].Contact!.Email);
    }

    [Fact]
    public async Task Knows_the_group_and_the_department()
    {
        var project = await AProjectInTrouble.Of(fund);

        Assert.Equal(Reporter.Group, (await project.Row(await project.Raised(project.Group.By))).Reports[0].From);
        Assert.Equal(Reporter.Department, (await project.Row(await project.Raised(project.Officer))).Reports[0].From);
        Assert.Equal(Reporter.Public, (await project.Row(await project.Raised(Someone.New()))).Reports[0].From);
    }

    [Fact]
    public async Task Pressed_twice_or_ten_times_at_once_is_one_case_and_other_words_are_another()
    {
        var project = await AProjectInTrouble.Of(fund);
        var form = Guid.CreateVersion7();
        var report = project.Report(form: form);

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => fund.Decide(report))));
        await fund.Do(report);
        var other = project.Report(form: form, words: "And the boiler is gone");
        await fund.Do(other);

        Assert.Single(await fund.EventsOf(report.Case.Value), e => e is RiskEventRaised);
        Assert.Single(await fund.EventsOf(other.Case.Value), e => e is RiskEventRaised);
        var cases = await fund.Ask(new CasesOfAward(project.Award, 1, project.Officer));
        Assert.Equal(2, cases.Total);
    }

    [Fact]
    public async Task Says_the_same_of_what_is_not_there_and_of_what_was_not_accepted()
    {
        var results = await PublishedResults.Of(fund);
        var offered = (await results.RowOf(results.Bids[0].Bid))!.Reference;
        foreach (var reference in new[] { offered, "HEA-26-9999", "' or 1=1 --" })
        {
            var report = new RaiseCase(
                reference,
                Guid.CreateVersion7(),
                RiskKind.Money,
                ServiceState.GoesOn,
                Urgency.Later,
                "Gone",
                null,
                null,
                null,
                Caller.Anyone
            );
            await fund.Refused("case.not-covered", report);
            Assert.Null(await fund.Ask(new GetProjectToHelp(reference, Caller.Anyone)));
        }

        await fund.Do(new RefuseAward(results.Bids[0].Award, RefusalReason.OtherReason, results.Bids[0].By));
        Assert.Null(await fund.Ask(new GetProjectToHelp(offered, Caller.Anyone)));
    }

    [Fact]
    public async Task Gives_a_receipt_that_says_nothing_of_the_report_and_follows_it_into_another_case()
    {
        var project = await AProjectInTrouble.Of(fund);
        var (first, second) = (await project.Raised(), await project.Raised(project.Group.By));
        var main = await project.Row(first);
        Assert.Null((await fund.Ask(new GetReceipt(second, Caller.Anyone)))!.AnsweredAt);
        Assert.Null(await fund.Ask(new GetReceipt(new(Guid.CreateVersion7()), Caller.Anyone)));

        await fund.Do(new TriageCase(first, Severity.Minor, [Threat.Plan], "A week", false, project.Officer));
        await fund.Do(new JoinCase(second, main.Reference.ToLowerInvariant(), project.Officer));
        await fund.Do(new JoinCase(second, main.Reference, project.Officer));

        Assert.NotNull((await fund.Ask(new GetReceipt(second, Caller.Anyone)))!.AnsweredAt);
        main = await project.Row(first);
        Assert.Equal(2, main.Reports.Count);
        Assert.Equal(CaseStage.Joined, (await project.Row(second)).Stage);
        await fund.Do(
            new ResolveCase(first, CaseOutcome.BackOnCourse, "Dry again", ["Look at roofs"], project.Officer)
        );
        Assert.True((await fund.Ask(new GetReceipt(second, Caller.Anyone)))!.IsClosed);
    }

    [Fact]
    public async Task Joins_nothing_of_another_project()
    {
        var (one, other) = (await AProjectInTrouble.Of(fund), await AProjectInTrouble.Of(fund));
        var (mine, theirs) = (await one.Raised(), await other.Row(await other.Raised()));

        await fund.Refused("case.other-project", new JoinCase(mine, theirs.Reference, one.Officer));
        await fund.Refused("case.not-found", new JoinCase(mine, "SN-999999", one.Officer));
    }

    [Fact]
    public async Task Joined_to_a_case_the_group_sees_keeps_words_about_harm_from_it()
    {
        var project = await AProjectInTrouble.Of(fund);
        var open = await project.Row(await project.Triaged());
        var harm = project.Report(project.Group.By, words: "The lead pushed Nuala") with { Kind = RiskKind.Harm };
        var own = project.Report(project.Group.By, words: "The roof is wet again");
        await fund.Do(harm);
        await fund.Do(own);

        await fund.Do(new JoinCase(harm.Case, open.Reference, project.Officer));
        await fund.Do(new JoinCase(own.Case, open.Reference, project.Officer));

        var seen = (await fund.Ask(new GetCase(open.Reference, project.Group.By)))!;
        Assert.Equal("The roof is wet again", Assert.Single(seen.Reports).Happened);
        Assert.Single(seen.Row.Reports);
        var officer = (await fund.Ask(new GetCase(open.Reference, project.Officer)))!;
        Assert.Contains(officer.Reports, it => it.Happened == "The lead pushed Nuala");
    }

    [Fact]
    public async Task Joined_to_a_case_that_was_judged_before_is_answered_when_it_is_joined()
    {
        var project = await AProjectInTrouble.Of(fund);
        var judged = await project.Row(await project.Triaged());
        fund.Clock.Advance(TimeSpan.FromDays(3));
        var report = await project.Raised();
        fund.Clock.Advance(TimeSpan.FromHours(1));
        await fund.Do(new JoinCase(report, judged.Reference, project.Officer));

        var receipt = (await fund.Ask(new GetReceipt(report, Caller.Anyone)))!;

        Assert.True(receipt.AnsweredAt > receipt.RaisedAt, $"{receipt.AnsweredAt} is before {receipt.RaisedAt}");
    }

    [Fact]
    public async Task By_the_institutions_people_says_that_it_is_theirs_and_is_theirs_to_read()
    {
        var it = await Agreements.AnAgreement.Opened(fund);
        var officer = it.Officer;
        var report = new RaiseCase(
            it.Reference,
            Guid.CreateVersion7(),
            RiskKind.PremisesLost,
            ServiceState.Stopped,
            Urgency.ThisWeek,
            "The clinic has no nurse",
            Affected: null,
            Email: null,
            Phone: null,
            it.Ines
        );

        await fund.Do(report);

        var row = await Row(report.Case);
        Assert.Equal((Reporter.Institution, it.Ines.Person), (row.Reports[0].From, row.Reports[0].By));
        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Ask(new GetCase(row.Reference, it.Ines)));
        await fund.Do(new TriageCase(report.Case, Severity.Serious, [Threat.Plan], "A month", false, officer));
        var theirs = (await fund.Ask(new GetCase(row.Reference, it.Ines)))!;
        Assert.Equal((Viewer.Institution, "The clinic has no nurse"), (theirs.Viewer, theirs.Reports[0].Happened));
        Assert.Empty((await fund.Ask(new GetCase(row.Reference, it.Lead)))!.Reports);
        var stranger = await Agreements.AnAgreement.Opened(fund);
        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Ask(new GetCase(row.Reference, stranger.Ines)));
        await fund.Do(report with { Form = Guid.CreateVersion7(), By = stranger.Ines });
        var other = (await fund.Ask(new CasesOfAward(it.Reference, 1, officer))).Items[0];
        Assert.Equal(Reporter.Public, (await fund.Ask(new GetCase(other.Reference, officer)))!.Reports[0].Report.From);
    }

    private async Task<CaseRow> Row(SafetyNetCaseId it)
    {
        await using var session = fund.Store.QuerySession();
        return (await session.LoadAsync<CaseRow>(it.Value))!;
    }

    public void Dispose() => fund.Clock.ShowRealTime();
}
