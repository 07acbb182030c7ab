using System.Net;
using System.Net.Http.Json;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Groups;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Groups;
using CoProductionFund.Web.Tests.Department;

namespace CoProductionFund.Web.Tests.Awards;

[Collection(nameof(TheSite))]
public sealed class AnsweringAnOffer(TheSite site)
{
    [Fact]
    public async Task Begins_with_what_is_due_from_whom_and_by_when()
    {
        var offers = await Offers.In(site);
        using var lead = offers.LeadOf(offers.Offered);
        var page = await lead.Open(offers.Here);

        Assert.Contains("A lead of the group must accept or refuse the offer by 11:59pm on", page.Words());
        Assert.Contains("in 28 days", page.Words());
        Assert.Contains("£20,000", page.Words());
        Assert.Contains("At least 25% of the amount, which is £5,000", page.Words());
        Assert.Contains("Two tutors at each course", page.Words());
        Assert.Contains($"{offers.Here}/accept", page.Links());
        var home = await lead.Open("/group");
        Assert.Contains(offers.Here, home.Links());
        Assert.Contains("A lead of the group must accept or refuse the offer", home.Words());
        Assert.Contains(offers.Here, (await lead.Open($"/bids/{offers.Offered.Reference}")).Links());
        Assert.Contains(offers.Here, (await lead.Open($"/bids/{offers.Offered.Reference}/decision")).Links());
    }

    [Fact]
    public async Task Is_checked_and_then_accepted()
    {
        var offers = await Offers.In(site);
        using var lead = offers.LeadOf(offers.Offered);

        Assert.Contains("Two tutors at each course", (await lead.Open($"{offers.Here}/accept")).Words());
        using var done = await lead.Send($"{offers.Here}/accept");
        Assert.Equal(offers.Here, done.Headers.Location?.ToString());
        var page = await lead.Open(offers.Here);
        Assert.Contains("The department must open the agreement", page.Words());
        Assert.DoesNotContain($"{offers.Here}/accept", page.Links());
        using var again = await lead.Get($"{offers.Here}/refuse");
        Assert.Equal(offers.Here, again.Headers.Location?.ToString());
        var timeline = await lead.Open($"/bids/{offers.Offered.Reference}/timeline");
        Assert.Contains($"Accepted the award for bid {offers.Offered.Reference}", timeline.Words());
    }

    [Fact]
    public async Task Is_refused_with_a_reason_that_is_checked_first()
    {
        var offers = await Offers.In(site);
        using var lead = offers.LeadOf(offers.Offered);
        var here = $"{offers.Here}/refuse";

        using var nothing = await lead.Send(here, ("Step", "check"));
        Assert.Equal("Select why you refuse the award", (await Visitor.Read(nothing)).ErrorAt("Reason"));
        using var check = await lead.Send(here, ("Reason", "PartnerWithdrew"), ("Step", "check"));
        var checking = await Visitor.Read(check);
        Assert.Contains("The partner institution withdrew", checking.Words());
        Assert.Equal(AwardStage.Offered, (await offers.Award(offers.Offered))!.Stage);
        using var done = await lead.Send(checking, here, [("Step", "do")]);

        Assert.Equal(offers.Here, done.Headers.Location?.ToString());
        Assert.Contains("its money went back to the fund", (await lead.Open(offers.Here)).Words());
        Assert.Equal(Pence.Pounds(50_000), (await offers.Desk.Money()).Left);
        Assert.Contains(
            "was awarded £20,000, which was not taken up",
            (await lead.Open($"/bids/{offers.Offered.Reference}/decision")).Words()
        );
    }

    [Fact]
    public async Task Is_for_leads_alone_and_strangers_find_nothing()
    {
        var offers = await Offers.In(site);
        var contributor = await site.Person("Con Tributor");
        await site.Do(new InviteMember(offers.Offered.Group, contributor, MemberRole.Contributor, offers.Lead));
        await site.Do(new JoinGroup(offers.Offered.Group, Caller.Is(contributor)));
        using var member = site.SignedInAs(contributor);
        using var stranger = offers.LeadOf(offers.Waiting);

        Assert.DoesNotContain($"{offers.Here}/accept", (await member.Open(offers.Here)).Links());
        Assert.DoesNotContain($"{offers.Here}/accept", (await offers.Desk.Page.Open(offers.Here)).Links());
        foreach (var page in (string[])["/accept", "/refuse"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await member.Get(offers.Here + page)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await offers.Desk.Page.Get(offers.Here + page)).StatusCode);
        }

        foreach (var page in (string[])["", "/accept", "/refuse", "/as-it-stood"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(offers.Here + page)).StatusCode);
        }
    }

    [Fact]
    public async Task Can_be_seen_as_it_stood_before()
    {
        var offers = await Offers.In(site);
        using var lead = offers.LeadOf(offers.Offered);
        using var accepted = await lead.Send($"{offers.Here}/accept");
        var offered = (await offers.Award(offers.Offered))!.OfferedAt;

        var page = await lead.Open($"{offers.Here}/as-it-stood?at={offered:yyyy-MM-ddTHH:mm:ss.ffffffZ}");
        Assert.Contains("State Offered", page.Words());
        var before = await lead.Open($"{offers.Here}/as-it-stood?at=2020-07-03T13:03:00Z");
        Assert.Contains("had not been offered", before.Words());
    }

    [Fact]
    public async Task Works_for_programs_too()
    {
        var offers = await Offers.In(site);
        using var lead = offers.LeadOf(offers.Offered);
        var api = $"/api/v1/awards/{offers.Offered.Reference}";

        using var accepted = await lead.Http.PostAsJsonAsync($"{api}/acceptance", new { });
        Assert.Equal(HttpStatusCode.NoContent, accepted.StatusCode);
        using var refused = await lead.Http.PostAsJsonAsync($"{api}/refusal", new { reason = "otherReason" });
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("award.answered", await refused.Content.ReadAsStringAsync());
        Assert.Contains("\"stage\":\"accepted\"", await lead.Http.GetStringAsync(api));
        Assert.Contains(offers.Offered.Reference, await lead.Http.GetStringAsync("/api/v1/awards"));
        var register = $"/api/v1/awards?department={offers.Desk.Code}&state=";
        Assert.Contains(offers.Offered.Reference, await offers.Desk.Page.Http.GetStringAsync(register + "accepted"));
        Assert.DoesNotContain(
            offers.Offered.Reference,
            await offers.Desk.Page.Http.GetStringAsync(register + "offered")
        );
        using var unknown = await offers.Desk.Page.Get(register + "gone");
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
    }
}
