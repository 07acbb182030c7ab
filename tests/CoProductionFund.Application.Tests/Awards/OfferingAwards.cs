using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Application.Tests.Awards;

[Collection(nameof(TheFund))]
public sealed class OfferingAwards(TheFund fund) : IDisposable
{
    [Fact]
    public async Task Happens_to_each_awarded_bid_when_the_results_are_published_and_not_before()
    {
        var results = await PublishedResults.Decided(fund, awarded: 2, reserve: 1);
        await fund.Run(new OfferAward(results.Bids[0].Bid, Caller.TheFund)); // too early
        Assert.Null(await results.RowOf(results.Bids[0].Bid));

        await results.Publish();

        var row = (await results.RowOf(results.Bids[0].Bid))!;
        Assert.Equal((AwardStage.Offered, Pence.Pounds(10_000)), (row.Stage, row.Amount));
        Assert.Equal(Percent.Whole(25), row.MatchRatio);
        Assert.Equal(OfferDecisions.LapsesAt(row.OfferedAt, days: null), row.LapsesAt);
        Assert.NotNull(await results.RowOf(results.Bids[1].Bid));
        Assert.Null(await results.RowOf(results.Bids[2].Bid));
    }

    [Fact]
    public async Task Keeps_to_the_days_and_the_conditions_of_the_department()
    {
        var results = await PublishedResults.Decided(fund, awarded: 0, reserve: 1, offerDays: 14);
        await results.Publish();
        await fund.Do(results.Up(results.Bids[0]));
        await results.Offered(results.Bids[0].Bid);

        var row = (await results.RowOf(results.Bids[0].Bid))!;
        Assert.Equal(row.OfferedAt.LondonDate().AddDays(15), row.LapsesAt.LondonDate());
        Assert.Equal("Two tutors at each course", row.Conditions);
    }

    [Fact]
    public async Task Twice_at_once_or_late_is_once()
    {
        var results = await PublishedResults.Of(fund);
        var it = results.Bids[0];

        await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => fund.Run(new OfferAward(it.Bid, Caller.TheFund))))
        );
        await fund.Do(new RefuseAward(it.Award, RefusalReason.NoLongerNeeded, it.By));
        await fund.Run(new OfferAward(it.Bid, Caller.TheFund));

        Assert.Single(await fund.EventsOf(it.Award.Value), e => e is AwardOffered);
    }

    [Fact]
    public async Task Puts_the_reminder_and_the_lapse_into_the_diary()
    {
        var results = await PublishedResults.Of(fund, offerDays: 123);
        var row = (await results.RowOf(results.Bids[0].Bid))!;

        await TheFund.Eventually(async () =>
            await fund.Scheduled<LapseOffer>(row.LapsesAt) == 1
            && await fund.Scheduled<RemindOfOffer>(row.LapsesAt.AddDays(-7)) == 1
        );
    }

    [Fact]
    public async Task Is_not_for_people()
    {
        var results = await PublishedResults.Of(fund);
        var it = results.Bids[0];

        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Run(new OfferAward(it.Bid, results.Manager)));
        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Run(new LapseOffer(it.Award, results.Manager)));
    }

    [Fact]
    public async Task Is_answered_by_leads_alone()
    {
        var results = await PublishedResults.Of(fund, awarded: 2);
        var (mine, other) = (results.Bids[0], results.Bids[1]);
        var contributor = Scene.Someone();
        await fund.Do(
            new Application.Groups.InviteMember(mine.Group, contributor, Domain.Groups.MemberRole.Contributor, mine.By)
        );
        await fund.Do(new Application.Groups.JoinGroup(mine.Group, Caller.Is(contributor)));

        foreach (var by in new[] { Caller.Is(contributor), other.By, results.Manager, Caller.Anyone })
        {
            await Assert.ThrowsAsync<NotAllowedException>(() => fund.Decide(new AcceptAward(mine.Award, by)));
            await Assert.ThrowsAsync<NotAllowedException>(() =>
                fund.Decide(new RefuseAward(mine.Award, RefusalReason.OtherReason, by))
            );
        }

        await fund.Do(new AcceptAward(mine.Award, mine.By));
        await fund.Do(new AcceptAward(mine.Award, mine.By));

        var row = (await results.RowOf(mine.Bid))!;
        Assert.Equal((AwardStage.Accepted, (PersonId?)mine.Lead), (row.Stage, row.AnsweredBy));
        Assert.Single(await fund.EventsOf(mine.Award.Value), e => e is AwardAccepted);
        Assert.Equal(Pence.Pounds(20_000), (await results.Money()).Committed);
    }

    public void Dispose() => fund.Clock.ShowRealTime();
}

