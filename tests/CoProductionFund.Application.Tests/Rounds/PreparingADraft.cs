using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Rounds;

namespace CoProductionFund.Application.Tests.Rounds;

[Collection(nameof(TheFund))]
public sealed class PreparingADraft(TheFund fund)
{
    [Fact]
    public async Task Terms_written_over_a_colleagues_are_refused_unless_they_were_seen()
    {
        var scene = new Scene(fund);
        await scene.ADraftRound();
        var (terms, by) = ((await scene.RoundRow()).Terms!, Caller.Is(scene.Manager));
        await fund.Do(new SetRoundTerms(scene.Round, terms with { Purpose = "Theirs" }, by, Seen: 1));

        var mine = new SetRoundTerms(scene.Round, terms with { Purpose = "Mine" }, by, Seen: 1);
        await fund.Refused("round.changed-meanwhile", mine);
        await fund.Do(mine with { Seen = (await scene.RoundRow()).Drafts.Terms });

        Assert.Equal(("Mine", 3), ((await scene.RoundRow()).Terms!.Purpose, (await scene.RoundRow()).Drafts.Terms));
    }

    [Fact]
    public async Task Terms_may_be_unfinished_until_the_round_is_published()
    {
        var scene = new Scene(fund);
        await scene.ADraftRound();
        var (terms, by) = ((await scene.RoundRow()).Terms!, Caller.Is(scene.Manager));
        var nobody = terms.Eligibility with { Kinds = [] };
        await fund.Do(
            new SetRoundTerms(
                scene.Round,
                terms with
                {
                    Purpose = "",
                    Eligibility = nobody,
                    Smallest = Pence.Zero,
                    Largest = Pence.Zero,
                },
                by
            )
        );

        var gaps = await fund.Ask(new ListGaps((await scene.RoundRow()).Reference, by));
        Assert.Equal(["terms.purpose", "terms.eligibility", "terms.largest"], gaps.Select(it => it.Where));
        await fund.Refused("round.not-ready", new PublishRound(scene.Round, by));
    }

    [Fact]
    public async Task The_reference_of_a_new_round_is_told_to_its_fund_managers_alone()
    {
        var scene = new Scene(fund);
        await scene.ADraftRound();
        var row = await fund.Ask(new GetDraftedRound(scene.Round, Caller.Is(scene.Manager)));
        Assert.Equal((await scene.RoundRow()).Reference, row!.Reference);
        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Ask(new GetDraftedRound(scene.Round, Someone.New())));
    }
}
