using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Audit;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Erasures;
using CoProductionFund.Domain.Agreements;
using CoProductionFund.Domain.Erasures;
using Marten.Events;
using Microsoft.Extensions.DependencyInjection;

namespace CoProductionFund.Application.Tests.Agreements;

[Collection(nameof(TheFund))]
public sealed class ReadingAgreements(TheFund fund) : IDisposable
{
    [Fact]
    public async Task Shows_it_as_it_stood_at_any_moment()
    {
        var it = await AnAgreement.Settled(fund);
        var settled = (await it.Row()).SettledAt!.Value;
        await it.SignAll();
        await fund.Do(it.Propose(ItemKind.Aspiration, "A course in every town", it.Ines));

        var then = (await fund.Ask(new GetAgreementAsOf(it.Reference, settled, it.Ines)))!;

        Assert.Equal(AgreementStage.Settled, then.Agreement.Stage);
        Assert.Empty(then.Row.Signatures);
        Assert.Equal(5, then.Agreement.Items.Count);
        Assert.Null(await fund.Ask(new GetAgreementAsOf(it.Reference, settled.AddDays(-300), it.Ines)));
    }

    [Fact]
    public async Task Lists_those_of_a_department_that_wait_and_those_of_my_institutions()
    {
        var it = await AnAgreement.InForce(fund);
        Task<Page<AgreementLine>> List(AgreementFilter show, Caller by) =>
            fund.Ask(new ListAgreements(it.Results.Scene.Department, show, 1, by));

        Assert.Empty((await List(AgreementFilter.Waiting, it.Officer)).Items);
        Assert.Single((await List(AgreementFilter.InForce, it.Officer)).Items);
        Assert.Single((await List(AgreementFilter.All, it.Officer)).Items);
        await fund.Do(new ProposeVariation(it.Award, 1, it.Ends.AddDays(9), [], "A tutor fell ill", it.Lead));
        Assert.Single((await List(AgreementFilter.Waiting, it.Officer)).Items);
        await Assert.ThrowsAsync<NotAllowedException>(() => List(AgreementFilter.All, it.Lead));

        var mine = await fund.Ask(new ListAgreementsOfMyInstitutions(1, it.Ines));
        Assert.Equal(
            ("Larkfield Council", it.Award),
            (mine.Items.Single().InstitutionName, mine.Items.Single().Row.Award)
        );
        Assert.Empty((await fund.Ask(new ListAgreementsOfMyInstitutions(1, it.Lead))).Items);
    }

    [Fact]
    public async Task Tells_it_in_the_timelines_of_bid_and_award_and_lets_the_institution_read_the_award()
    {
        var it = await AnAgreement.Settled(fund);

        foreach (
            var timeline in new[]
            {
                (await fund.Ask(new GetBidTimeline(it.Reference, 1, it.Lead)))!,
                (await fund.Ask(new GetAwardTimeline(it.Reference, 1, it.Ines)))!,
            }
        )
        {
            Assert.Contains(
                timeline.Items,
                happening => happening.What.StartsWith("Settled the text", StringComparison.Ordinal)
            );
            Assert.Contains(
                timeline.Items,
                happening => happening.What.StartsWith("Opened the agreement", StringComparison.Ordinal)
            );
        }

        Assert.Equal(it.Award, (await fund.Ask(new GetAward(it.Reference, it.Ines)))!.Row.Award);
        await Assert.ThrowsAsync<NotAllowedException>(() =>
            fund.Ask(new GetAwardTimeline(it.Reference, 1, Caller.Is(it.Results.Scene.Chair)))
        );
    }

    [Fact]
    public async Task Still_works_after_the_words_of_a_party_are_erased()
    {
        var it = await AnAgreement.InForce(fund);
        var (digest, words) = ((await it.Row()).Agreement.Text!.Value, (await it.Row()).Agreement.Items);
        var administrator = Caller.Is(Scene.Someone());
        await fund.Do(new AppointAdministrator(administrator.Person!.Value, Caller.TheFund));
        var id = Guid.CreateVersion7();
        await fund.Do(
            new RequestErasure(
                id,
                null,
                [new(it.Stream, nameof(Party.Group))],
                it.Results.Scene.Now.LondonDate(),
                administrator
            )
        );
        await fund.Do(new GrantErasure(id, LegalBasis.NoLongerNecessary, "They asked", administrator));

        var view = (await fund.Ask(new GetAgreement(it.Reference, it.Ines)))!;
        Assert.All(words, item => Assert.Equal(item.Party is not Party.Group, view.Words.ContainsKey(item.Words)));
        var text = (await fund.Ask(new GetAgreementText(it.Reference, null, null, it.Ines)))!;
        Assert.Equal((digest, null, false), (text.Digest, text.Text, text.IsProved));
        Assert.NotNull(text.ErasedAt);
        Assert.True((await it.Row()).IsInForce);
        await fund.Do(new ProposeVariation(it.Award, 1, it.Ends.AddDays(9), [], "A tutor fell ill", it.Lead));
        var next = (await fund.Ask(new GetAgreementText(it.Reference, null, 1, it.Ines)))!;
        Assert.Contains("(These words were erased.)", next.Text);

        await fund.Host.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(30));
        var checker = fund.Host.Services.GetRequiredService<ReadModelChecker>();
        Assert.Empty((await checker.Everything(null, CancellationToken.None)).Differences);
    }

    [Fact]
    public async Task Keeps_what_came_of_a_review_once()
    {
        var it = await AnAgreement.InForce(fund);
        fund.Clock.Set(it.ReviewDay.AtLondon(new TimeOnly(12, 0)));
        var hold = new HoldReview(it.Award, it.Review, it.ReviewDay, "Forty came", it.Ines);

        var answers = await Task.WhenAll(
            new[] { it.Ines, it.Officer }.Select(by => Task.Run(() => fund.Decide(hold with { By = by })))
        );

        Assert.Single(answers, answer => answer.Refusal is null);
        Assert.Single(answers, answer => answer.Refusal?.Code == "agreement.review-held");
        var view = (await fund.Ask(new GetAgreement(it.Reference, it.Lead)))!;
        Assert.Equal("Forty came", view.Notes[view.Row.Reviews.Single().Note]);
    }

    public void Dispose() => fund.Clock.ShowRealTime();
}
