using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Audit;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Erasures;
using CoProductionFund.Application.People;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Erasures;
using CoProductionFund.Domain.Rounds;
using Marten;
using Marten.Events;
using Microsoft.Extensions.DependencyInjection;

namespace CoProductionFund.Application.Tests.Erasures;

/// <summary>Rule 30: personal data can be erased without breaking any replay, ranking, figure or proof.</summary>
[Collection(nameof(TheFund))]
public sealed class ErasingPersonalData(TheFund fund)
{
    [Fact]
    public async Task Leaves_every_replay_ranking_figure_and_check_as_it_was()
    {
        var scene = new Scene(fund);
        await scene.AnOpenRound();
        var lead = await APerson("Blessing");
        var (bid, group, _) = await scene.ASubmittedBid();
        await fund.Do(
            new Application.Groups.InviteMember(group, lead, Domain.Groups.MemberRole.Contributor, Caller.TheFund)
        );
        await scene.Close(eligible: 1);
        await scene.Review(bid, 4);
        await fund.Do(new SettleRanking(scene.Round, Caller.Is(scene.Chair)));
        await fund.Do(scene.Decide(bid, Outcome.Awarded, 5_000));
        await fund.Do(new DecideRound(scene.Round, Caller.Is(scene.Manager)));
        var (auditor, round) = (await Auditor(), (await scene.RoundRow()).Reference);
        var before = await Everything(scene, bid, auditor, round);
        Assert.NotNull(before.Form.Summary);

        var (id, administrator) = (Guid.CreateVersion7(), await Administrator());
        await fund.Do(new RequestErasure(id, lead, [new(bid.Value, "")], scene.Now.LondonDate(), administrator));
        await fund.Do(new GrantErasure(id, LegalBasis.NoLongerNecessary, "The round is over", administrator));
        await fund.Do(new GrantErasure(id, LegalBasis.NoLongerNecessary, "The round is over", administrator));

        var after = await Everything(scene, bid, auditor, round);
        Assert.Equal(before.Streams, after.Streams);
        Assert.Equal(before.Ranking, after.Ranking);
        Assert.True(after.IsSame);
        Assert.Equal(before.Figures, after.Figures);
        Assert.Null(after.Form.Summary);
        Assert.Equal(11 - 1, after.Form.Erased.Count); // the round has no questions of its own
        Assert.Null(after.Form.Budget);

        var done = (await fund.EventsOf(id)).OfType<ErasureCarriedOut>().Single();
        Assert.Equal(new ErasureCarriedOut(Texts: 10, Files: 0, Entries: 1), done);
        var said = (await fund.Ask(new NamesOf([lead], Caller.TheFund)))[lead];
        Assert.Equal($"someone (erased on {scene.Now.LondonDate().Say()})", said);
        Assert.Null(await fund.Ask(new PersonWithAddress($"{lead.Value:N}@example.org", Caller.TheFund)));

        await fund.Host.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(30));
        var check = await fund
            .Host.Services.GetRequiredService<ReadModelChecker>()
            .Everything(null, CancellationToken.None);
        Assert.Empty(check.Differences);
        await TheFund.Eventually(async () =>
            (await fund.Ask(new ExploreEvents(new(Person: lead), null, null, auditor))).Events.Any(it =>
                it.What.Contains("(erased on", StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public async Task Takes_one_section_and_leaves_the_others()
    {
        var scene = new Scene(fund);
        await scene.AnOpenRound();
        var (bid, _, lead) = await scene.ACompleteDraft();
        var seen = (await fund.Ask(new GetSectionsOfBid(bid, Caller.TheFund)))[BidSection.Continuity];
        await fund.Do(new AnswerSection(bid, new ContinuityAnswers("Two people", "Nothing"), seen, Caller.Is(lead)));
        var (id, administrator) = (Guid.CreateVersion7(), await Administrator());

        await fund.Do(
            new RequestErasure(
                id,
                null,
                [new(bid.Value, nameof(BidSection.Continuity))],
                scene.Now.LondonDate(),
                administrator
            )
        );
        await fund.Do(new GrantErasure(id, LegalBasis.LegalObligation, "A court said so", administrator));

        var form = await fund.Ask(new GetFormOfBid(bid, Caller.TheFund));
        Assert.Null(form.Continuity);
        Assert.Equal([BidSection.Continuity], form.Erased.Keys);
        Assert.NotNull(form.Summary);
        Assert.Equal(2, (await fund.EventsOf(id)).OfType<ErasureCarriedOut>().Single().Texts);
    }

    [Fact]
    public async Task Keeps_what_was_refused()
    {
        var scene = new Scene(fund);
        await scene.AnOpenRound();
        var (bid, _, _) = await scene.ACompleteDraft();
        var (id, administrator) = (Guid.CreateVersion7(), await Administrator());
        await fund.Do(new RequestErasure(id, null, [new(bid.Value, "")], scene.Now.LondonDate(), administrator));

        await fund.Do(new RefuseErasure(id, "An appeal rests on it", administrator));
        await fund.Refused("erasure.decided", new GrantErasure(id, LegalBasis.Objection, "Now", administrator));

        Assert.NotNull((await fund.Ask(new GetFormOfBid(bid, Caller.TheFund))).Summary);
    }

    [Fact]
    public async Task Is_decided_by_administrators_and_read_by_auditors()
    {
        var (id, auditor) = (Guid.CreateVersion7(), await Auditor());
        var request = new RequestErasure(id, Scene.Someone(), [], new(2026, 1, 1), auditor);

        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Do(request));
        await Assert.ThrowsAsync<NotAllowedException>(() =>
            fund.Do(new GrantErasure(id, LegalBasis.Objection, "Because", auditor))
        );
        await fund.Ask(new ListErasures(1, auditor));
        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Ask(new ListErasures(1, Caller.Is(Scene.Someone()))));
    }

    private sealed record State(
        IReadOnlyList<string> Streams,
        IReadOnlyList<string> Ranking,
        bool IsSame,
        string Figures,
        BidForm Form
    );

    private async Task<State> Everything(Scene scene, BidId bid, Caller auditor, string round)
    {
        await using var session = fund.Store.QuerySession();
        var json = ((DocumentStore)fund.Store).Serializer;
        var reviews = (await scene.Panel()).Allocations.Select(it =>
            Domain.Reviews.Review.IdOf(it.Bid, it.Reviewer).Value
        );
        List<string> streams = [];
        foreach (var stream in reviews.Append(bid.Value).Append(scene.Round.Value).Append(scene.FundId.Value))
        {
            streams.AddRange((await session.Events.FetchStreamAsync(stream)).Select(e => json.ToJson(e.Data)));
        }

        await fund.Host.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(30));
        var proof = (await fund.Ask(new ReproduceRanking(round, WhatIf.Nothing, auditor)))!;
        var figures = await fund.Ask(new GetRoundStatistics(round, auditor));
        return new(
            streams,
            [.. proof.Lines.Select(it => json.ToJson(it.Ranked))],
            proof.IsSame,
            json.ToJson(figures),
            await fund.Ask(new GetFormOfBid(bid, Caller.TheFund))
        );
    }

    private async Task<PersonId> APerson(string name)
    {
        var person = Scene.Someone();
        await using var session = fund.Store.LightweightSession();
        session.Store(new Person(person.Value, $"{person.Value:N}@example.org", name));
        await session.SaveChangesAsync();
        return person;
    }

    private async Task<Caller> Administrator()
    {
        var person = Scene.Someone();
        await fund.Do(new AppointAdministrator(person, Caller.TheFund));
        return Caller.Is(person);
    }

    private async Task<Caller> Auditor()
    {
        var person = Scene.Someone();
        await fund.Do(new AppointAuditor(person, Caller.TheFund));
        return Caller.Is(person);
    }
}
