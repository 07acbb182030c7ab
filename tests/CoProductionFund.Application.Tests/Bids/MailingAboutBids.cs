using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.People;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Groups;

namespace CoProductionFund.Application.Tests.Bids;

[Collection(nameof(TheFund))]
public sealed class MailingAboutBids(TheFund fund)
{
    [Fact]
    public async Task Every_member_gets_a_receipt_with_the_moment_it_was_received()
    {
        var (scene, bid, lead, other) = await ADraftOfTwo();
        var received = scene.Now;

        await fund.Do(new SubmitBid(bid, received, lead.By));

        foreach (var address in new[] { lead.Address, other.Address })
        {
            var mail = await Mail(address, "We have your bid");
            Assert.Contains($"{received.InLondon():HH:mm:ss}", mail);
            Assert.Contains("/bids/", mail);
        }
    }

    [Fact]
    public async Task The_others_hear_when_one_reopens_or_withdraws_it()
    {
        var (scene, bid, lead, other) = await ADraftOfTwo();
        await fund.Do(new SubmitBid(bid, scene.Now, lead.By));

        await fund.Do(new ReopenBid(bid, lead.By));
        await Mail(other.Address, "is open again");
        await fund.Do(new WithdrawBid(bid, WithdrawalReason.TooMuchWork, other.By));
        await Mail(lead.Address, "is withdrawn");

        Assert.DoesNotContain(fund.Post.To(lead.Address), it => it.Subject.Contains("open again"));
        Assert.DoesNotContain(fund.Post.To(other.Address), it => it.Subject.Contains("withdrawn"));
    }

    [Fact]
    public async Task Groups_hear_when_the_round_has_more_time_and_when_it_is_called_off()
    {
        var (scene, _, lead, other) = await ADraftOfTwo();
        var by = Caller.Is(scene.Manager);

        await fund.Do(new ExtendRound(scene.Round, scene.Now.AddDays(50), "The post was on strike", by));
        Assert.Contains("The post was on strike", await Mail(lead.Address, "More time"));
        await fund.Do(new CancelRound(scene.Round, "The money was needed elsewhere", by));
        Assert.Contains("The money was needed elsewhere", await Mail(other.Address, "is called off"));
    }

    [Fact]
    public async Task My_bids_to_a_round_are_those_of_my_groups_that_are_not_withdrawn()
    {
        var (scene, bid, lead, other) = await ADraftOfTwo();
        var stranger = await scene.ACompleteDraft();

        var mine = await fund.Ask(new ListMyBidsToRound(scene.Round, other.By));
        await fund.Do(new WithdrawBid(bid, WithdrawalReason.TooMuchWork, lead.By));

        Assert.Equal(bid, Assert.Single(mine).Bid);
        Assert.Empty(await fund.Ask(new ListMyBidsToRound(scene.Round, other.By)));
        Assert.Single(await fund.Ask(new ListMyBidsToRound(scene.Round, Caller.Is(stranger.Lead))));
    }

    [Fact]
    public async Task Warnings_name_what_would_make_it_ineligible_and_nothing_unanswered()
    {
        var scene = new Scene(fund);
        await scene.AnOpenRound();
        var (bid, _, lead) = await scene.ACompleteDraft(income: 900_000);
        var reference = (await fund.Ask(new GetBidHeadings([bid], Caller.TheFund)))[bid].Reference;

        var before = await fund.Ask(new ListEligibilityWarnings(reference, Caller.Is(lead)));
        var seen = (await fund.Ask(new GetSectionsOfBid(bid, Caller.TheFund)))[BidSection.Declarations];
        var no = new DeclarationsAnswers(new Dictionary<string, bool> { ["local"] = false }, true, true, false);
        await fund.Do(new AnswerSection(bid, no, seen, Caller.Is(lead)));
        var after = await fund.Ask(new ListEligibilityWarnings(reference, Caller.Is(lead)));

        Assert.Equal(["income"], before.Select(it => it.Rule));
        Assert.Equal(["income", "local"], after.Select(it => it.Rule));
    }

    private async Task<string> Mail(string address, string subject)
    {
        await TheFund.Eventually(() => Task.FromResult(fund.Post.To(address).Any(it => it.Subject.Contains(subject))));
        return fund.Post.To(address).Single(it => it.Subject.Contains(subject)).Text;
    }

    private async Task<(
        Scene,
        BidId,
        (Caller By, string Address) Lead,
        (Caller By, string Address) Other
    )> ADraftOfTwo()
    {
        var scene = new Scene(fund);
        await scene.AnOpenRound();
        var (group, founder) = await scene.AGroup();
        var (lead, other) = (await Person("Ann Lee"), await Person("Ben Okri"));
        foreach (var (member, role) in new[] { (lead, MemberRole.Lead), (other, MemberRole.Contributor) })
        {
            await fund.Do(new InviteMember(group, member.By.Person!.Value, role, Caller.Is(founder)));
            await fund.Do(new JoinGroup(group, member.By));
        }

        await fund.Do(new StartBid(scene.Round, group, lead.By));
        var bid = Bid.IdOf(scene.Round, group, 1);
        foreach (var answers in scene.Answers())
        {
            await fund.Do(new AnswerSection(bid, answers, Seen: null, lead.By));
        }

        return (scene, bid, lead, other);
    }

    private async Task<(Caller By, string Address)> Person(string name)
    {
        var email = $"{Guid.CreateVersion7():N}@example.org";
        await fund.Do(new AddPerson(email, name, Caller.TheFund));
        return (Caller.Is((await fund.Ask(new PersonWithAddress(email, Caller.TheFund)))!.Value), email);
    }
}
