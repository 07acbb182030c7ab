using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Domain.Bids;

namespace CoProductionFund.Application.Tests.Bids;

[Collection(nameof(TheFund))]
public sealed class MyOwnBids(TheFund fund)
{
    [Fact]
    public async Task Are_those_of_all_my_groups_and_nobody_elses()
    {
        var scene = new Scene(fund);
        await scene.AnOpenRound();
        var mine = await scene.ACompleteDraft();
        var other = await scene.ASubmittedBid();

        var lines = (await fund.Ask(new ListMyBids(1, Caller.Is(mine.Lead)))).Items;
        Assert.Equal((mine.Bid, BidStage.Draft), (lines.Single().Row.Bid, lines.Single().Row.Stage));
        Assert.Equal(
            [other.Bid],
            (await fund.Ask(new ListMyBids(1, Caller.Is(other.Lead)))).Items.Select(it => it.Row.Bid)
        );
        Assert.Empty((await fund.Ask(new ListMyBids(1, Caller.Is(Scene.Someone())))).Items);
    }

    [Fact]
    public async Task Are_checked_beforehand_by_the_rules_that_run_at_closing()
    {
        var scene = new Scene(fund);
        await scene.AnOpenRound();
        var reference = (await scene.RoundRow()).Reference;
        var small = new Applicant(GroupKind.UnincorporatedGroup, Pence.Pounds(500_000), "LS9");
        var large = small with { AnnualIncome = Pence.Pounds(500_000) + new Pence(1) };

        Assert.Empty(await Unmet(small, local: true));
        Assert.Equal(["income"], await Unmet(large, local: true));
        Assert.Equal(["local"], await Unmet(small, local: false));

        async Task<IEnumerable<string>> Unmet(Applicant applicant, bool local)
        {
            var answers = new Dictionary<string, bool> { ["local"] = local };
            var findings = await fund.Ask(new CheckRoundForUs(reference, applicant, answers, Caller.Anyone));
            return findings.Where(it => !it.IsMet).Select(it => it.Rule);
        }
    }
}
