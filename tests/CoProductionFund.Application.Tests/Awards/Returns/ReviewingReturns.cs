using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards.Returns;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Groups;

namespace CoProductionFund.Application.Tests.Awards.Returns;

[Collection(nameof(TheFund))]
public sealed class ReviewingReturns(TheFund fund) : IDisposable
{
    [Fact]
    public async Task Goes_from_question_to_answer_to_acceptance_and_keeps_every_version()
    {
        var project = await AReportingProject.WithDates(fund);
        await project.HandIn(1);
        await fund.Do(new QueryReturn(project.Award, 1, 1, "Which transfer?", project.Officer));
        var queried = fund.Clock.GetUtcNow();
        fund.Clock.Set(queried.AddMinutes(5));
        await fund.Refused("return.incomplete", new SubmitReturn(project.Award, 1, project.Lead));
        await fund.Do(await project.Part(1, new ReplyAnswers("That of March"), project.Contributor));
        await fund.Do(
            await project.Part(
                1,
                new MatchEvidence(Pence.Pounds(1_500), Pence.Zero, "The transfer of March"),
                project.Lead
            )
        );
        await fund.Do(new SubmitReturn(project.Award, 1, project.Lead));
        await project.Accept(1);

        var view = (await fund.Ask(new GetReturn(project.Reference, 1, null, project.Lead)))!;
        Assert.Equal(["A transfer", "The transfer of March"], view.Versions.Select(it => it.Match!.Shown));
        Assert.Equal("Which transfer?", view.Row.Versions[0].Question);
        Assert.Equal("That of March", view.Versions[1].Reply!.Reply);
        Assert.NotNull(view.Row.Versions[1].AcceptedAt);
        Assert.Equal(Pence.Pounds(1_500), (await project.Row()).MatchEvidenced);
        Assert.Equal(Pence.Pounds(1_500), (await project.State()).Reports.MatchEvidenced);

        var then = (await fund.Ask(new GetReturn(project.Reference, 1, queried, project.Lead)))!;
        Assert.Equal((ReturnStage.Queried, 1), (then.Row.Stage, then.Row.Versions.Count));
        Assert.Equal("Which transfer?", then.Row.Question);
    }

    [Fact]
    public async Task Of_what_was_accepted_by_mistake_takes_it_back()
    {
        var project = await AReportingProject.WithDates(fund);
        await project.HandIn(1);
        await project.Accept(1);
        await fund.Do(new QueryReturn(project.Award, 1, 1, "One more question", project.Officer));

        Assert.Equal(Pence.Zero, (await project.State()).Reports.MatchEvidenced);
        Assert.Equal((Pence.Zero, Pence.Zero), ((await project.Row()).MatchEvidenced, (await project.Row()).Spent));
    }

    [Fact]
    public async Task Is_not_for_the_group_nor_for_an_officer_who_acts_for_it()
    {
        var project = await AReportingProject.WithDates(fund);
        await project.HandIn(1);
        await fund.Do(
            new Application.Groups.InviteMember(
                project.Group.Group,
                project.Officer.Person!.Value,
                MemberRole.Contributor,
                project.Lead
            )
        );
        await fund.Do(new Application.Groups.JoinGroup(project.Group.Group, project.Officer));

        foreach (
            var by in new[] { project.Lead, project.Officer, Caller.Is(project.Results.Scene.Chair), Caller.Anyone }
        )
        {
            foreach (
                var command in new Command[]
                {
                    new AcceptReturn(project.Award, 1, 1, by),
                    new QueryReturn(project.Award, 1, 1, "Why?", by),
                    project.SetDates(by),
                    new ChangeReturnDates(project.Award, project.Starts, project.Dates, "Because", by),
                    new ClearCostShift(project.Award, 1, "Because", by),
                    new RefuseCostShiftExplanation(project.Award, 1, "Because", by),
                    new CompleteAward(project.Award, by),
                    new PublishEvaluation(project.Award, 1, by),
                    new SendEvaluationBack(project.Award, 1, "Because", by),
                }
            )
            {
                await Assert.ThrowsAsync<NotAllowedException>(() => fund.Decide(command));
            }
        }

        await fund.Do(new AcceptReturn(project.Award, 1, 1, project.Manager));
    }

