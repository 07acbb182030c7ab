using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Audit;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Reviews;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Application.Tests.Audit;

[Collection(nameof(TheFund))]
public sealed class ReproducingARanking(TheFund fund)
{
    [Fact]
    public async Task Comes_out_the_same_and_shows_every_mark()
    {
        var (_, proof, _) = await ADecidedRound();

        Assert.True(proof.IsSame);
        Assert.Equal(1, proof.Places);
        Assert.Equal(2, proof.Lines.Count);
        Assert.All(proof.Lines, it => Assert.Equal(it.Settled!.WeightedPoints, it.Ranked.WeightedPoints));
        foreach (var line in proof.Lines)
        {
            Assert.Equal(3, line.Marks.Count);
            Assert.Equal(
                line.Ranked.WeightedPoints,
                line.Marks.Sum(it => proof.Criteria.Sum(criterion => (long)criterion.Weight * it.Marks[criterion.Key]))
            );
        }

        Assert.Equal(Advantage.Score, proof.Lines[0].Next!.By);
        Assert.NotNull(proof.Lines[0].Flips);
        Assert.Equal(proof.Lines[1].Reference, proof.Lines[0].Flips!.Other);
    }

    [Fact]
    public async Task Answers_what_if_without_storing_anything()
    {
        var (reference, proof, auditor) = await ADecidedRound();

        var before = (await fund.Store.Advanced.FetchEventStoreStatistics()).EventCount;

        var weights = new WhatIf(new Dictionary<string, int> { ["need"] = 10, ["change"] = 90 }, null, Raw: false);
        var other = (await fund.Ask(new ReproduceRanking(reference, weights, auditor)))!;
        Assert.Equal(proof.Lines[1].Reference, other.Lines[0].Reference);
        Assert.Equal(2, other.Moved.Count);
        Assert.True(other.IsSame);

        for (var member = 1; member <= proof.Members.Count; member++)
        {
            var without = WhatIf.Nothing with { Without = member };
            var left = (await fund.Ask(new ReproduceRanking(reference, without, auditor)))!;
            Assert.Equal(
                proof.Lines.Sum(it => it.Marks.Count(marks => marks.Member != member)),
                left.Lines.Sum(it => it.Ranked.Reviews)
            );
        }

        await Assert.ThrowsAsync<FluentValidation.ValidationException>(() =>
            fund.Ask(
                new ReproduceRanking(
                    reference,
                    weights with
                    {
                        Weights = new Dictionary<string, int> { ["need"] = 99 },
                    },
                    auditor
                )
            )
        );
        Assert.Equal(before, (await fund.Store.Advanced.FetchEventStoreStatistics()).EventCount);
    }

    [Fact]
    public async Task Sets_raw_marks_against_moderated_ones()
    {
        var scene = new Scene(fund);
        await scene.AnOpenRound();
        var (bid, _, _) = await scene.ASubmittedBid();
        await scene.Close(eligible: 1);
        await scene.Review(bid, 1, 5, 5);
        var low = (await scene.Panel()).Allocations.First(it => it.Bid == bid).Reviewer;
        foreach (var criterion in Scene.Criteria)
        {
            await fund.Do(new ReviseReview(bid, new(criterion.Key, 4, "We talked"), Caller.Is(low)));
        }

        await fund.Do(new SettleRanking(scene.Round, Caller.Is(scene.Chair)));
        var (auditor, reference) = (await Auditor(), (await scene.RoundRow()).Reference);

        var proof = (await fund.Ask(new ReproduceRanking(reference, WhatIf.Nothing, auditor)))!;
        var raw = (await fund.Ask(new ReproduceRanking(reference, WhatIf.Nothing with { Raw = true }, auditor)))!;

        Assert.True(proof.IsSame);
        Assert.Equal(1_400, proof.Lines[0].Ranked.WeightedPoints);
        Assert.Equal(1_100, raw.Lines[0].Ranked.WeightedPoints);
        Assert.Single(proof.Lines[0].Marks, it => it.Changed.Count == 2);
    }

    [Fact]
    public async Task Is_for_auditors_and_for_settled_rankings()
    {
        var scene = new Scene(fund);
        await scene.AnOpenRound();
        var reference = (await scene.RoundRow()).Reference;

        Assert.Null(await fund.Ask(new ReproduceRanking(reference, WhatIf.Nothing, await Auditor())));
        await Assert.ThrowsAsync<NotAllowedException>(() =>
            fund.Ask(new ReproduceRanking(reference, WhatIf.Nothing, Caller.Is(scene.Chair)))
        );
    }

    /// <summary>One bid is better in need, the other in change; the first one is funded.</summary>
    private async Task<(string Reference, RankingProof Proof, Caller Auditor)> ADecidedRound()
    {
        var scene = new Scene(fund);
        await scene.AnOpenRound();
        var (first, _, _) = await scene.ASubmittedBid();
        var (second, _, _) = await scene.ASubmittedBid();
        await scene.Close(eligible: 2);
        await Score(scene, first, need: 5, change: 2);
        await Score(scene, second, need: 3, change: 4);
        await fund.Do(new SettleRanking(scene.Round, Caller.Is(scene.Chair)));
        await fund.Do(scene.Decide(first, Outcome.Awarded, 5_000));
        await fund.Do(scene.Decide(second, Outcome.Declined));
        var (auditor, reference) = (await Auditor(), (await scene.RoundRow()).Reference);
        return (reference, (await fund.Ask(new ReproduceRanking(reference, WhatIf.Nothing, auditor)))!, auditor);
    }

    private async Task Score(Scene scene, BidId bid, int need, int change)
    {
        foreach (var it in (await scene.Panel()).Allocations.Where(it => it.Bid == bid))
        {
            var by = Caller.Is(it.Reviewer);
            await fund.Do(new DeclareInterest(bid, Interest: null, by));
            await fund.Do(new ScoreCriterion(bid, new("need", need, "It says so"), by));
            await fund.Do(new ScoreCriterion(bid, new("change", change, "It says so"), by));
            await fund.Do(new SubmitReview(bid, by));
        }
    }

    private async Task<Caller> Auditor()
    {
        var auditor = Scene.Someone();
        await fund.Do(new AppointAuditor(auditor, Caller.TheFund));
        return Caller.Is(auditor);
    }
}
