using CoProductionFund.Application.Asking;
using CoProductionFund.Application.ServiceAreas;

namespace CoProductionFund.Application.Tests.ServiceAreas;

internal static class AnArea
{
    public static ListServiceArea Listing(ADepartment department, Caller? by = null) =>
        new(
            new(Guid.CreateVersion7()),
            department.Id,
            "Supported self-care",
            "Help for people with long-term conditions",
            by ?? department.Manager
        );

    public static async Task<ServiceAreaId> Listed(TheFund fund, ADepartment department)
    {
        var listing = Listing(department);
        await fund.Do(listing);
        return listing.Area;
    }

    public static AssessAppropriateness Assessment(ServiceAreaId area, Caller by, DateOnly reviewBy) =>
        new(
            area,
            Fits: true,
            [Tier.Group, Tier.Individual],
            [Depth.CoDesign],
            "Two pilots and a survey of 400 people",
            "People know best what helps them",
            reviewBy,
            by
        );

    public static async Task<ServiceAreaRow> Row(TheFund fund, ServiceAreaId area) =>
        Assert.Single(await fund.Ask(new GetServiceAreasByIds([area], Caller.Anyone)));
}
