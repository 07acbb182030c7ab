using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Funds;
using CoProductionFund.Application.Results;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Rounds;
using Marten.Events;

namespace CoProductionFund.Application.Tests.Rounds;

[Collection(nameof(TheFund))]
public sealed class ARoundFromStartToEnd(TheFund fund)
{
    [Fact]
    public async Task Leads_from_bids_to_published_results()
    {
        var scene = new Scene(fund);
        await scene.AnOpenRound(budgetPounds: 60_000);
        var good = await scene.ASubmittedBid();
        var fair = await scene.ASubmittedBid(askedPounds: 40_000);
        var rich = await scene.ASubmittedBid(income: 900_000);

        await scene.Close(eligible: 2);
        await scene.Review(good.Bid, 5, 4, 4);
        await scene.Review(fair.Bid, 3, 3, 2);
        await fund.Do(new SettleRanking(scene.Round, Caller.Is(scene.Chair)));
        await fund.Do(scene.Decide(good.Bid, Outcome.Awarded, 20_000));
        await fund.Refused("fund.over-budget", scene.Decide(fair.Bid, Outcome.Awarded, 40_000));
        await fund.Do(scene.Decide(fair.Bid, Outcome.OnReserveList));
        await fund.Do(new DecideRound(scene.Round, Caller.Is(scene.Manager)));

        var round = await scene.RoundRow();
        Assert.Equal(RoundStage.Decided, round.Stage);
        var position = await fund.Ask(new GetFundById(scene.FundId, Caller.TheFund));
        Assert.Equal(
            (Pence.Pounds(20_000), Pence.Pounds(2_000), Pence.Pounds(38_000)),
            (position.Committed, position.SetAside, position.Left)
        );
        await fund.Host.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(15));
        var results = (await fund.Ask(new GetResults(round.Reference, 1, Caller.Anyone)))!;
        Assert.Equal(
            (3, 2, 1, 1),
            (results.Figures.Received, results.Figures.Eligible, results.Figures.Funded, results.Figures.OnReserveList)
        );
        Assert.Equal(["Larkfield Neighbours", null], results.Bids.Items.Select(it => it.Group));
        var told = await fund.Ask(new GetDecision((await Reference(rich.Bid)), Caller.Is(rich.Lead)));
        Assert.Equal(BidStage.Ineligible, told?.Stage);
    }

    private async Task<string> Reference(BidId bid) =>
        (await fund.Ask(new GetBidHeadings([bid], Caller.TheFund)))[bid].Reference;
}
