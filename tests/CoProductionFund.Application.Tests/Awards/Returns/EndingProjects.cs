using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Audit;
using CoProductionFund.Application.Awards.Returns;
using CoProductionFund.Domain.Awards;

namespace CoProductionFund.Application.Tests.Awards.Returns;

[Collection(nameof(TheFund))]
public sealed class EndingProjects(TheFund fund) : IDisposable
{
    [Fact]
    public async Task Goes_from_the_last_return_to_a_published_evaluation()
    {
        var project = await AReportingProject.WithDates(fund);
        await project.HandIn(1);
        await project.Accept(1);
        await fund.Refused("award.not-over", new CompleteAward(project.Award, project.Officer));
        await project.HandIn(2);
        await fund.Refused("award.returns-open", new CompleteAward(project.Award, project.Officer));
        await project.Accept(2);
        Assert.Null(await Public(project));
        await fund.Do(new CompleteAward(project.Award, project.Officer));
        await fund.Do(new CompleteAward(project.Award, project.Officer)); // pressed twice
        Assert.Empty((await Public(project))!.Evaluations);

        await Write(project, "Two courses");
        await fund.Do(new SubmitEvaluation(project.Award, project.Lead));
        await fund.Do(new SendEvaluationBack(project.Award, 1, "Say what did not work", project.Officer));
        await fund.Do(new SubmitEvaluation(project.Award, project.Lead));
        await fund.Refused("evaluation.other-version", new PublishEvaluation(project.Award, 1, project.Officer));
        await fund.Do(new PublishEvaluation(project.Award, 2, project.Officer));

        var published = Assert.Single((await Public(project))!.Evaluations);
        Assert.Equal("Two courses", published.Texts[EvaluationPart.Done]);
        Assert.Equal((40, Pence.Pounds(4_000)), (published.Figures.People, published.Figures.MatchCash));
        Assert.Null(published.Figures.SpentLess);
    }

    [Fact]
    public async Task Corrects_what_is_published_by_a_new_version_and_keeps_the_old_one()
    {
        var project = await Published();
        await Write(project, "Three courses");
        Assert.Equal("Two courses", (await Public(project))!.Evaluations[^1].Texts[EvaluationPart.Done]);
        await fund.Refused("evaluation.incomplete", new SubmitEvaluation(project.Award, project.Lead));
        await Write(project, EvaluationPart.Correction, "A course was missing");
        await fund.Do(new SubmitEvaluation(project.Award, project.Lead));
        await fund.Do(new PublishEvaluation(project.Award, 2, project.Officer));

        var all = (await Public(project))!.Evaluations;
        Assert.Equal(["Two courses", "Three courses"], all.Select(it => it.Texts[EvaluationPart.Done]));
        Assert.Equal("A course was missing", all[1].Texts[EvaluationPart.Correction]);
    }

    [Fact]
    public async Task Is_written_by_the_group_and_read_by_the_department_when_it_is_handed_in()
    {
        var project = await AReportingProject.WithDates(fund);
        await Write(project, "A draft");
        var other = project.Results.Bids[1].By;

        Assert.Empty((await fund.Ask(new GetEvaluation(project.Reference, project.Officer)))!.Now);
        Assert.Equal(
            "A draft",
            (await fund.Ask(new GetEvaluation(project.Reference, project.Contributor)))!.Now[EvaluationPart.Done]
        );
        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Ask(new GetEvaluation(project.Reference, other)));
        foreach (var by in new[] { other, project.Officer, Caller.Anyone })
        {
            await Assert.ThrowsAsync<NotAllowedException>(() =>
                fund.Decide(new WriteEvaluationPart(project.Award, EvaluationPart.Done, "Mine", null, by))
            );
        }

        await Assert.ThrowsAsync<NotAllowedException>(() =>
            fund.Decide(new SubmitEvaluation(project.Award, project.Contributor))
        );
    }

    [Fact]
    public async Task Shows_on_the_timeline_and_as_it_stood()
    {
        var project = await Published();
        var timeline = (await fund.Ask(new GetBidTimeline(project.Reference, 1, project.Lead)))!;

        Assert.Contains(timeline.Items, it => it.What.StartsWith("Accepted return 2", StringComparison.Ordinal));
        Assert.Contains(timeline.Items, it => it.What.StartsWith("Published the evaluation", StringComparison.Ordinal));
        var row = await project.Row();
        var before = row.Completed!.At.AddMilliseconds(-1);
        var then = (await fund.Ask(new GetReports(project.Reference, before, project.Lead)))!.Row!;
        Assert.Null(then.Completed);
        Assert.Equal(row.MatchEvidenced, then.MatchEvidenced);
    }

    public void Dispose() => fund.Clock.ShowRealTime();

    private async Task<AReportingProject> Published()
    {
        var project = await AReportingProject.WithDates(fund);
        foreach (var number in new[] { 1, 2 })
        {
            await project.HandIn(number);
            await project.Accept(number);
        }

        await fund.Do(new CompleteAward(project.Award, project.Officer));
        await Write(project, "Two courses");
        await fund.Do(new SubmitEvaluation(project.Award, project.Lead));
        await fund.Do(new PublishEvaluation(project.Award, 1, project.Officer));
        return project;
    }

    private async Task Write(AReportingProject project, string done)
    {
        await Write(project, EvaluationPart.Done, done);
        await Write(project, EvaluationPart.Reached, "Forty people");
        await Write(project, EvaluationPart.Learnt, "Evenings suit people better");
    }

    private async Task Write(AReportingProject project, EvaluationPart part, string text)
    {
        var seen = (await project.Row()).Evaluation.Parts.GetValueOrDefault(part)?.Words;
        await fund.Do(new WriteEvaluationPart(project.Award, part, text, seen, project.Contributor));
    }

    private Task<ProjectResult?> Public(AReportingProject project) =>
        fund.Ask(new GetProjectResult(project.Reference, Caller.Anyone));
}

[Collection(nameof(TheFund))]
public sealed class TheReturnsDesk(TheFund fund) : IDisposable
{
    [Fact]
    public async Task Shows_what_is_due_late_waiting_and_flagged()
    {
        var project = await AReportingProject.WithDates(fund);
        Assert.Equal(1, await Count(ReturnDeskShows.Due));
        fund.Clock.Set(project.Dates[0].LateFrom.AddSeconds(-1));
        Assert.Equal((1, 0), (await Count(ReturnDeskShows.Due), await Count(ReturnDeskShows.Late)));
        fund.Clock.Set(project.Dates[0].LateFrom);
        Assert.Equal((0, 1), (await Count(ReturnDeskShows.Due), await Count(ReturnDeskShows.Late)));

        await project.HandIn(1, spending: 9_000);
        fund.Clock.Set(project.Dates[0].LateFrom);
        Assert.Equal((0, 1), (await Count(ReturnDeskShows.Late), await Count(ReturnDeskShows.Waiting)));
        Assert.Equal((1, 0), (await Count(ReturnDeskShows.Due), await Count(ReturnDeskShows.Flagged)));
        await project.Accept(1);
        Assert.Equal((0, 1), (await Count(ReturnDeskShows.Waiting), await Count(ReturnDeskShows.Flagged)));

        await Assert.ThrowsAsync<NotAllowedException>(() =>
            fund.Ask(new ListReturns(project.Results.Scene.Department, ReturnDeskShows.Due, 1, project.Lead))
        );

        async Task<long> Count(ReturnDeskShows show) =>
            (await fund.Ask(new ListReturns(project.Results.Scene.Department, show, 1, project.Officer))).Total;
    }

    public void Dispose() => fund.Clock.ShowRealTime();
}
