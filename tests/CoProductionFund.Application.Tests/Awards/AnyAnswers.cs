using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Audit;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Funds;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Bids;
using Marten.Events;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace CoProductionFund.Application.Tests.Awards;

/// <summary>Rules 1 and 2 in whatever order offers are accepted, refused and lapse, bids move up and the budget changes.</summary>
[Collection(nameof(TheFund))]
public sealed class AnyAnswers(TheFund fund, ITestOutputHelper output) : IDisposable
{
    private const int Steps = 60;

    [Fact]
    public async Task Leave_a_fund_that_adds_up()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var results = await PublishedResults.Of(fund, awarded: 4, reserve: 8, budgetPounds: 60_000);
        var done = 0;
        for (var step = 0; step < Steps; step++)
        {
            done += await Any(random, results) ? 1 : 0;
            await AddsUp(results);
        }

        output.WriteLine($"{done} of {Steps} done");
        Assert.True(done > 5);
        await fund.Host.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(60));
        var checker = fund.Host.Services.GetRequiredService<ReadModelChecker>();
        Assert.Empty((await checker.Everything(progress: null, CancellationToken.None)).Differences);
    }

    public void Dispose() => fund.Clock.ShowRealTime();

    private async Task<bool> Any(Random random, PublishedResults results)
    {
        var it = results.Bids[random.Next(results.Bids.Count)];
        var row = await results.RowOf(it.Bid);
        switch (random.Next(6))
        {
            case 0 when row is not null:
                return await Did(new AcceptAward(it.Award, it.By));
            case 1 when row is not null:
                return await Did(new RefuseAward(it.Award, (RefusalReason)random.Next(6), it.By));
            case 2 when row is not null:
                fund.Clock.Set(random.Next(2) == 0 ? row.LapsesAt : row.LapsesAt.AddSeconds(-1));
                await fund.Run(new LapseOffer(it.Award, Caller.TheFund));
                fund.Clock.ShowRealTime();
                return true;
            case 3 or 4 when await Did(results.Up(it, random.Next(1, 21) * 1_000)):
                await results.Offered(it.Bid);
                return true;
            case 5 when random.Next(2) == 0:
                return await Did(
                    new ReviseBudget(
                        results.Scene.FundId,
                        Pence.Pounds(random.Next(30_000, 120_000)),
                        "A supplementary estimate",
                        results.Manager
                    )
                );
            case 5 when (await results.Scene.Panel()).Unanswered is [var freed, ..]:
                return await Did(new KeepFreedMoney(results.Scene.Round, freed, "Enough for now", results.Manager));
            default:
                return false;
        }
    }

    private async Task<bool> Did(Command command) => (await fund.Decide(command)).Refusal is null;

    private static async Task AddsUp(PublishedResults results)
    {
        var money = await results.Money();
        var (committed, setAside) = (Pence.Zero, Pence.Zero);
        foreach (var it in results.Bids)
        {
            var (bid, award) = (await results.BidOf(it.Bid), await results.RowOf(it.Bid));
            Assert.Equal(bid.Stage is BidStage.Awarded, award?.Stage is AwardStage.Offered or AwardStage.Accepted);
            if (bid.Stage is BidStage.Awarded)
            {
                committed += bid.Outcome!.Amount!.Value;
                setAside += bid.Outcome.SetAside!.Value;
            }
        }

        Assert.Equal((committed, setAside), (money.Committed, money.SetAside));
        Assert.True(money.Committed + money.SetAside <= money.Budget);
    }
}
