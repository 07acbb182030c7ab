using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Awards;
using CoProductionFund.Domain.Agreements;

namespace CoProductionFund.Application.Tests.Agreements;

[Collection(nameof(TheFund))]
public sealed class VaryingAnAgreement(TheFund fund) : IDisposable
{
    [Fact]
    public async Task Takes_the_other_parties_and_keeps_every_version()
    {
        var it = await AnAgreement.InForce(fund);
        var first = (await it.Row()).Agreement.Text!.Value;
        await fund.Do(Longer(it));
        var text = (await it.Row()).Agreement.OpenVariation!.Text;
        await fund.Do(new ApproveVariation(it.Award, 1, text, it.Ines));
        Assert.Equal(1, (await it.Row()).Agreement.Edition);

        await fund.Do(new ApproveVariation(it.Award, 1, text, it.Officer));

        var row = await it.Row();
        Assert.Equal((2, it.Ends.AddDays(60), text), (row.Agreement.Edition, row.Ends, row.Agreement.Text));
        Assert.Equal([1, 2], row.Versions.Select(version => version.Number));
        Assert.Equal(it.Ends.AddDays(60), (await it.Events<VariationAgreed>()).Single().Ends);

        var compared = (await fund.Ask(new CompareVersions(it.Reference, 2, it.Ines)))!;
        var changed = Assert.Single(compared.Items, item => item.Differs);
        Assert.Equal("Sixty people finish a course", changed.Then!.Words!.Text);
        Assert.Equal("Fifty people finish a course", changed.Now!.Words!.Text);
        Assert.Equal((it.Ends, it.Ends.AddDays(60)), (compared.EndsThen, compared.EndsNow));
        Assert.Null((await fund.Ask(new CompareVersions(it.Reference, 1, it.Ines)))!.Then);
        Assert.Null(await fund.Ask(new CompareVersions(it.Reference, 3, it.Ines)));

        foreach (var (version, digest, words) in new[] { (1, first, "Sixty people"), (2, text, "Fifty people") })
        {
            var kept = (await fund.Ask(new GetAgreementText(it.Reference, version, null, it.Lead)))!;
            Assert.Equal((digest, true), (kept.Digest, kept.IsProved));
            Assert.Contains($"version {version}\n", kept.Text);
            Assert.Contains(words, kept.Text);
        }
    }

    [Fact]
    public async Task Leaves_everything_as_it_is_when_a_party_refuses()
    {
        var it = await AnAgreement.InForce(fund);
        var before = (await it.Row()).Agreement;
        await fund.Do(Longer(it));
        await fund.Do(new RefuseVariation(it.Award, 1, "We have no nurse in March", it.Ines));

        var row = await it.Row();
        Assert.Equal((before.Text, before.Ends, 1), (row.Agreement.Text, row.Ends, row.Agreement.Edition));
        var view = (await fund.Ask(new GetAgreement(it.Reference, it.Officer)))!;
        Assert.Equal("We have no nurse in March", view.Notes[view.Row.Variations[0].Answers[0].Reasons!.Value]);
        await fund.Refused(
            "variation.closed",
            new ApproveVariation(it.Award, 1, row.Variations[0].Variation.Text, it.Officer)
        );
        await fund.Do(Longer(it) with { Number = 2 });
    }

    [Fact]
    public async Task By_two_parties_at_once_is_one_and_the_other_is_told()
    {
        var it = await AnAgreement.InForce(fund);
        var answers = await Task.WhenAll(
            new[] { it.Lead, it.Ines, it.Lead }.Select(by => Task.Run(() => fund.Decide(Longer(it) with { By = by })))
        );

        Assert.Single(await it.Events<VariationProposed>());
        Assert.Contains(answers, answer => answer.Refusal is null);
        Assert.All(answers, answer => Assert.True(answer.Refusal is null or { Code: "variation.open" }));
    }

