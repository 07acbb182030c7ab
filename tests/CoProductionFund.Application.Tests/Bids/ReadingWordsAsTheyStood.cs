using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Domain.Bids;

namespace CoProductionFund.Application.Tests.Bids;

/// <summary>A section that was written several times: whoever reads the bid reads what it said last, by then.</summary>
[Collection(nameof(TheFund))]
public sealed class ReadingWordsAsTheyStood(TheFund fund)
{
    [Fact]
    public async Task Shows_what_a_section_said_at_each_moment()
    {
        var scene = new Scene(fund);
        await scene.AnOpenRound();
        var (bid, _, lead) = await scene.ACompleteDraft();
        var reference = (await fund.Ask(new ReferencesOfBids([bid], Caller.TheFund)))[bid];
        var first = scene.Now;
        await Rewrite(bid, lead, BidSection.Summary, new SummaryAnswers("A second title", null));
        var second = scene.Now;
        await Rewrite(bid, lead, BidSection.Summary, new SummaryAnswers("A third title", null));

        Assert.Equal("Living well with pain", await TitleAt(first));
        Assert.Equal("A second title", await TitleAt(second));
        Assert.Equal("A third title", await TitleAt(scene.Now));

        async Task<string?> TitleAt(DateTimeOffset at) =>
            (await fund.Ask(new GetBidAsOf(reference, at, Caller.Is(lead))))!.Form.Summary?.Title;
    }

    [Fact]
    public async Task Checks_the_rules_of_a_round_against_what_was_said_last()
    {
        var scene = new Scene(fund);
        await scene.AnOpenRound();
        var (bid, _, lead) = await scene.ACompleteDraft();
        var declared = scene.Answers().OfType<DeclarationsAnswers>().Single();
        await Rewrite(bid, lead, BidSection.Declarations, declared with { MayBeNamed = true });
        await fund.Do(new SubmitBid(bid, scene.Now, Caller.Is(lead)));

        await scene.Close(eligible: 1);
    }

    private async Task Rewrite(BidId bid, PersonId lead, BidSection section, IAnswers answers)
    {
        fund.Clock.Advance(TimeSpan.FromMinutes(1));
        var seen = (await fund.Ask(new GetSectionsOfBid(bid, Caller.TheFund)))[section];
        await fund.Do(new AnswerSection(bid, answers, seen, Caller.Is(lead)));
    }
}
