using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Groups;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Groups;

namespace CoProductionFund.Application.Tests.Bids;

[Collection(nameof(TheFund))]
public sealed class WritingTogether(TheFund fund)
{
    [Fact]
    public async Task Two_who_edit_different_sections_do_not_disturb_each_other()
    {
        var (bid, lead, other) = await ADraftOfTwo();

        await Task.WhenAll(
            fund.Do(new AnswerSection(bid, new SummaryAnswers("A title", null), null, lead)),
            fund.Do(new AnswerSection(bid, new PartnerAnswers("A clinic", null), null, other))
        );

        var sections = await fund.Ask(new GetSectionsOfBid(bid, Caller.TheFund));
        Assert.Equal([BidSection.Summary, BidSection.Partner], sections.Keys.Order());
    }

    [Fact]
    public async Task The_second_who_edits_the_same_section_is_told_and_can_go_on_knowingly()
    {
        var (bid, lead, other) = await ADraftOfTwo();
        await fund.Do(new AnswerSection(bid, new SummaryAnswers("Hers", null), null, lead));

        await fund.Refused("bid.section-changed", new AnswerSection(bid, new SummaryAnswers("His", null), null, other));

        var seen = (await fund.Ask(new GetSectionsOfBid(bid, Caller.TheFund)))[BidSection.Summary];
        await fund.Do(new AnswerSection(bid, new SummaryAnswers("His", null), seen, other));
    }

    [Fact]
    public async Task Saving_the_same_again_stores_nothing()
    {
        var (bid, lead, _) = await ADraftOfTwo();
        await fund.Do(new AnswerSection(bid, new SummaryAnswers("Same", null), null, lead));
        var before = (await fund.EventsOf(bid.Value)).Count;

        await fund.Do(new AnswerSection(bid, new SummaryAnswers("Same", null), null, lead));

        Assert.Equal(before, (await fund.EventsOf(bid.Value)).Count);
    }

    private async Task<(BidId Bid, Caller Lead, Caller Other)> ADraftOfTwo()
    {
        var scene = new Scene(fund);
        await scene.AnOpenRound();
        var (group, lead) = await scene.AGroup();
        var other = Scene.Someone();
        await fund.Do(new InviteMember(group, other, MemberRole.Contributor, Caller.Is(lead)));
        await fund.Do(new JoinGroup(group, Caller.Is(other)));
        await fund.Do(new StartBid(scene.Round, group, Caller.Is(lead)));
        return (Bid.IdOf(scene.Round, group, 1), Caller.Is(lead), Caller.Is(other));
    }
}
