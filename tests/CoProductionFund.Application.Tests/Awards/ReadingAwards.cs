using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Audit;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.People;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Departments;
using CoProductionFund.Domain.Groups;

namespace CoProductionFund.Application.Tests.Awards;

[Collection(nameof(TheFund))]
public sealed class ReadingAwards(TheFund fund) : IDisposable
{
    [Fact]
    public async Task Is_for_the_group_the_department_and_auditors()
    {
        var results = await PublishedResults.Of(fund, awarded: 2);
        var (it, other) = (results.Bids[0], results.Bids[1]);
        var reference = (await results.BidOf(it.Bid)).Reference;
        var auditor = Scene.Someone();
        await fund.Do(new AppointAuditor(auditor, Caller.TheFund));

        foreach (var by in new[] { it.By, results.Manager, Caller.Is(auditor) })
        {
            Assert.Equal(it.Bid, (await fund.Ask(new GetAward(reference, by)))!.Row.Bid);
        }

        foreach (var by in new[] { other.By, Caller.Is(results.Scene.Chair), Caller.Anyone })
        {
            await Assert.ThrowsAsync<NotAllowedException>(() => fund.Ask(new GetAward(reference, by)));
            await Assert.ThrowsAsync<NotAllowedException>(() =>
                fund.Ask(new GetAwardAsOf(reference, results.Scene.Now, by))
            );
        }
    }

    [Fact]
    public async Task Lists_those_of_a_department_by_state_and_those_of_my_groups()
    {
        var results = await PublishedResults.Of(fund, awarded: 3, reserve: 0);
        var it = results.Bids[1];
        await fund.Do(new AcceptAward(it.Award, it.By));
        Task<Page<AwardLine>> List(AwardStage? stage) =>
            fund.Ask(new ListAwards(results.Scene.Department, stage, 1, results.Manager));

        Assert.Equal(3, (await List(null)).Total);
        Assert.Equal(it.Bid, Assert.Single((await List(AwardStage.Accepted)).Items).Row.Bid);
        Assert.Equal(2, (await List(AwardStage.Offered)).Total);
        Assert.Empty((await List(AwardStage.Lapsed)).Items);
        Assert.Equal(it.Bid, Assert.Single((await fund.Ask(new ListMyAwards(1, it.By))).Items).Row.Bid);
        await Assert.ThrowsAsync<NotAllowedException>(() =>
            fund.Ask(new ListAwards(results.Scene.Department, null, 1, it.By))
        );
    }

    [Fact]
    public async Task Shows_an_award_as_it_stood()
    {
        var results = await PublishedResults.Of(fund);
        var it = results.Bids[0];
        var offered = (await results.RowOf(it.Bid))!;
        await fund.Do(new AcceptAward(it.Award, it.By));
        var answered = (await results.RowOf(it.Bid))!.AnsweredAt!.Value;
        async Task<AwardStage?> At(DateTimeOffset moment) =>
            (await fund.Ask(new GetAwardAsOf(offered.Reference, moment, it.By)))?.Row.Stage;

        Assert.Null(await At(offered.OfferedAt.AddMilliseconds(-1)));
        Assert.Equal(AwardStage.Offered, await At(offered.OfferedAt));
        Assert.Equal(AwardStage.Offered, await At(answered.AddTicks(-10)));
        Assert.Equal(AwardStage.Accepted, await At(answered));
    }

    [Fact]
    public async Task Is_part_of_the_timelines_of_bid_round_and_fund()
    {
        var results = await PublishedResults.Of(fund);
        var it = results.Bids[0];
        await fund.Do(new RefuseAward(it.Award, RefusalReason.AmountTooSmall, it.By));
        await fund.Do(results.Up(results.Bids[1]));
        await results.Offered(results.Bids[1].Bid);
        var (bid, round) = (await results.BidOf(it.Bid), await results.Scene.RoundRow());
        var money = await results.Money();

        var ofBid = (await fund.Ask(new GetBidTimeline(bid.Reference, 1, it.By)))!;
        Assert.Contains(ofBid.Items, e => e.What == $"Refused the award for bid {bid.Reference}");
        Assert.Equal("The award was not taken up, and the bid is not funded", ofBid.Items[0].What);
        Assert.Equal(Enumerable.Range(1, (int)ofBid.Total).Reverse(), ofBid.Items.Select(e => (int)e.Version));
        var ofRound = (await fund.Ask(new GetRoundTimeline(round.Reference, 1, results.Manager)))!;
        Assert.Contains(ofRound.Items, e => e.What.StartsWith("Offered £10,000 to", StringComparison.Ordinal));
        Assert.Contains(ofRound.Items, e => e.What.Contains("in place of", StringComparison.Ordinal));
        var ofFund = (await fund.Ask(new GetFundTimeline(money.Reference, 1, results.Manager)))!;
        Assert.Contains(ofFund.Items, e => e.What.StartsWith("Took back £10,000", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mails_go_to_those_who_must_know()
    {
        var results = await PublishedResults.Decided(fund, awarded: 1, reserve: 0);
        var it = results.Bids[0];
        var (member, manager) = (await Person("Ann Lee"), await Person("Mo Manager"));
        await fund.Do(new InviteMember(it.Group, member.Id, MemberRole.Contributor, it.By));
        await fund.Do(new JoinGroup(it.Group, Caller.Is(member.Id)));
        await fund.Do(new AppointStaff(results.Scene.Department, manager.Id, StaffRole.FundManager, Caller.TheFund));

        await results.Publish();
        await Mailed(member.Address, "You are offered £10,000");
        var lapses = (await results.RowOf(it.Bid))!.LapsesAt;
        var remind = new RemindOfOffer(it.Award, lapses.AddDays(-7), Caller.TheFund);
        fund.Clock.Set(remind.Due.AddSeconds(-1));
        await fund.Run(remind);
        Assert.DoesNotContain(fund.Post.To(member.Address), mail => mail.Subject.Contains("Answer the offer"));
        fund.Clock.Set(remind.Due);
        await fund.Run(remind);
        await Mailed(member.Address, "Answer the offer");
        fund.Clock.Set(lapses.AddSeconds(-1));
        await fund.Run(remind); // once more, and late: the same mail
        fund.Clock.Set(lapses);
        await fund.Run(remind); // after the end, though nobody has noted it yet
        await fund.Run(new LapseOffer(it.Award, Caller.TheFund));
        await fund.Run(remind); // and when it is noted
        await Mailed(member.Address, "has lapsed");
        await Mailed(manager.Address, "was not taken up");
        var reminders = fund.Post.To(member.Address).Where(mail => mail.Subject.Contains("Answer the offer"));
        Assert.InRange(reminders.Count(), 1, 2);
        Assert.Single(reminders.DistinctBy(mail => mail.Key));
    }

    public void Dispose() => fund.Clock.ShowRealTime();

    private Task Mailed(string address, string subject) =>
        TheFund.Eventually(() => Task.FromResult(fund.Post.To(address).Count(it => it.Subject.Contains(subject)) == 1));

    private async Task<(PersonId Id, string Address)> Person(string name)
    {
        var email = $"{Guid.CreateVersion7():N}@example.org";
        await fund.Do(new AddPerson(email, name, Caller.TheFund));
        return ((await fund.Ask(new PersonWithAddress(email, Caller.TheFund)))!.Value, email);
    }
}
