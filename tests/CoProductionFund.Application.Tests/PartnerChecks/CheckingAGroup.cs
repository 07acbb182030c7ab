using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.PartnerChecks;
using CoProductionFund.Application.Tests.Awards;
using CoProductionFund.Domain.Departments;
using CoProductionFund.Domain.PartnerChecks;

namespace CoProductionFund.Application.Tests.PartnerChecks;

[Collection(nameof(TheFund))]
public sealed class CheckingAGroup(TheFund fund)
{
    [Fact]
    public async Task Is_in_force_from_passing_until_its_last_day()
    {
        var it = await ACheckedGroup.Opened(fund);
        Assert.Equal((false, "The check is still running."), Said(await it.Standing()));

        await it.SeeAll();
        await fund.Refused("check.until-too-late", new PassCheck(it.Check, it.Today.AddDays(301), it.Officer));
        await fund.Do(new PassCheck(it.Check, it.Today.AddDays(300), it.Officer));

        var standing = await it.Standing();
        Assert.Equal((true, null), Said(standing));
        Assert.Equal(it.Today.AddDays(300), standing.Until);
        Assert.StartsWith($"{it.Department.Code}-C", (await it.Row()).Reference, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fails_at_any_time_with_reasons_and_ends_at_once()
    {
        var it = await ACheckedGroup.Passed(fund);

        await fund.Do(new FailCheck(it.Check, "Taken off the register", it.Officer));
        await fund.Do(new FailCheck(it.Check, "Taken off the register", it.Officer));

        var standing = await it.Standing();
        Assert.False(standing.IsInForce);
        Assert.StartsWith("The check failed on", standing.WhyNot, StringComparison.Ordinal);
        Assert.Equal("Taken off the register", (await it.Row()).Ending!.Reasons);
        Assert.Single(await fund.EventsOf(it.Check.Value), e => e is CheckFailed);
        await fund.Do(new OpenCheck(it.Department.Id, it.Organisation, it.Officer));
        Assert.Equal(2, (await it.Row()).Number);
    }

    [Fact]
    public async Task Says_of_those_never_checked_that_they_were_not()
    {
        var (it, other) = (
            await ACheckedGroup.Passed(fund),
            new OrganisationId(OrganisationKind.Group, Guid.CreateVersion7())
        );

        var standings = await fund.Ask(
            new GetChecks(it.Department.Id, [other, it.Organisation, other], Caller.TheFund)
        );
        var elsewhere = await fund.Ask(
            new GetChecks((await ADepartment.Listed(fund)).Id, [it.Organisation], Caller.TheFund)
        );

        Assert.Equal((null, false), (standings[other].Check, standings[other].IsInForce));
        Assert.True(standings[it.Organisation].IsInForce);
        Assert.False(elsewhere[it.Organisation].IsInForce);
    }

    [Fact]
    public async Task Is_for_staff_of_the_department_who_do_not_act_for_the_group()
    {
        var it = await ACheckedGroup.Opened(fund);
        var both = it.Member;
        await fund.Do(new AppointStaff(it.Department.Id, both.Person!.Value, StaffRole.GrantOfficer, Caller.TheFund));
        var elsewhere = (await ADepartment.Listed(fund)).Manager;
        foreach (var by in new[] { it.Group.Lead, both, elsewhere, Caller.Anyone })
        {
            await Assert.ThrowsAsync<NotAllowedException>(() =>
                fund.Decide(it.Seen(CheckItem.Accounts) with { By = by })
            );
            await Assert.ThrowsAsync<NotAllowedException>(() => fund.Decide(new PassCheck(it.Check, it.Today, by)));
            await Assert.ThrowsAsync<NotAllowedException>(() => fund.Decide(new FailCheck(it.Check, "No", by)));
            await Assert.ThrowsAsync<NotAllowedException>(() =>
                fund.Decide(new OpenCheck(it.Department.Id, it.Organisation, by))
            );
        }

        await fund.Do(it.Seen(CheckItem.Accounts) with { By = it.Department.Manager });
    }

    [Fact]
    public async Task Is_refused_for_an_organisation_of_a_kind_that_there_is_not()
    {
        var it = await ACheckedGroup.Opened(fund);
        var nothing = it.Organisation with { Kind = (OrganisationKind)9 };

        await fund.Refused("check.organisation-not-found", new OpenCheck(it.Department.Id, nothing, it.Officer));
    }

    [Fact]
    public async Task Passed_and_failed_at_once_ends_failed()
    {
        var it = await ACheckedGroup.Opened(fund);
        await it.SeeAll();

        await Task.WhenAll(
            Task.Run(() => fund.Decide(new PassCheck(it.Check, it.Today.AddDays(10), it.Officer))),
            Task.Run(() => fund.Decide(new FailCheck(it.Check, "New facts", it.Department.Manager)))
        );

        Assert.Equal(CheckStage.Failed, (await it.Row()).Stage);
        Assert.False((await it.Standing()).IsInForce);
    }

    [Fact]
    public async Task Opened_by_many_at_once_is_one_check()
    {
        var it = await ACheckedGroup.Passed(fund);

        await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(_ => Task.Run(() => fund.Decide(new OpenCheck(it.Department.Id, it.Organisation, it.Officer))))
        );

        Assert.Equal(2, (await it.Row()).Number);
        Assert.True((await it.Standing()).IsInForce); // until it ends, or the next one fails
    }

    [Fact]
    public async Task Begins_when_the_group_accepts_an_award()
    {
        var results = await PublishedResults.Of(fund);
        var it = results.Bids[0];
        await fund.Do(new AcceptAward(it.Award, it.By));

        var check = PartnerCheck.IdOf(results.Scene.Department, OrganisationId.Of(it.Group));
        await TheFund.Eventually(async () => (await fund.EventsOf(check.Value)).Count == 1);
        Assert.Equal(CheckCause.Award, Assert.IsType<CheckOpened>((await fund.EventsOf(check.Value))[0]).Cause);
    }

    [Fact]
    public async Task Of_nobody_is_refused()
    {
        var department = await ADepartment.Listed(fund);
        foreach (var kind in Enum.GetValues<OrganisationKind>())
        {
            await fund.Refused(
                "check.organisation-not-found",
                new OpenCheck(department.Id, new(kind, Guid.CreateVersion7()), department.Manager)
            );
        }
    }

    private static (bool, string?) Said(CheckStanding standing) => (standing.IsInForce, standing.WhyNot);
}
