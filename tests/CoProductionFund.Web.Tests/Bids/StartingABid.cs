using System.Net;
using CoProductionFund.Application.Groups;

namespace CoProductionFund.Web.Tests.Bids;

[Collection(nameof(TheSite))]
public sealed class StartingABid(TheSite site)
{
    [Fact]
    public async Task Leads_from_the_choice_of_a_group_to_the_task_list_and_twice_is_once()
    {
        var bid = await ABidToWrite.AGroupWithoutBid(site);
        var here = $"/rounds/{bid.Desk.Reference}/start";
        var group = (await site.Ask(new ListMyGroups(Application.Asking.Caller.Is(bid.Ann)))).Single().Reference;
        var page = await bid.AnnsBrowser.Open(here);

        var first = await bid.AnnsBrowser.Send(page, here, [("Group", group)]);
        var second = await bid.AnnsBrowser.Send(page, here, [("Group", group)]);

        var address = first.Headers.Location!.ToString();
        Assert.StartsWith("/bids/", address);
        ABidToWrite.LeadsTo(address, second);
        Assert.Contains("go on with", (await bid.BensBrowser.Open(here)).Body!.TextContent);
    }

    [Fact]
    public async Task Asks_which_group_and_sends_those_without_one_to_register()
    {
        var bid = await ABidToWrite.AGroupWithoutBid(site);
        var here = $"/rounds/{bid.Desk.Reference}/start";

        await ABidToWrite.Complains(await bid.AnnsBrowser.Send(here), "Select which group is bidding");
        await ABidToWrite.Complains(
            await bid.AnnsBrowser.Send(here, ("Group", "G-9999")),
            "Select which group is bidding"
        );
        var nobody = site.SignedInAs(await site.Person("Nobody Yet"));
        Assert.NotNull((await nobody.Open(here)).QuerySelector("a[href='/group/register']"));
        Assert.Equal(HttpStatusCode.NotFound, (await nobody.Get("/rounds/ZZZ-26-R99/start")).StatusCode);
    }
}
