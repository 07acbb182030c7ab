using System.Net;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Web.Tests.Department;

namespace CoProductionFund.Web.Tests.Awards;

[Collection(nameof(TheSite))]
public sealed class MovingUp(TheSite site)
{
    [Fact]
    public async Task Leads_from_what_waits_for_me_to_an_offer()
    {
        var offers = await Offers.In(site);
        await offers.Refuse();
        var (desk, waiting) = (offers.Desk, offers.Waiting.Reference);
        var list = $"{desk.Here}/reserve-list";
        var home = await desk.Page.Open($"/department/{desk.Code}");
        Assert.Contains(
            $"{offers.Offered.Reference} was not taken up: decide on {waiting}, the first of the reserve list",
            home.Words()
        );
        Assert.Contains(list, home.Links());
        Assert.Contains(list, (await desk.Page.Open(desk.Here)).Links());
        Assert.Contains($"{list}/{waiting}", (await desk.Page.Open(list)).Links());

        var here = $"{list}/{waiting}";
        using var tooMuch = await Send(desk.Page, here, "30,001", "do");
        Assert.Contains("at most the £30,000 that was asked for", (await Visitor.Read(tooMuch)).Summary());
        using var empty = await desk.Page.Send(here, ("Amount", "30,000"), ("Reason", " "), ("Step", "check"));
        Assert.Equal("Enter the reason for this award", (await Visitor.Read(empty)).ErrorAt("Reason"));
        using var check = await Send(desk.Page, here, "30,000", "check");
        var checking = await Visitor.Read(check);
        Assert.Contains("Left afterwards £17,000", checking.Words());
        using var done = await desk.Page.Send(checking, here, [("Step", "do")]);

        Assert.Equal(list, done.Headers.Location?.ToString());
        using var twice = await desk.Page.Send(checking, here, [("Step", "do")]);
        Assert.Equal(list, twice.Headers.Location?.ToString());
        Assert.Equal(Pence.Pounds(17_000), (await desk.Money()).Left);
        await offers.Until(offers.Waiting);
        using var lead = offers.LeadOf(offers.Waiting);
        Assert.Contains("£30,000", (await lead.Open($"/awards/{waiting}")).Words());
        Assert.Contains("It can begin at once", (await lead.Open($"/bids/{waiting}/decision")).Words());
        Assert.DoesNotContain("was not taken up", (await desk.Page.Open($"/department/{desk.Code}")).Words());
        Assert.Contains("No bid waits on the reserve list", (await desk.Page.Open(list)).Words());
    }

    [Fact]
    public async Task Can_be_left_with_a_reason()
    {
        var offers = await Offers.In(site);
        await offers.Refuse();
        var desk = offers.Desk;
        var list = $"{desk.Here}/reserve-list";
        var keep = $"{list}/keep?bid={offers.Offered.Reference}";
        Assert.Contains(keep, (await desk.Page.Open(list)).Links());

        using var empty = await desk.Page.Send(keep, ("Reason", ""), ("Step", "check"));
        Assert.Equal("Enter why the money stays in the fund", (await Visitor.Read(empty)).ErrorAt("Reason"));
        using var check = await desk.Page.Send(keep, ("Reason", "Too little for any"), ("Step", "check"));
        using var done = await desk.Page.Send(await Visitor.Read(check), keep, [("Step", "do")]);

        Assert.Equal(list, done.Headers.Location?.ToString());
        Assert.DoesNotContain("was not taken up", (await desk.Page.Open($"/department/{desk.Code}")).Words());
        Assert.Contains("Too little for any", (await desk.Page.Open($"{desk.Here}/timeline")).Words());
    }

    [Fact]
    public async Task Is_for_the_department_s_fund_managers()
    {
        var (offers, other) = (await Offers.In(site), await ADesk.In(site));
        var list = $"{offers.Desk.Here}/reserve-list";
        foreach (var page in (string[])["", $"/{offers.Waiting.Reference}", "/keep"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.Page.Get(list + page)).StatusCode);
        }
    }

    [Fact]
    public async Task The_register_shows_awards_by_state()
    {
        var offers = await Offers.In(site);
        var register = $"/department/awards?code={offers.Desk.Code}";

        Assert.Contains(offers.Here, (await offers.Desk.Page.Open(register)).Links());
        Assert.Contains(offers.Here, (await offers.Desk.Page.Open($"{register}&state=Offered")).Links());
        var none = await offers.Desk.Page.Open($"{register}&state={AwardStage.Lapsed}");
        Assert.DoesNotContain(offers.Here, none.Links());
        Assert.Contains("There are no such awards", none.Words());
        Assert.Contains(register, (await offers.Desk.Page.Open($"/department/{offers.Desk.Code}")).Links());
    }

    private static Task<HttpResponseMessage> Send(Visitor page, string address, string amount, string step) =>
        page.Send(address, ("Amount", amount), ("Reason", "It can begin at once"), ("Step", step));
}
