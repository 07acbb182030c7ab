using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Audit;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Rounds;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CoProductionFund.Application.Tests.Audit;

[Collection(nameof(TheFund))]
public sealed class ExploringEvents(TheFund fund)
{
    [Fact]
    public async Task Finds_by_department_module_kind_person_thing_time_and_words()
    {
        var (scene, bid, lead, auditor) = await ADecidedBid();
        var department = (await scene.RoundRow()).Reference[..3];
        var reference = await Reference(bid);

        Assert.All(await Find(new(Department: department), auditor), it => Assert.Equal(department, it.Department));
        Assert.Contains(await Find(new(Department: department), auditor), it => it.Type == "criterion-scored");
        Assert.All(
            await Find(new(Department: department, Module: "Reviews"), auditor),
            it => Assert.Equal("Reviews", it.Module)
        );
        var handedIn = Assert.Single(
            await Find(new(Department: department, Type: "bid-submitted", Person: lead), auditor)
        );
        Assert.Equal(reference, handedIn.Thing);
        Assert.Equal(lead, handedIn.Actor);
        Assert.Contains("\"asked\"", handedIn.Data, StringComparison.Ordinal);
        Assert.All(
            await Find(new(Person: lead), auditor),
            it => Assert.True(it.Actor == lead || it.Module == "Groups")
        );
        Assert.Single(await Find(new(Department: department, Type: "bid-awarded", Words: "needs shown"), auditor));
        Assert.Empty(await Find(new(Department: department, Type: "bid-awarded", Words: "needs -shown"), auditor));
        Assert.Empty(await Find(new(Department: department, From: scene.Now.AddSeconds(1)), auditor));
        Assert.NotEmpty(await Find(new(Department: department, Until: scene.Now.AddSeconds(1)), auditor));
        Assert.Empty(await Find(new(Reference: "XXX-99-9999"), auditor));
    }

    [Fact]
    public async Task Shows_a_thing_alone_or_with_everything_that_belongs_to_it()
    {
        var (_, bid, _, auditor) = await ADecidedBid();
        var reference = await Reference(bid);

        var alone = await Find(new(Reference: reference), auditor);
        var related = await Find(new(Reference: $" {reference.ToLowerInvariant()} ", Related: true), auditor);

        Assert.All(alone, it => Assert.Equal(bid.Value, it.Stream));
        Assert.Superset(
            new HashSet<string>
            {
                "bid-started",
                "review-assigned",
                "criterion-scored",
                "reviews-allocated",
                "ranking-settled",
                "decision-noted",
                "funds-committed",
                "bid-awarded",
            },
            related.Select(it => it.Type).ToHashSet()
        );
        Assert.DoesNotContain(related, it => it.Type is "round-published" or "fund-established" or "group-registered");
    }

    [Fact]
    public async Task Turns_pages_both_ways_without_losing_or_repeating_an_event()
    {
        var scene = new Scene(fund);
        await scene.ADraftRound();
        for (var i = 0; i < 120; i++)
        {
            var seat = i % 2 == 0 ? PanelSeat.Professional : PanelSeat.Lay;
            await fund.Do(new AppointPanelMember(scene.Round, scene.Lay[0], seat, Caller.Is(scene.Manager)));
        }

        var auditor = await Auditor();
        await Indexed(auditor);
        var filter = new EventFilter(Reference: (await scene.RoundRow()).Reference);
        var first = await fund.Ask(new ExploreEvents(filter, null, null, auditor));
        var second = await fund.Ask(new ExploreEvents(filter, first.Earlier, null, auditor));
        var third = await fund.Ask(new ExploreEvents(filter, second.Earlier, null, auditor));
        var back = await fund.Ask(new ExploreEvents(filter, null, third.Later, auditor));

        Assert.Null(first.Later);
        Assert.Null(third.Earlier);
        Assert.Equal(second.Events, back.Events);
        long[] all = [.. first.Events.Concat(second.Events).Concat(third.Events).Select(it => it.Version)];
        Assert.Equal(Enumerable.Range(1, all.Length).Reverse(), all.Select(it => (int)it));

        List<EventTold> exported = [];
        await using var scope = fund.Host.Services.CreateAsyncScope();
        var file = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ExportEvents(filter, auditor));
        await foreach (var it in file)
        {
            exported.Add(it);
        }

        Assert.Equal(all.Reverse(), exported.Select(it => it.Version));
    }

    [Fact]
    public async Task Is_for_auditors_alone()
    {
        var scene = new Scene(fund);
        await scene.ADepartment();

        foreach (var someone in new[] { Caller.Anyone, Caller.Is(scene.Manager), Caller.Is(Scene.Someone()) })
        {
            await Assert.ThrowsAsync<NotAllowedException>(() =>
                fund.Ask(new ExploreEvents(new(), null, null, someone))
            );
            await Assert.ThrowsAsync<NotAllowedException>(() => fund.Ask(new GetEventTold(1, someone)));
            await Assert.ThrowsAsync<NotAllowedException>(() => fund.Ask(new ExportEvents(new(), someone)));
        }
    }

    private async Task<(Scene Scene, BidId Bid, PersonId Lead, Caller Auditor)> ADecidedBid()
    {
        var scene = new Scene(fund);
        await scene.AnOpenRound();
        var (bid, _, lead) = await scene.ASubmittedBid();
        var (other, _, _) = await scene.ASubmittedBid();
        await scene.Close(eligible: 2);
        await scene.Review(bid, 3);
        await scene.Review(other, 4);
        await fund.Do(new SettleRanking(scene.Round, Caller.Is(scene.Chair)));
        await fund.Do(scene.Decide(other, Outcome.Declined));
        await fund.Do(scene.Decide(bid, Outcome.Awarded, 5_000, "It departs from the ranking for once"));
        var auditor = await Auditor();
        await Indexed(auditor);
        return (scene, bid, lead, auditor);
    }

    private async Task<IReadOnlyList<EventTold>> Find(EventFilter filter, Caller auditor) =>
        (await fund.Ask(new ExploreEvents(filter, null, null, auditor))).Events;

    private async Task Indexed(Caller auditor) =>
        await TheFund.Eventually(async () =>
            (await fund.Ask(new ExploreEvents(new(), null, null, auditor))).Behind == 0
        );

    private async Task<string> Reference(BidId bid) =>
        (await fund.Ask(new ReferencesOfBids([bid], Caller.TheFund)))[bid];

    private async Task<Caller> Auditor()
    {
        var auditor = Scene.Someone();
        await fund.Do(new AppointAuditor(auditor, Caller.TheFund));
        return Caller.Is(auditor);
    }
}
