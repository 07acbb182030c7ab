using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Results;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Application.Tests.Awards;

[Collection(nameof(TheFund))]
public sealed class MovingUp(TheFund fund)
{
    [Fact]
    public async Task Commits_the_freed_money_and_offers_the_award()
    {
        var results = await PublishedResults.Of(fund, awarded: 1, reserve: 2);
        var (first, second) = (results.Bids[0], results.Bids[1]);
        await fund.Do(new RefuseAward(first.Award, RefusalReason.FundedElsewhere, first.By));

        var waiting = Assert.Single(await Freed(results));
        Assert.Equal([(await results.BidOf(first.Bid)).Reference], waiting.NotTakenUp);
        Assert.Equal((await results.BidOf(second.Bid)).Reference, waiting.First);

        await fund.Do(results.Up(second, 20_000));
        await results.Offered(second.Bid);

        var row = await results.BidOf(second.Bid);
        Assert.Equal(BidStage.Awarded, row.Stage);
        Assert.Equal(Scene.Reasons, row.Outcome!.Reasons); // those of the reserve list stay (rule 22)
        Assert.Equal("The first was not taken up", row.Outcome.FromReserveListReason);
        Assert.Equal(Pence.Pounds(200_000 - 22_000), (await results.Money()).Left);
        Assert.Empty((await results.Scene.Panel()).Unanswered);
        Assert.Empty(await Freed(results));
        await Counted(results, funded: 1, onReserve: 1, notTakenUp: 1);
        await fund.Do(new AcceptAward(second.Award, second.By));
    }

    [Fact]
    public async Task Beyond_the_budget_records_nothing_anywhere()
    {
        var results = await PublishedResults.Of(fund, budgetPounds: 11_999);
        var it = results.Bids[1];

        await fund.Refused("fund.over-budget", results.Up(it, 910)); // £999 are left, and £91 would be set aside
        await fund.Refused("bid.amount", results.Up(it, 20_001));

        Assert.Equal(BidStage.OnReserveList, (await results.BidOf(it.Bid)).Stage);
        Assert.DoesNotContain(await fund.EventsOf(results.Scene.Round.Value), e => e is ReserveBidAwarded);
        await fund.Do(results.Up(it, 908));
        Assert.Equal(new Pence(20), (await results.Money()).Left);
    }

    [Fact]
    public async Task Of_many_at_once_never_commits_more_than_the_budget()
    {
        var results = await PublishedResults.Of(fund, awarded: 1, reserve: 8, budgetPounds: 40_000);
        var first = results.Bids[0];

        var answers = await Task.WhenAll([
            .. results.Bids.Skip(1).Select(it => Task.Run(() => fund.Decide(results.Up(it)))),
            Task.Run(() => fund.Decide(new RefuseAward(first.Award, RefusalReason.OtherReason, first.By))),
        ]);

        var money = await results.Money();
        Assert.True(money.Committed + money.SetAside <= money.Budget);
        Assert.InRange(answers.SkipLast(1).Count(it => it.Refusal is null), 2, 3); // as the refusal came before or after
        Assert.Equal(money.Committed, Pence.Pounds(10_000 * answers.SkipLast(1).Count(it => it.Refusal is null)));
    }

    [Fact]
    public async Task Is_for_the_department_s_fund_managers()
    {
        var results = await PublishedResults.Of(fund);
        var it = results.Bids[1];
        foreach (var by in new[] { it.By, Caller.Is(results.Scene.Chair), Caller.Anyone })
        {
            await Assert.ThrowsAsync<NotAllowedException>(() => fund.Decide(results.Up(it) with { By = by }));
        }
    }

    [Fact]
    public async Task May_be_left_and_the_money_stays_in_the_fund()
    {
        var results = await PublishedResults.Of(fund);
        var it = results.Bids[0];
        await fund.Do(new RefuseAward(it.Award, RefusalReason.FundedElsewhere, it.By));
        var keep = new KeepFreedMoney(results.Scene.Round, it.Bid, "Too little for any of them", results.Manager);

        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Decide(keep with { By = it.By }));
        await fund.Do(keep);
        await fund.Do(keep);

        Assert.Empty(await Freed(results));
        Assert.Single(await fund.EventsOf(results.Scene.Round.Value), e => e is FreedMoneyKept);
        Assert.Equal(Pence.Pounds(200_000), (await results.Money()).Left);
        await fund.Do(results.Up(results.Bids[1])); // later, for another reason
    }

    [Fact]
    public async Task Asks_nobody_where_no_bid_waits()
    {
        var results = await PublishedResults.Of(fund, awarded: 1, reserve: 0);
        var it = results.Bids[0];
        await fund.Do(new RefuseAward(it.Award, RefusalReason.FundedElsewhere, it.By));

        Assert.Empty(await Freed(results));
    }

    private Task<IReadOnlyList<FreedMoney>> Freed(PublishedResults results) =>
        fund.Ask(new ListFreedMoney(results.Scene.Department, results.Manager));

    private async Task Counted(PublishedResults results, int funded, int onReserve, int notTakenUp)
    {
        var reference = (await results.Scene.RoundRow()).Reference;
        var figures = (await fund.Ask(new GetResults(reference, 1, Caller.Anyone)))!.Figures;
        Assert.Equal((funded, onReserve, notTakenUp), (figures.Funded, figures.OnReserveList, figures.NotTakenUp));
        var list = await fund.Ask(new GetReserveList(reference, 1, results.Manager));
        Assert.Equal(onReserve, list.Waiting.Total);
        var table = await fund.Ask(new GetDecisionTable(reference, 1, results.Manager));
        Assert.Equal(Pence.Pounds(20_000), table.SoFar.Awards);
    }
}
