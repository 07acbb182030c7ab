using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Audit;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.People;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Application.ServiceAreas;
using CoProductionFund.Domain.Rounds;
using Marten.Events;

namespace CoProductionFund.Application.Tests.Audit;

[Collection(nameof(TheFund))]
public sealed class ReadingTimelines(TheFund fund)
{
    [Fact]
    public async Task Tells_the_latest_first_with_names_and_the_clock()
    {
        var scene = new Scene(fund);
        await scene.AnOpenRound();
        var round = await scene.RoundRow();

        var page = (await fund.Ask(new GetRoundTimeline(round.Reference, 1, Caller.Is(scene.Chair))))!;

        Assert.StartsWith("The round opened for bids", page.Items[0].What);
        Assert.Null(page.Items[0].Who);
        Assert.StartsWith("Published the round", page.Items[1].What);
        Assert.Equal(NamesOf.Unknown, page.Items[1].Who);
        Assert.Equal(Enumerable.Range(1, (int)page.Total).Reverse(), page.Items.Select(it => (int)it.Version));
    }

    [Fact]
    public async Task Has_pages_of_fifty()
    {
        var scene = new Scene(fund);
        await scene.ADraftRound();
        for (var i = 0; i < 55; i++)
        {
            var seat = i % 2 == 0 ? PanelSeat.Professional : PanelSeat.Lay;
            await fund.Do(new AppointPanelMember(scene.Round, scene.Lay[0], seat, Caller.Is(scene.Manager)));
        }

        var reference = (await scene.RoundRow()).Reference;
        var first = (await fund.Ask(new GetRoundTimeline(reference, 1, Caller.Is(scene.Manager))))!;
        var second = (await fund.Ask(new GetRoundTimeline(reference, 2, Caller.Is(scene.Manager))))!;

        Assert.Equal(50, first.Items.Count);
        Assert.Equal(2, first.Pages);
        Assert.Equal(first.Total - 50, second.Items.Count);
        Assert.Equal(1, second.Items[^1].Version);
        Assert.Equal(first.Items[^1].Version - 1, second.Items[0].Version);
    }

    [Fact]
    public async Task Hides_a_decision_from_the_group_until_the_results_are_published()
    {
        var scene = new Scene(fund);
        await scene.AnOpenRound();
        var (bid, _, lead) = await scene.ASubmittedBid();
        await scene.Close(eligible: 1);
        await scene.Review(bid, 4);
        await fund.Do(new SettleRanking(scene.Round, Caller.Is(scene.Chair)));
        await fund.Do(scene.Decide(bid, Outcome.Awarded, pounds: 20_000));
        var reference = (await fund.Ask(new ReferencesOfBids([bid], Caller.TheFund)))[bid];

        Assert.Equal("The bid met every rule of the round", await Latest(reference, lead));
        Assert.StartsWith("Awarded £20,000", await Latest(reference, scene.Manager));

        await fund.Do(new DecideRound(scene.Round, Caller.Is(scene.Manager)));

        await TheFund.Eventually(async () =>
            (await Latest(reference, lead)).StartsWith("Offered", StringComparison.Ordinal)
        );
        var told = (await fund.Ask(new GetBidTimeline(reference, 1, Caller.Is(lead))))!.Items;
        Assert.StartsWith("Awarded £20,000", told[1].What);
    }

    [Fact]
    public async Task Shows_staff_no_draft_as_it_stood()
    {
        var scene = new Scene(fund);
        await scene.AnOpenRound();
        var (bid, _, lead) = await scene.ACompleteDraft();
        var reference = (await fund.Ask(new ReferencesOfBids([bid], Caller.TheFund)))[bid];
        var before = scene.Now;
        fund.Clock.Advance(TimeSpan.FromMinutes(1));
        await fund.Do(new SubmitBid(bid, scene.Now, Caller.Is(lead)));

        Assert.NotNull(await fund.Ask(new GetBidAsOf(reference, before, Caller.Is(lead))));
        Assert.Null(await fund.Ask(new GetBidAsOf(reference, before, Caller.Is(scene.Manager))));
        Assert.NotNull(await fund.Ask(new GetBidAsOf(reference, scene.Now.AddSeconds(1), Caller.Is(scene.Manager))));
    }

    [Fact]
    public async Task Is_not_for_strangers()
    {
        var scene = new Scene(fund);
        await scene.AnOpenRound();
        var stranger = Caller.Is(Scene.Someone());
        var round = (await scene.RoundRow()).Reference;

        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Ask(new GetRoundTimeline(round, 1, stranger)));
        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Ask(new FindRecord(round, stranger)));
    }

    [Fact]
    public async Task Is_found_by_auditors_however_the_reference_is_typed()
    {
        var scene = new Scene(fund);
        await scene.AnOpenRound();
        var auditor = Caller.Is(Scene.Someone());
        await fund.Do(new AppointAuditor(auditor.Person!.Value, Caller.TheFund));
        var round = (await scene.RoundRow()).Reference;
        var (bid, _, _) = await scene.ACompleteDraft();
        var draft = (await fund.Ask(new ReferencesOfBids([bid], Caller.TheFund)))[bid];

        Assert.Equal(
            new(RecordKind.Round, round),
            await fund.Ask(new FindRecord($" {round.ToLowerInvariant()} ", auditor))
        );
        Assert.Null(await fund.Ask(new FindRecord(draft, auditor)));
    }

    [Fact]
    public async Task Finds_whatever_else_has_a_reference()
    {
        var scene = new Scene(fund);
        await scene.ADepartment();
        var auditor = Caller.Is(Scene.Someone());
        await fund.Do(new AppointAuditor(auditor.Person!.Value, Caller.TheFund));
        var areas = await fund.Ask(new GetServiceAreasByIds([scene.Area], Caller.TheFund));
        var area = areas.Single().Reference;
        await fund.Host.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(new(RecordKind.Other, area), await fund.Ask(new FindRecord(area, auditor)));
        Assert.Null(await fund.Ask(new FindRecord("XX-0000", auditor)));
    }

    private async Task<string> Latest(string reference, PersonId reader) =>
        (await fund.Ask(new GetBidTimeline(reference, 1, Caller.Is(reader))))!.Items[0].What;
}
