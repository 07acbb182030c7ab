using CoProductionFund.Application.Asking;
using CoProductionFund.Application.ServiceAreas;
using CoProductionFund.Domain.ServiceAreas;
using FluentValidation;

namespace CoProductionFund.Application.Tests.ServiceAreas;

[Collection(nameof(TheFund))]
public sealed class ListingAServiceArea(TheFund fund)
{
    [Fact]
    public async Task Gives_it_a_reference_that_anyone_may_look_up()
    {
        var department = await ADepartment.Listed(fund);

        var area = await AnArea.Listed(fund, department);

        var row = await AnArea.Row(fund, area);
        Assert.Matches($"^{department.Code}-S[0-9]{{2,}}$", row.Reference);
        Assert.Equal(area, (await fund.Ask(new GetServiceArea(row.Reference, Caller.Anyone)))?.Area);
        Assert.Contains(await fund.Ask(new ListServiceAreas(Caller.Anyone)), it => it.Area == area);
        Assert.False(row.IsInForce(new(2026, 5, 1)));
    }

    [Fact]
    public async Task Is_not_for_fund_managers_of_other_departments()
    {
        var department = await ADepartment.Listed(fund);
        var other = await ADepartment.Listed(fund);

        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Decide(AnArea.Listing(department, by: other.Manager)));
    }

    [Fact]
    public async Task Needs_a_name()
    {
        var department = await ADepartment.Listed(fund);

        await Assert.ThrowsAsync<ValidationException>(() =>
            fund.Decide(AnArea.Listing(department) with { Name = " " })
        );
    }

    [Fact]
    public async Task Twice_is_once()
    {
        var listing = AnArea.Listing(await ADepartment.Listed(fund));
        await fund.Do(listing);

        await fund.Refused("service-area.already-listed", listing);

        Assert.Single(await fund.EventsOf(listing.Area.Value));
    }

    [Fact]
    public async Task Twice_at_once_is_once()
    {
        var listing = AnArea.Listing(await ADepartment.Listed(fund));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => fund.Decide(listing)));

        Assert.Single(answers, answer => answer.Refusal is null);
        Assert.IsType<ServiceAreaListed>(Assert.Single(await fund.EventsOf(listing.Area.Value)));
    }
}
