using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Groups;
using CoProductionFund.Domain.Agreements;
using CoProductionFund.Domain.Groups;
using CoProductionFund.Web.Tests.Department;

namespace CoProductionFund.Web.Tests.Agreements;

[Collection(nameof(TheSite))]
public sealed class SigningAnAgreement(TheSite site)
{
    [Fact]
    public async Task Follows_a_settling_that_says_what_is_missing()
    {
        var it = await AnAgreement.Opened(site);
        var desk = it.Offers.Desk.Page;
        var page = await desk.Open($"{it.Here}/settle");
        Assert.Contains("The group must say at least one thing that it will do", page.Words());
        using var early = await desk.Send(page, $"{it.Here}/settle", []);
        Assert.Contains("There must be at least one target", (await Visitor.Read(early)).Summary());

        var written = await AnAgreement.Written(site);
        desk = written.Offers.Desk.Page;
        var seen = await desk.Open($"{written.Here}/settle");
        Assert.Contains("Send a nurse to each course", seen.Words());
        await site.Do(written.Item(ItemKind.Aspiration, "A course in every town", written.Lead));
        using var stale = await desk.Send(seen, $"{written.Here}/settle", []);
        Assert.Contains("A party has changed something", (await Visitor.Read(stale)).Summary());
        using var settled = await desk.Send($"{written.Here}/settle");
        Assert.Equal(written.Here, settled.Headers.Location?.ToString());
        Assert.Equal(AgreementStage.Settled, (await written.Row()).Agreement.Stage);
    }

    [Fact]
    public async Task Is_of_the_text_that_was_shown_and_no_other()
    {
        var it = await AnAgreement.Settled(site);
        using var ines = site.SignedInAs(it.Ines);
        var shown = await ines.Open($"{it.Here}/sign");
        Assert.Contains("Send a nurse to each course", shown.Words());
        using var unread = await ines.Send(shown, $"{it.Here}/sign", []);
        Assert.Equal("Select that you have read the text and sign it", (await Visitor.Read(unread)).ErrorAt("Agree"));

        await site.Do(it.Item(ItemKind.Aspiration, "A course in every town", it.Lead));
        using var unsettled = await ines.Send(shown, $"{it.Here}/sign", [("Agree", "true")]);
        Assert.Contains("not settled at the moment", (await Visitor.Read(unsettled)).Summary());
        await site.Do(new SettleText(it.Award, (await it.Row()).Agreement.Changes, it.Officer));
        using var stale = await ines.Send(shown, $"{it.Here}/sign", [("Agree", "true")]);
        Assert.Contains("The text has changed since you read it", (await Visitor.Read(stale)).Summary());

        using var signed = await ines.Send($"{it.Here}/sign", ("Agree", "true"));
        Assert.Equal(it.Here, signed.Headers.Location?.ToString());
        var page = (await ines.Open(it.Here)).Words();
        Assert.Contains("Signed by Ines Ferreira", page);
        Assert.Contains("The group and the department must sign the text", page);
        var warned = (await ines.Open($"{it.Here}/items/new?kind=Commitment")).Words();
        Assert.Contains("what was signed falls away, and all sign again", warned);
    }

    [Fact]
    public async Task Is_not_for_a_member_who_is_not_named()
    {
        var it = await AnAgreement.Settled(site);
        var member = await site.Person("Ben Contributor");
        await site.Do(new InviteMember(it.Offers.Offered.Group, member, MemberRole.Contributor, it.Lead));
        await site.Do(new JoinGroup(it.Offers.Offered.Group, Application.Asking.Caller.Is(member)));
        using var ben = site.SignedInAs(member);

        var page = await ben.Open($"{it.Here}/sign");
        Assert.Contains("You are not named as somebody who signs", page.Words());
        Assert.Null(page.QuerySelector("main form"));
        var text = (await it.Row()).Agreement.Text!.Value.Sha256;
        using var signed = await ben.Http.PostAsJsonAsync($"{it.Api}/signature", new { text });
        Assert.Equal(HttpStatusCode.Conflict, signed.StatusCode);
        Assert.Contains("agreement.not-signatory", await signed.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Can_be_checked_by_anyone_with_a_tool_of_their_own()
    {
        var it = await AnAgreement.Settled(site);
        using var lead = site.SignedInAs(it.Lead.Person!.Value);
        var digest = (await it.Row()).Agreement.Text!.Value.Sha256;

        var page = await lead.Open($"{it.Here}/text");
        Assert.Contains(digest, page.Words());
        Assert.Contains("we computed its digest anew just now", page.Words());
        var file = await lead.Http.GetByteArrayAsync($"{it.Api}/text");
        Assert.Equal(digest, Convert.ToHexStringLower(SHA256.HashData(file)));
        Assert.Contains("Run six courses", Encoding.UTF8.GetString(file));

        using var signed = await lead.Http.PostAsJsonAsync($"{it.Api}/signature", new { text = digest });
        Assert.Equal(HttpStatusCode.NoContent, signed.StatusCode);
        var json = await lead.Http.GetStringAsync(it.Api);
        Assert.Contains("\"stage\":\"settled\"", json);
        Assert.Contains("\"signedBy\":[\"group\"]", json);
        var past = await lead.Open($"{it.Here}/as-it-stood?at=2020-07-03T13:03:00Z");
        Assert.Contains("had not been opened", past.Words());
        using var at = await lead.Get($"{it.Here}?at=2020-07-03T13:03:00Z");
        Assert.StartsWith($"{it.Here}/as-it-stood", at.Headers.Location?.ToString());
        var bid = (await lead.Open($"/bids/{it.Reference}/timeline")).Words();
        Assert.Contains("Signed the agreement for the group", bid);
    }
}
