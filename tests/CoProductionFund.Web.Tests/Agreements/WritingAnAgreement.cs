using System.Net;
using System.Net.Http.Json;
using CoProductionFund.Application.Groups;
using CoProductionFund.Domain.Agreements;
using CoProductionFund.Domain.Groups;
using CoProductionFund.Web.Tests.Department;

namespace CoProductionFund.Web.Tests.Agreements;

/// <summary>Everything here is done without a script.</summary>
[Collection(nameof(TheSite))]
public sealed class WritingAnAgreement(TheSite site)
{
    [Fact]
    public async Task Begins_when_an_officer_names_the_institution()
    {
        var it = await AnAgreement.Accepted(site);
        using var lead = site.SignedInAs(it.Lead.Person!.Value);
        var desk = it.Offers.Desk.Page;
        Assert.Contains("has not opened the agreement yet", (await lead.Open(it.Here)).Words());
        Assert.DoesNotContain($"{it.Here}/open", (await lead.Open(it.Here)).Links());
        Assert.Contains(it.Here, (await desk.Open(it.Offers.Here)).Links());

        using var wrong = await desk.Send($"{it.Here}/open", ("Institution", "I-9999"));
        var page = await Visitor.Read(wrong);
        Assert.Equal("Enter the reference of an institution that is listed", page.ErrorAt("Institution"));
        Assert.Equal("Enter the first day of the project", page.ErrorAt("Starts"));

        using var opened = await desk.Send(
            $"{it.Here}/open",
            [
                ("Institution", it.Institution.Reference.ToLowerInvariant()),
                .. AnAgreement.Day("Starts", it.Starts),
                .. AnAgreement.Day("Ends", it.Ends),
            ]
        );

        Assert.Equal(it.Here, opened.Headers.Location?.ToString());
        Assert.Contains("Larkfield Council", (await lead.Open(it.Here)).Words());
        Assert.Contains(it.Reference, (await desk.Open($"/department/agreements?code={it.Offers.Desk.Code}")).Words());
        using var ines = site.SignedInAs(it.Ines);
        Assert.Contains(it.Here, (await ines.Open("/institution")).Links());
        Assert.Contains("/institution", (await ines.Open("/")).Links());
        Assert.Contains(it.Here, (await ines.Open(it.Offers.Here)).Links());
    }

    [Fact]
    public async Task Lets_each_party_propose_change_and_withdraw_its_own()
    {
        var it = await AnAgreement.Opened(site);
        using var ines = site.SignedInAs(it.Ines);
        using var lead = site.SignedInAs(it.Lead.Person!.Value);
        var propose = $"{it.Here}/items/new?kind=Target";

        using var empty = await ines.Send(propose, ("Text", ""));
        var page = await Visitor.Read(empty);
        Assert.Equal("Enter what is to be agreed", page.ErrorAt("Text"));
        Assert.Equal("Enter the day", page.ErrorAt("Day"));
        (string, string)[] typed =
        [
            ("Text", "A nurse at each course"),
            ("Measure", "The rota"),
            .. AnAgreement.Day("Day", it.Starts.AddDays(30)),
        ];
        using var outside = await ines.Send(
            propose,
            [("Text", "Later"), ("Measure", "The rota"), .. AnAgreement.Day("Day", it.Ends.AddDays(1))]
        );
        Assert.Contains("Choose a day of the project", (await Visitor.Read(outside)).Summary());
        using var proposed = await ines.Send(propose, typed);
        Assert.Equal(it.Here, proposed.Headers.Location?.ToString());

        var item = (await it.Row()).Agreement.Items.Single();
        var change = $"{it.Here}/items/{item.Item.Value}";
        Assert.Contains("A nurse at each course", (await lead.Open(it.Here)).Words());
        Assert.DoesNotContain(change, (await lead.Open(it.Here)).Links());
        Assert.Equal(HttpStatusCode.NotFound, (await lead.Get(change)).StatusCode);

        var opened = await ines.Open(change);
        Assert.Equal("A nurse at each course", opened.Typed("Text"));
        using var first = await ines.Send(opened, change, [.. typed[1..], ("Text", "Two nurses at each course")]);
        Assert.Equal(it.Here, first.Headers.Location?.ToString());
        using var second = await ines.Send(opened, change, [.. typed[1..], ("Text", "Three nurses")]);
        var clash = await Visitor.Read(second);
        Assert.Contains("Saved now: Two nurses at each course", clash.Words());
        Assert.Equal("Three nurses", clash.Typed("Text"));
        using var anyway = await ines.Send(clash, change, [.. typed[1..], ("Text", "Three nurses")]);
        Assert.Equal(it.Here, anyway.Headers.Location?.ToString());

        var (writing, sure) = (await ines.Open(change), await ines.Open($"{change}/withdraw"));
        foreach (var _ in new[] { "pressed", "pressed twice" })
        {
            using var gone = await ines.Send(sure, $"{change}/withdraw", []);
            Assert.Equal(it.Here, gone.Headers.Location?.ToString());
        }

        using var late = await ines.Send(writing, change, [.. typed[1..], ("Text", "Four nurses")]);
        var kept = await Visitor.Read(late);
        Assert.Contains("This was withdrawn meanwhile", kept.Summary());
        Assert.Equal("Four nurses", kept.Typed("Text"));
        var changes = (await lead.Open($"{it.Here}/changes")).Words();
        Assert.Contains("The institution withdrew: target", changes);
        Assert.Contains("Ines Ferreira", changes);
        Assert.Contains("Before", changes);
        Assert.Contains("Two nurses at each course", changes);
        Assert.Contains(
            "A nurse at each course",
            (await lead.Open($"/awards/{it.Reference}/timeline")).Words() + changes
        );
    }