    [Fact]
    public async Task Accepts_no_version_that_was_not_read()
    {
        var project = await AReportingProject.WithDates(fund);
        await project.HandIn(1);
        await fund.Do(new QueryReturn(project.Award, 1, 1, "Which transfer?", project.Officer));
        await fund.Do(await project.Part(1, new ReplyAnswers("That of March"), project.Lead));

        var answers = await Task.WhenAll(
            Task.Run(() => fund.Decide(new SubmitReturn(project.Award, 1, project.Lead))),
            Task.Run(() => fund.Decide(new AcceptReturn(project.Award, 1, 1, project.Manager)))
        );

        Assert.Null(answers[0].Refusal);
        Assert.True(answers[1].Refusal is { Code: "return.other-version" or "return.not-submitted" });
        Assert.Equal(ReturnStage.Submitted, (await project.Row()).Returns[0].Stage);
    }

    [Fact]
    public async Task Many_times_at_once_counts_once()
    {
        var project = await AReportingProject.WithDates(fund);
        await project.HandIn(1, spending: 9_000);
        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ => Task.Run(() => fund.Decide(new AcceptReturn(project.Award, 1, 1, project.Officer))))
        );

        var events = await fund.EventsOf(project.Award.Value);
        Assert.Single(events, e => e is ReturnAccepted);
        Assert.Single(events, e => e is CostShiftFlagged);
        Assert.Equal(Pence.Pounds(2_000), (await project.Row()).MatchEvidenced);
    }

    public void Dispose() => fund.Clock.ShowRealTime();
}

[Collection(nameof(TheFund))]
public sealed class AFallOfTheInstitutionsSpending(TheFund fund) : IDisposable
{
    [Fact]
    public async Task Holds_until_a_fund_manager_clears_it_with_a_reason()
    {
        var project = await AReportingProject.WithDates(fund);
        await project.HandIn(1, spending: 9_499);
        Assert.False((await project.State()).Reports.CostShiftFlagged);
        await project.Accept(1);
        Assert.True((await project.State()).Reports.CostShiftFlagged);
        Assert.True((await project.Row()).IsFlagged);
        Assert.Equal(Pence.Pounds(9_500), (await project.Row()).Returns[0].CostShift!.Finding.Least);

        await fund.Do(new ExplainCostShift(project.Award, 1, "A post was vacant", project.Contributor));
        var view = (await fund.Ask(new GetReturn(project.Reference, 1, null, project.Manager)))!;
        Assert.Equal("A post was vacant", view.Explanation);
        await Assert.ThrowsAsync<NotAllowedException>(() =>
            fund.Decide(new ClearCostShift(project.Award, 1, "Fine", project.Officer))
        );
        await fund.Do(
            new RefuseCostShiftExplanation(project.Award, 1, "Two months do not explain it", project.Manager)
        );
        Assert.True((await project.State()).Reports.CostShiftFlagged);
        await fund.Do(new ClearCostShift(project.Award, 1, "The money was put back", project.Manager));

        Assert.False((await project.State()).Reports.CostShiftFlagged);
        var flag = (await project.Row()).Returns[0].CostShift!;
        Assert.Equal((CostShiftStage.Cleared, "The money was put back"), (flag.Stage, flag.Answer));
        Assert.False((await project.Row()).IsFlagged);
    }

    [Fact]
    public async Task Within_the_tolerance_holds_nothing()
    {
        var project = await AReportingProject.WithDates(fund);
        await project.HandIn(1, spending: 9_500);
        await project.Accept(1);

        Assert.False((await project.State()).Reports.CostShiftFlagged);
        Assert.False((await project.Row()).Returns[0].Versions[0].Spending!.IsBeyond);
    }

    public void Dispose() => fund.Clock.ShowRealTime();
}
