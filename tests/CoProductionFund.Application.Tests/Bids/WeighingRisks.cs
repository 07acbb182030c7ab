using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Application.Tests.Bids;

[Collection(nameof(TheFund))]
public sealed class WeighingRisks(TheFund fund)
{
    private static readonly Risk Serious = new(
        "Someone is hurt",
        3,
        5,
        RiskCarrier.PeopleWhoUseTheService,
        "We look out",
        "At the first meeting"
    );

    [Fact]
    public async Task Holds_an_award_back_and_tells_the_group_on_the_day_of_the_results_what_was_done()
    {
        var scene = new Scene(fund);
        await scene.AnOpenRound();
        var (bid, lead) = await ASubmittedBid(scene);
        await scene.Close(eligible: 1);
        await scene.Review(bid, 4);
        await fund.Do(new SettleRanking(scene.Round, Caller.Is(scene.Chair)));
        await fund.Refused("bid.unreasonable-risk", scene.Decide(bid, Outcome.Awarded, 10_000));

        var reduced = new ReduceRisk(bid, 1, 2, 5, "Two nurses", Caller.Is(scene.Manager));
        await fund.Do(reduced);
        await fund.Do(reduced); // twice is once
        await fund.Do(scene.Decide(bid, Outcome.Awarded, 10_000));

        var reference = (await fund.Ask(new GetBidById(bid, Caller.TheFund)))!.Reference;
        var shown = await fund.Ask(
            new GetBidToDecide((await scene.RoundRow()).Reference, reference, Caller.Is(scene.Manager))
        );
        Assert.Equal((1, "Two nurses"), (shown!.Risks.Single().Risk.Number, shown.Risks.Single().Answer?.How));
        var before = await Seen(reference, lead);
        Assert.Equal((BidStage.Eligible, 0), (before.Stage, before.RiskAnswers.Count));
        Assert.Equal(before.SubmittedAt, before.LastChangedAt);
        await fund.Do(new DecideRound(scene.Round, Caller.Is(scene.Manager)));
        Assert.Equal("Two nurses", (await Seen(reference, lead)).RiskAnswers[1].How);
    }

    [Fact]
    public void Shows_what_a_stricter_rule_finds_beside_what_was_found_before()
    {
        var found = new UnreasonableRisk(2, 4, 5, RiskCarrier.Group, 20);
        var row = new BidRow(Guid.Empty, "", default, default, default, BidStage.Eligible, Nothing, default)
        {
            UnreasonableRisks = [found],
            RiskAnswers = new Dictionary<int, RiskAnswer> { [1] = new(null, null, "We do it", default, default) },
        };

        var marked = row.Marked(new([Serious, Serious]));

        Assert.Equal([1, 2], marked.Select(it => it.Risk.Number));
        Assert.Equal(["We do it", null], marked.Select(it => it.Answer?.How));
        Assert.Equal(found, marked[1].Risk);
        Assert.Equal([found], row.Marked(register: null).Select(it => it.Risk));
    }

    private static Dictionary<BidSection, SectionState> Nothing { get; } = [];

    private async Task<BidRow> Seen(string reference, PersonId lead) =>
        (await fund.Ask(new GetBid(reference, Caller.Is(lead))))!.Row;

    private async Task<(BidId Bid, PersonId Lead)> ASubmittedBid(Scene scene)
    {
        var (group, lead) = await scene.AGroup();
        await fund.Do(new StartBid(scene.Round, group, Caller.Is(lead)));
        var bid = Bid.IdOf(scene.Round, group, 1);
        foreach (var answers in scene.Answers())
        {
            var mine = answers is RisksAnswers ? new RisksAnswers([Serious]) : answers;
            await fund.Do(new AnswerSection(bid, mine, Seen: null, Caller.Is(lead)));
        }

        await fund.Do(new SubmitBid(bid, scene.Now, Caller.Is(lead)));
        return (bid, lead);
    }
}