    [Fact]
    public async Task Is_not_there_for_anyone_else()
    {
        var it = await AnAgreement.Settled(site);
        var other = await AnAgreement.Accepted(site);
        var item = (await it.Row()).Agreement.Items[0].Item.Value;
        PersonId[] strangers =
        [
            other.Ines,
            other.Lead.Person!.Value,
            other.Offers.Desk.Manager,
            await APanelMember(it),
            await site.Person("Nobody"),
        ];
        string[] pages =
        [
            "",
            "/sign",
            "/settle",
            "/text",
            "/changes",
            "/signatories",
            "/dates",
            "/open",
            "/items/new?kind=Target",
            $"/items/{item}",
            $"/items/{item}/withdraw",
            "/as-it-stood",
            "/variations/new",
        ];
        foreach (var person in strangers)
        {
            using var stranger = site.SignedInAs(person);
            foreach (var page in pages)
            {
                Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(it.Here + page)).StatusCode);
            }

            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(it.Api)).StatusCode);
            using var signed = await stranger.Http.PostAsJsonAsync($"{it.Api}/signature", new { text = "x" });
            Assert.Equal(HttpStatusCode.NotFound, signed.StatusCode);
        }

        using var lead = site.SignedInAs(it.Lead.Person!.Value);
        foreach (var page in (string[])["/settle", "/dates", "/open"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await lead.Get(it.Here + page)).StatusCode);
        }
    }

    [Fact]
    public async Task Says_who_signs()
    {
        var it = await AnAgreement.Opened(site);
        using var lead = site.SignedInAs(it.Lead.Person!.Value);
        var member = await site.Person("Ben Contributor");
        await site.Do(new InviteMember(it.Offers.Offered.Group, member, MemberRole.Contributor, it.Lead));
        await site.Do(new JoinGroup(it.Offers.Offered.Group, Application.Asking.Caller.Is(member)));
        using var ben = site.SignedInAs(member);
        Assert.Equal(HttpStatusCode.NotFound, (await ben.Get($"{it.Here}/signatories")).StatusCode);

        var page = await lead.Open($"{it.Here}/signatories");
        foreach (var _ in new[] { "pressed", "pressed twice" })
        {
            using var named = await lead.Send(page, $"{it.Here}/signatories", [("Named", $"{member.Value}")]);
            Assert.Equal($"{it.Here}/signatories", named.Headers.Location?.ToString());
        }

        Assert.Contains("Ben Contributor Signs", (await lead.Open($"{it.Here}/signatories")).Words());
        Assert.True((await it.Row()).Agreement.IsSignatory(Party.Group, member));
        using var off = await lead.Send($"{it.Here}/signatories", ("TakenOff", $"{member.Value}"));
        Assert.False((await it.Row()).Agreement.IsSignatory(Party.Group, member));
    }

    private static async Task<PersonId> APanelMember(AnAgreement it)
    {
        var panel = await it.Site.Ask(
            new Application.Rounds.GetPanelById(it.Offers.Desk.Round, Application.Asking.Caller.TheFund)
        );
        return panel!.Members[0].Person;
    }
}
