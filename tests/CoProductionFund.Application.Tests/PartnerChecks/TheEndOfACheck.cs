using CoProductionFund.Application.Asking;
using CoProductionFund.Application.PartnerChecks;
using CoProductionFund.Domain.PartnerChecks;

namespace CoProductionFund.Application.Tests.PartnerChecks;

[Collection(nameof(TheFund))]
public sealed class TheEndOfACheck(TheFund fund) : IDisposable
{
    public void Dispose() => fund.Clock.ShowRealTime();

    [Fact]
    public async Task Is_put_into_the_diary_with_the_next_check()
    {
        fund.Clock.ShowRealTime();
        var it = await ACheckedGroup.Passed(fund);
        var until = (await it.Row()).InForceUntil!.Value;
        var again = CheckDecisions.OpensAgainAt(it.Today, until);

        await TheFund.Eventually(async () =>
            await fund.Scheduled<ExpireCheck>(PartnerCheck.EndOf(until)) >= 1
            && await fund.Scheduled<OpenCheckAgain>(again) >= 1
        );
    }

    [Fact]
    public async Task Comes_at_midnight_and_not_a_second_before_whether_the_message_came_or_not()
    {
        var it = await ACheckedGroup.Passed(fund);
        var until = (await it.Row()).InForceUntil!.Value;

        fund.Clock.Set(PartnerCheck.EndOf(until).AddSeconds(-1));
        await fund.Run(new ExpireCheck(it.Check, until, Caller.TheFund)); // early: asked again later
        Assert.True((await it.Standing()).IsInForce);

        fund.Clock.Set(PartnerCheck.EndOf(until));
        Assert.False((await it.Standing()).IsInForce); // the message has not come yet
        await fund.Run(new ExpireCheck(it.Check, until, Caller.TheFund));
        await fund.Run(new ExpireCheck(it.Check, until, Caller.TheFund));

        Assert.Equal(CheckStage.Expired, (await it.Row()).Stage);
        Assert.Single(await fund.EventsOf(it.Check.Value), e => e is CheckExpired);
    }

    [Fact]
    public async Task Of_a_node_that_was_down_comes_late_and_the_next_check_is_opened_all_the_same()
    {
        var it = await ACheckedGroup.Passed(fund);
        var until = (await it.Row()).InForceUntil!.Value;
        fund.Clock.Set(PartnerCheck.EndOf(until).AddDays(20));

        await fund.Run(new ExpireCheck(it.Check, until, Caller.TheFund));
        await fund.Run(Again(it, until));
        await fund.Run(Again(it, until));

        Assert.Equal((CheckStage.Running, 2), ((await it.Row()).Stage, (await it.Row()).Number));
    }

    [Fact]
    public async Task Leaves_the_one_in_force_alone_while_the_next_one_runs_and_after_it_passed()
    {
        var it = await ACheckedGroup.Passed(fund);
        var until = (await it.Row()).InForceUntil!.Value;
        fund.Clock.Set(CheckDecisions.OpensAgainAt(it.Today, until));
        await fund.Run(Again(it, until));
        Assert.True((await it.Standing()).IsInForce);

        await it.SeeAll(until.AddDays(100));
        await fund.Do(new PassCheck(it.Check, until.AddDays(100), it.Officer));
        fund.Clock.Set(PartnerCheck.EndOf(until).AddDays(1));
        await fund.Run(new ExpireCheck(it.Check, until, Caller.TheFund)); // the first end, superseded

        Assert.True((await it.Standing()).IsInForce);
        Assert.DoesNotContain(await fund.EventsOf(it.Check.Value), e => e is CheckExpired);
    }

    [Fact]
    public async Task Is_not_for_people()
    {
        var it = await ACheckedGroup.Passed(fund);
        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Run(new ExpireCheck(it.Check, it.Today, it.Officer)));
        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Run(Again(it, it.Today) with { By = it.Officer }));
    }

    private static OpenCheckAgain Again(ACheckedGroup it, DateOnly until) =>
        new(it.Check, until, CheckDecisions.OpensAgainAt(until.AddDays(-300), until), Caller.TheFund);
}