    [Fact]
    public async Task Approved_by_both_at_once_is_agreed_once()
    {
        var it = await AnAgreement.InForce(fund);
        await fund.Do(Longer(it));
        var text = (await it.Row()).Agreement.OpenVariation!.Text;

        var answers = await Task.WhenAll(
            new[] { it.Ines, it.Officer, it.Ines }.Select(by =>
                Task.Run(() => fund.Decide(new ApproveVariation(it.Award, 1, text, by)))
            )
        );

        Assert.All(answers, answer => Assert.Null(answer.Refusal));
        Assert.Single(await it.Events<VariationAgreed>());
    }

    [Fact]
    public async Task Against_a_refusal_is_one_or_the_other()
    {
        var it = await AnAgreement.InForce(fund);
        await fund.Do(Longer(it));
        var text = (await it.Row()).Agreement.OpenVariation!.Text;
        await fund.Do(new ApproveVariation(it.Award, 1, text, it.Ines));

        var answers = await Task.WhenAll(
            Task.Run(() => fund.Decide(new ApproveVariation(it.Award, 1, text, it.Officer))),
            Task.Run(() => fund.Decide(new RefuseVariation(it.Award, 1, "Too long", it.Officer)))
        );

        Assert.Single(answers, answer => answer.Refusal is null);
        Assert.Equal(1, (await it.Events<VariationAgreed>()).Count + (await it.Events<VariationRefused>()).Count);
    }

    [Fact]
    public async Task Is_refused_once_the_award_has_ended()
    {
        var it = await AnAgreement.InForce(fund);
        await fund.Do(Longer(it));
        var text = (await it.Row()).Agreement.OpenVariation!.Text;
        await fund.Do(new TerminateAward(it.Award, "The group has dissolved", it.Officer));

        await fund.Refused("variation.award-ended", new ApproveVariation(it.Award, 1, text, it.Ines));
        await fund.Do(new WithdrawVariation(it.Award, 1, it.Lead));
        await fund.Refused("variation.award-ended", Longer(it) with { Number = 2 });
    }

    [Fact]
    public async Task Leaves_a_target_a_target_with_a_measure()
    {
        var it = await AnAgreement.InForce(fund);
        var change = Longer(it).Changes[0] with { Kind = ItemKind.Commitment, Words = new("Fifty people", null) };
        await fund.Refused("variation.other-kind", Longer(it) with { Changes = [change] });
        var nameless = Longer(it).Changes[0] with { What = ItemChangeKind.Added, Item = default };
        Assert.NotEmpty(new ProposeVariationValidator().Validate(Longer(it) with { Changes = [nameless] }).Errors);
    }

    [Fact]
    public async Task Puts_a_moved_review_into_the_diary_anew()
    {
        var it = await AnAgreement.InForce(fund);
        var moved = it.ReviewDay.AddDays(41);
        var change = new ProposedChange(
            ItemChangeKind.Changed,
            it.Review,
            ItemKind.Review,
            moved,
            new("All parties meet", Measure: null)
        );
        await fund.Do(Longer(it) with { Ends = null, Changes = [change] });
        var text = (await it.Row()).Agreement.OpenVariation!.Text;
        await fund.Do(new ApproveVariation(it.Award, 1, text, it.Ines));
        await fund.Do(new ApproveVariation(it.Award, 1, text, it.Officer));

        await TheFund.Eventually(async () =>
            await fund.Scheduled<RemindOfReview>(moved.AtLondon(new TimeOnly(9, 0))) >= 1
        );
    }

    public void Dispose() => fund.Clock.ShowRealTime();

    internal static ProposeVariation Longer(AnAgreement it) =>
        new(
            it.Award,
            1,
            it.Ends.AddDays(60),
            [
                new(
                    ItemChangeKind.Changed,
                    it.Target,
                    ItemKind.Target,
                    it.Starts.AddDays(100),
                    new("Fifty people finish a course", "Lists of those who came")
                ),
            ],
            "A tutor fell ill",
            it.Lead
        );
}