[Collection(nameof(TheFund))]
public sealed class NotTakingAnAwardUp(TheFund fund) : IDisposable
{
    [Fact]
    public async Task Gives_the_money_back_and_puts_the_reserve_list_before_the_fund_manager()
    {
        var results = await PublishedResults.Of(fund);
        var it = results.Bids[0];
        Assert.Equal(Pence.Pounds(189_000), (await results.Money()).Left);

        await fund.Do(new RefuseAward(it.Award, RefusalReason.PartnerWithdrew, it.By));

        await NobodyTookUp(results, it, AwardStage.Refused);
        await fund.Do(new RefuseAward(it.Award, RefusalReason.PartnerWithdrew, it.By)); // pressed twice
        await fund.Refused("award.answered", new AcceptAward(it.Award, it.By));
        Assert.Single(await fund.EventsOf(results.Scene.FundId.Value), e => e is Domain.Funds.CommitmentReleased);
    }

    [Fact]
    public async Task Many_times_at_once_is_once()
    {
        var results = await PublishedResults.Of(fund);
        var it = results.Bids[0];

        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ => Task.Run(() => fund.Decide(new RefuseAward(it.Award, RefusalReason.OtherReason, it.By))))
        );

        await NobodyTookUp(results, it, AwardStage.Refused);
    }

    [Fact]
    public async Task Happens_by_the_clock_at_the_instant_and_not_a_second_before()
    {
        var results = await PublishedResults.Of(fund);
        var it = results.Bids[0];
        var lapses = (await results.RowOf(it.Bid))!.LapsesAt;

        fund.Clock.Set(lapses.AddSeconds(-1));
        await fund.Run(new LapseOffer(it.Award, Caller.TheFund));
        Assert.Equal(AwardStage.Offered, (await results.RowOf(it.Bid))!.Stage);

        fund.Clock.Set(lapses);
        await fund.Refused("award.lapsed", new AcceptAward(it.Award, it.By));
        await fund.Run(new LapseOffer(it.Award, Caller.TheFund));
        await NobodyTookUp(results, it, AwardStage.Lapsed);

        await fund.Run(new LapseOffer(it.Award, Caller.TheFund));
        Assert.Single(await fund.EventsOf(it.Award.Value), e => e is OfferLapsed);
    }

    [Fact]
    public async Task Happens_late_when_the_service_was_down()
    {
        var results = await PublishedResults.Of(fund);
        var it = results.Bids[0];

        fund.Clock.Set((await results.RowOf(it.Bid))!.LapsesAt.AddDays(9));
        await fund.Run(new LapseOffer(it.Award, Caller.TheFund));

        await NobodyTookUp(results, it, AwardStage.Lapsed);
    }

    [Fact]
    public async Task Never_happens_to_an_award_that_was_accepted_in_the_last_second()
    {
        var results = await PublishedResults.Of(fund);
        var it = results.Bids[0];
        var lapses = (await results.RowOf(it.Bid))!.LapsesAt;

        fund.Clock.Set(lapses.AddSeconds(-1));
        await fund.Do(new AcceptAward(it.Award, it.By));
        fund.Clock.Set(lapses.AddSeconds(1));
        await fund.Run(new LapseOffer(it.Award, Caller.TheFund));

        Assert.Equal(AwardStage.Accepted, (await results.RowOf(it.Bid))!.Stage);
        Assert.Equal(Pence.Pounds(189_000), (await results.Money()).Left);
    }

    [Fact]
    public async Task Of_an_award_that_is_not_there_is_a_bug_that_shows() =>
        await Assert.ThrowsAsync<Application.Store.RefusedException>(() =>
            fund.Run(new LapseOffer(new(Guid.CreateVersion7()), Caller.TheFund))
        );

    public void Dispose() => fund.Clock.ShowRealTime();

    private static async Task NobodyTookUp(PublishedResults results, Bidder it, AwardStage how)
    {
        var money = await results.Money();
        Assert.Equal(how, (await results.RowOf(it.Bid))!.Stage);
        Assert.Equal((Pence.Zero, Pence.Zero), (money.Committed, money.SetAside));
        Assert.Equal(BidStage.NotTakenUp, (await results.BidOf(it.Bid)).Stage);
        Assert.Equal([it.Bid], (await results.Scene.Panel()).Unanswered);
        Assert.Single(await results.Fund.EventsOf(results.Scene.Round.Value), e => e is AwardNotTakenUp);
    }
}
