using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Funds;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Application.Tests.Bids;

[Collection(nameof(TheFund))]
public sealed class DecidingBids(TheFund fund)
{
    /// <summary>£100,000, and each award takes £10,000 and £1,000 for the safety net: nine fit, whoever comes first.</summary>
    [Fact]
    public async Task Fifty_at_once_never_commit_more_than_the_budget()
    {
        var scene = new Scene(fund);
        await scene.APublishedRound(budgetPounds: 100_000);
        var bids = await Ranked(scene, 50);

        var answers = await Task.WhenAll(
            bids.Select(bid => Task.Run(() => fund.Decide(scene.Decide(bid, Outcome.Awarded, 10_000))))
        );

        Assert.Equal(9, answers.Count(it => it.Refusal is null));
        Assert.All(
            answers.Where(it => it.Refusal is not null),
            it => Assert.Equal("fund.over-budget", it.Refusal!.Code)
        );
        var position = await fund.Ask(new GetFundById(scene.FundId, Caller.TheFund));
        Assert.Equal((Pence.Pounds(90_000), Pence.Pounds(9_000)), (position.Committed, position.SetAside));
        Assert.Equal(9, (await scene.Panel()).Decisions.Count);
    }

    [Fact]
    public async Task Record_nothing_anywhere_when_the_fund_says_no()
    {
        var scene = new Scene(fund);
        await scene.APublishedRound(budgetPounds: 10_000);
        var bid = (await Ranked(scene, 1))[0];

        await fund.Refused("fund.over-budget", scene.Decide(bid, Outcome.Awarded, 10_000));

        Assert.Empty((await scene.Panel()).Decisions);
        Assert.DoesNotContain(await fund.EventsOf(bid.Value), it => it is BidAwarded);
        Assert.DoesNotContain(await fund.EventsOf(scene.FundId.Value), it => it is Domain.Funds.FundsCommitted);
    }

    [Fact]
    public async Task Taken_back_leave_the_money_in_the_fund_and_the_bid_to_decide()
    {
        var scene = new Scene(fund);
        await scene.APublishedRound();
        var bid = (await Ranked(scene, 1))[0];
        await fund.Do(scene.Decide(bid, Outcome.Awarded, 10_000));

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    Task.Run(() =>
                        fund.Decide(new TakeBackDecision(bid, "A nought too many", Caller.Is(scene.Manager)))
                    )
                )
        );

        Assert.Single(answers, it => it.Refusal is null);
        var position = await fund.Ask(new GetFundById(scene.FundId, Caller.TheFund));
        Assert.Equal((Pence.Zero, Pence.Zero), (position.Committed, position.SetAside));
        Assert.Empty((await scene.Panel()).Decisions);
        await fund.Do(scene.Decide(bid, Outcome.Awarded, 1_000));
        await fund.Do(new DecideRound(scene.Round, Caller.Is(scene.Manager)));
        await fund.Refused("round.results-published", new TakeBackDecision(bid, "Too late", Caller.Is(scene.Manager)));
        position = await fund.Ask(new GetFundById(scene.FundId, Caller.TheFund));
        Assert.Equal((Pence.Pounds(1_000), Pence.Pounds(100)), (position.Committed, position.SetAside));
    }

    [Fact]
    public async Task Twice_at_once_decide_once()
    {
        var scene = new Scene(fund);
        await scene.APublishedRound();
        var bid = (await Ranked(scene, 1))[0];

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => fund.Decide(scene.Decide(bid, Outcome.Awarded, 10_000))))
        );

        Assert.Single(answers, it => it.Refusal is null);
        Assert.Single(await fund.EventsOf(bid.Value), it => it is BidAwarded);
    }

    [Fact]
    public async Task Against_the_rank_order_needs_a_reason()
    {
        var scene = new Scene(fund);
        await scene.APublishedRound();
        var bids = await Ranked(scene, 2);

        await fund.Do(scene.Decide(bids[0], Outcome.Declined));

        await fund.Refused("round.departure-reason", scene.Decide(bids[1], Outcome.Awarded, 5_000));
        await fund.Do(scene.Decide(bids[1], Outcome.Awarded, 5_000, "The first cannot begin this year"));
    }

    [Fact]
    public async Task Are_refused_to_whoever_sat_on_the_panel()
    {
        var scene = new Scene(fund);
        await scene.ADraftRound();
        await fund.Do(
            new AppointPanelMember(scene.Round, scene.Manager, PanelSeat.Professional, Caller.Is(scene.Manager))
        );
        await fund.Do(new PublishRound(scene.Round, Caller.Is(scene.Manager)));
        var bid = (await Ranked(scene, 1))[0];

        await fund.Refused("round.decider-scored", scene.Decide(bid, Outcome.Awarded, 5_000));
    }

    [Fact]
    public async Task Are_not_for_other_departments()
    {
        var (scene, other) = (new Scene(fund), new Scene(fund));
        await scene.APublishedRound();
        await other.ADepartment();
        var bid = (await Ranked(scene, 1))[0];

        await Assert.ThrowsAsync<NotAllowedException>(() =>
            fund.Decide(scene.Decide(bid, Outcome.Awarded, 5_000) with { By = Caller.Is(other.Manager) })
        );
    }

    /// <summary>Eligible bids with a settled ranking, best first, written straight into the streams to save time.</summary>
    private async Task<IReadOnlyList<BidId>> Ranked(Scene scene, int count)
    {
        var (group, _) = await scene.AGroup();
        var bids = Enumerable.Range(1, count).Select(number => Bid.IdOf(scene.Round, group, number)).ToList();
        await fund.Run(new OpenRound(scene.Round, Caller.TheFund)); // as the clock does in its own time, perhaps just now
        await using var session = fund.Store.LightweightSession();
        foreach (var (at, bid) in bids.Index())
        {
            session.Events.StartStream<Bid>(
                bid.Value,
                new BidStarted(scene.Round, group, scene.Department, $"{scene.Round.Value:N}-{at}"),
                new BidSubmitted(
                    scene.Round,
                    group,
                    scene.Area,
                    Tier.Group,
                    Depth.CoDesign,
                    Pence.Pounds(20_000),
                    Pence.Pounds(5_000),
                    Pence.Zero,
                    scene.Now
                ),
                new BidFoundEligible(scene.Round, group, [])
            );
        }

        session.Events.Append(
            scene.Round.Value,
            new RoundClosed(),
            new RankingSettled([.. bids.Select((bid, at) => new RankedBid(bid, at + 1, 3, 1_500 - at, [], default))])
        );
        await session.SaveChangesAsync();
        return bids;
    }
}
