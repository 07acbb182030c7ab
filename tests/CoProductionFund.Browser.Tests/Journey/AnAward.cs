using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Groups;
using CoProductionFund.Domain.Departments;
using CoProductionFund.Domain.Groups;
using CoProductionFund.Web.Tests.Awards;

namespace CoProductionFund.Browser.Tests.Journey;

/// <summary>An award that is offered, and the people of group and department, each with a browser of their own.</summary>
internal sealed class AnAward
{
    private readonly Browser browser;
    private readonly (bool Phone, bool Js) how;

    private AnAward(Browser browser, OpenSite site, Offers offers, bool phone, bool js) =>
        (this.browser, Site, Offers, how) = (browser, site, offers, (phone, js));

    public OpenSite Site { get; }

    public Offers Offers { get; }

    public string Reference => Offers.Offered.Reference;

    public string Code => Offers.Desk.Code;

    public DateOnly Today => Site.Clock.GetUtcNow().LondonDate();

    public required Walker Lead { get; init; }

    /// <summary>A contributor of the group.</summary>
    public required Walker Treasurer { get; init; }

    public required Walker Officer { get; init; }

    public required PersonId OfficersId { get; init; }

    /// <summary>The fund manager of the department.</summary>
    public required Walker Manager { get; init; }

    public static async Task<AnAward> In(Browser browser, bool phone, bool js)
    {
        var site = await browser.Site;
        var offers = await Offers.In(site);
        var (officer, treasurer) = (await site.Person("Olga Officer"), await site.Person("Tess Treasurer"));
        var (group, department) = (offers.Offered.Group, offers.Desk.Department);
        await site.Do(new AppointStaff(department, officer, StaffRole.GrantOfficer, Caller.TheFund));
        await site.Do(new InviteMember(group, treasurer, MemberRole.Contributor, offers.Lead));
        await site.Do(new JoinGroup(group, Caller.Is(treasurer)));
        return new(browser, site, offers, phone, js)
        {
            Lead = await browser.Walker(site, phone, js, offers.Lead.Person),
            Treasurer = await browser.Walker(site, phone, js, treasurer),
            Officer = await browser.Walker(site, phone, js, officer),
            OfficersId = officer,
            Manager = await browser.Walker(site, phone, js, offers.Desk.Manager),
        };
    }

    /// <summary>Anyone, signed in or not.</summary>
    public Task<Walker> Someone(PersonId? person = null) => browser.Walker(Site, how.Phone, how.Js, person);

    public async Task IsAccepted()
    {
        await Lead.Open($"/awards/{Reference}");
        await Lead.Follow("Accept the award");
        await Lead.IsAt("Check before you accept the award");
        await Lead.Press("Accept the award");
        await Lead.Reads("The department must open the agreement");
    }
}
