using CoProductionFund.Application.Asking;
using CoProductionFund.Application.ServiceAreas;
using CoProductionFund.Domain.ServiceAreas;
using FluentValidation;

namespace CoProductionFund.Application.Tests.ServiceAreas;

[Collection(nameof(TheFund))]
public sealed class AssessingAppropriateness(TheFund fund)
{
    private DateOnly Today => fund.Clock.GetUtcNow().LondonDate();

    [Fact]
    public async Task Is_in_force_from_today_to_the_day_of_its_review()
    {
        var department = await ADepartment.Listed(fund);
        var area = await AnArea.Listed(fund, department);

        await fund.Do(AnArea.Assessment(area, department.Manager, Today.AddDays(30)));

        var row = await AnArea.Row(fund, area);
        Assert.False(row.IsInForce(Today.AddDays(-1)));
        Assert.True(row.IsInForce(Today));
        Assert.True(row.IsInForce(Today.AddDays(30)));
        Assert.False(row.IsInForce(Today.AddDays(31)));
        var inForce = Assert.Single(await fund.Ask(new ListAreasInForce(department.Id, Caller.TheFund)));
        Assert.Equal([Tier.Individual, Tier.Group], inForce.Tiers);
        Assert.Equal((area, Today), (inForce.Area, inForce.DecidedOn));
    }

    [Fact]
    public async Task Is_not_for_fund_managers_of_other_departments()
    {
        var area = await AnArea.Listed(fund, await ADepartment.Listed(fund));
        var other = await ADepartment.Listed(fund);

        await Assert.ThrowsAsync<NotAllowedException>(() =>
            fund.Decide(AnArea.Assessment(area, other.Manager, Today.AddDays(30)))
        );
    }

    [Fact]
    public async Task Needs_a_review_on_a_later_day()
    {
        var department = await ADepartment.Listed(fund);
        var area = await AnArea.Listed(fund, department);

        await fund.Refused("service-area.review-too-early", AnArea.Assessment(area, department.Manager, Today));
        await Assert.ThrowsAsync<ValidationException>(() =>
            fund.Decide(AnArea.Assessment(area, department.Manager, DateOnly.MaxValue))
        );
    }

    [Fact]
    public async Task Where_it_does_not_fit_is_never_in_force_but_its_reasons_are_there()
    {
        var department = await ADepartment.Listed(fund);
        var area = await AnArea.Listed(fund, department);

        await fund.Do(AnArea.Assessment(area, department.Manager, Today.AddDays(30)) with { Fits = false });

        var row = await AnArea.Row(fund, area);
        Assert.False(row.IsInForce(Today));
        Assert.Equal("People know best what helps them", row.Latest?.Reasons);
        Assert.Empty(row.Latest!.Tiers);
        Assert.Empty(await fund.Ask(new ListAreasInForce(department.Id, Caller.TheFund)));
    }

    [Fact]
    public async Task Again_keeps_what_was_decided_before()
    {
        var department = await ADepartment.Listed(fund);
        var area = await AnArea.Listed(fund, department);
        await fund.Do(AnArea.Assessment(area, department.Manager, Today.AddDays(30)));

        await fund.Do(AnArea.Assessment(area, department.Manager, Today.AddDays(300)));

        var row = await AnArea.Row(fund, area);
        Assert.Equal(Today.AddDays(300), row.Latest?.ReviewBy);
        Assert.Equal(Today.AddDays(30), Assert.Single(row.Earlier).ReviewBy);
    }

    [Fact]
    public async Task Twice_is_once()
    {
        var department = await ADepartment.Listed(fund);
        var area = await AnArea.Listed(fund, department);
        var assessment = AnArea.Assessment(area, department.Manager, Today.AddDays(30));
        await fund.Do(assessment);

        await fund.Do(assessment);

        Assert.Single((await fund.EventsOf(area.Value)).OfType<AppropriatenessAssessed>());
    }

    [Fact]
    public async Task By_two_at_once_keeps_both_decisions()
    {
        var department = await ADepartment.Listed(fund);
        var area = await AnArea.Listed(fund, department);

        await Task.WhenAll(
            fund.Do(AnArea.Assessment(area, department.Manager, Today.AddDays(30))),
            fund.Do(AnArea.Assessment(area, department.Manager, Today.AddDays(60)))
        );

        Assert.Single((await AnArea.Row(fund, area)).Earlier);
    }
}
