using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards.Returns;
using CoProductionFund.Application.Erasures;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Erasures;

namespace CoProductionFund.Application.Tests.Awards.Returns;

[Collection(nameof(TheFund))]
public sealed class WritingReturns(TheFund fund) : IDisposable
{
    [Fact]
    public async Task Happens_over_days_by_several_members_and_ends_with_a_leads_hand()
    {
        var project = await AReportingProject.WithDates(fund);
        await fund.Do(await project.Part(1, new LearntAnswers("Evenings"), project.Contributor));
        await fund.Do(await project.Part(1, new LearntAnswers("Evenings suit people better"), project.Lead));
        await fund.Refused("return.too-early", new SubmitReturn(project.Award, 1, project.Lead));
        project.After(1);
        await fund.Refused("return.incomplete", new SubmitReturn(project.Award, 1, project.Lead));

        await project.HandIn(1);

        var view = (await fund.Ask(new GetReturn(project.Reference, 1, At: null, project.Officer)))!;
        Assert.Equal(ReturnStage.Submitted, view.Row.Stage);
        Assert.Equal("Evenings suit people better", Assert.Single(view.Versions).Learnt!.Learnt);
        Assert.Equal(["Tutors", "Rooms"], view.Reports.Promised.Lines);
        Assert.Equal("45%", Assert.Single(view.Reports.Promised.Outcomes).Target);
        Assert.Equal([Pence.Pounds(20_000), Pence.Pounds(5_000)], view.Reports.Row!.Plan.BudgetLines);
        Assert.False(view.Row.Versions[0].Figures.ToldByInstitution);
        await fund.Do(new SubmitReturn(project.Award, 1, project.Lead)); // pressed twice
        Assert.Single((await project.Row()).Returns[0].Versions);
    }

    [Fact]
    public async Task Two_at_once_lose_nothing()
    {
        var project = await AReportingProject.WithDates(fund);
        var writers = new[] { project.Lead, project.Contributor };
        var texts = new[] { "Evenings suit people better", "Buses stop at six" };

        var answers = await Task.WhenAll(
            writers.Zip(texts).Select(it => Task.Run(() => fund.Decide(Learnt(it.Second, it.First))))
        );

        Assert.Equal([null, "return.part-changed"], answers.Select(it => it.Refusal?.Code).Order());
        var kept = (await fund.Ask(new GetReturn(project.Reference, 1, null, project.Lead)))!.Now.Learnt!.Learnt!;
        Assert.Equal(texts[Array.FindIndex(answers, it => it.Refusal is null)], kept);

        await Task.WhenAll(
            Task.Run(async () =>
                await fund.Do(new WriteReturnPart(project.Award, 1, new RisksNow("None"), null, project.Lead))
            ),
            Task.Run(async () =>
                await fund.Do(
                    new WriteReturnPart(project.Award, 1, new TakingPartAnswers(4, 4, null), null, project.Contributor)
                )
            )
        );
        Assert.Equal(3, (await project.Row()).Returns[0].Parts.Count);

        WriteReturnPart Learnt(string text, Caller by) => new(project.Award, 1, new LearntAnswers(text), null, by);
    }

    [Fact]
    public async Task Is_for_the_group_and_a_draft_is_read_by_nobody_else()
    {
        var project = await AReportingProject.WithDates(fund);
        await fund.Do(await project.Part(1, new LearntAnswers("Evenings"), project.Contributor));
        var panel = Caller.Is(project.Results.Scene.Chair);
        var other = project.Results.Bids[1].By;
        var learnt = await project.Part(1, new LearntAnswers("Mine"), project.Lead);
        project.After(1);

        foreach (var by in new[] { panel, other, project.Officer, project.Manager, Caller.Anyone })
        {
            await Assert.ThrowsAsync<NotAllowedException>(() => fund.Decide(learnt with { By = by }));
            await Assert.ThrowsAsync<NotAllowedException>(() => fund.Decide(new SubmitReturn(project.Award, 1, by)));
        }

        await Assert.ThrowsAsync<NotAllowedException>(() =>
            fund.Decide(new SubmitReturn(project.Award, 1, project.Contributor))
        );
        foreach (var by in new[] { panel, other, Caller.Anyone })
        {
            await Assert.ThrowsAsync<NotAllowedException>(() =>
                fund.Ask(new GetReturn(project.Reference, 1, null, by))
            );
            await Assert.ThrowsAsync<NotAllowedException>(() => fund.Ask(new GetReports(project.Reference, null, by)));
        }

        Assert.Null((await fund.Ask(new GetReturn(project.Reference, 1, null, project.Officer)))!.Now.Learnt);
        Assert.NotNull((await fund.Ask(new GetReturn(project.Reference, 1, null, project.Contributor)))!.Now.Learnt);
    }

    [Fact]
    public async Task Refuses_what_could_harm_the_store()
    {
        var project = await AReportingProject.WithDates(fund);
        var bad = new IReturnAnswers[]
        {
            new LearntAnswers("a\0b"),
            new LearntAnswers(new string('x', 20_001)),
            new MatchEvidence(new(-1), Pence.Zero, null),
            new MatchEvidence(new(long.MaxValue), Pence.Zero, null),
            new TakingPartAnswers(int.MaxValue, 0, null),
            new SpendingAnswers([.. Enumerable.Repeat<Pence?>(Pence.Zero, 101)], null),
        };
        foreach (var answers in bad)
        {
            await Assert.ThrowsAsync<FluentValidation.ValidationException>(() =>
                fund.Decide(new WriteReturnPart(project.Award, 1, answers, null, project.Lead))
            );
        }
    }

    [Fact]
    public async Task Can_be_erased_and_the_figures_stand()
    {
        var project = await AReportingProject.WithDates(fund);
        await project.HandIn(1);
        var (admin, erasure) = (Scene.Someone(), Guid.CreateVersion7());
        await fund.Do(new Application.Departments.AppointAdministrator(admin, Caller.TheFund));
        await fund.Do(
            new RequestErasure(
                erasure,
                Person: null,
                [new WordsToErase(project.Award.Value, "1.Learnt")],
                fund.Clock.GetUtcNow().LondonDate(),
                Caller.Is(admin)
            )
        );
        await fund.Do(new GrantErasure(erasure, LegalBasis.Objection, "Asked for", Caller.Is(admin)));

        var view = (await fund.Ask(new GetReturn(project.Reference, 1, null, project.Officer)))!;
        Assert.Null(view.Versions[0].Learnt);
        Assert.Contains(ReturnPart.Learnt, view.Versions[0].Erased.Keys);
        Assert.NotNull(view.Versions[0].Risks);
        await project.Accept(1);
        Assert.Equal(Pence.Pounds(2_000), (await project.State()).Reports.MatchEvidenced);
    }

    public void Dispose() => fund.Clock.ShowRealTime();
}
