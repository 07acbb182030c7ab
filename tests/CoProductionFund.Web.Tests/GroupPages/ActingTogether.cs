using System.Net;
using AngleSharp.Dom;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.People;

namespace CoProductionFund.Web.Tests.GroupPages;

[Collection(nameof(TheSite))]
public sealed class ActingTogether(TheSite site)
{
    [Fact]
    public async Task An_invited_person_gets_a_mail_and_joins_once()
    {
        var (group, lead) = await AGroup();
        using var leads = site.SignedInAs(lead);
        var email = $"{Guid.CreateVersion7():N}@example.org";
        using var sent = await leads.Send($"{group}/invite", ("Email", $" {email} "), ("Role", "Contributor"));
        Assert.Equal(group, sent.Headers.Location?.OriginalString);
        Assert.Contains(email, (await leads.Open(group)).Body!.Text());
        Assert.Contains("/group", await Mail(email));

        using var invited = site.SignedInAs((await site.Ask(new PersonWithAddress(email, Caller.TheFund)))!.Value);
        Assert.Equal(HttpStatusCode.NotFound, (await invited.Get(group)).StatusCode);
        var join = (await invited.Open("/group")).QuerySelector("main a[href^='/group/join/']")!.GetAttribute("href")!;
        Assert.NotNull((await invited.Open("/")).QuerySelector($"a[href='{join}']"));
        var page = await invited.Open(join);
        using var yes = await invited.Send(page, join, [("Answer", "yes")]);
        using var again = await invited.Send(page, join, [("Answer", "yes")]);
        Assert.Equal((group, group), (yes.Headers.Location?.OriginalString, again.Headers.Location?.OriginalString));

        var details = await invited.Open(group);
        Assert.Contains("Contributor", details.Body!.Text());
        Assert.DoesNotContain("Invite someone", details.Body!.Text());
        foreach (var forLeads in new[] { "/invite", "/amend", "/remove?member=1" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await invited.Get(group + forLeads)).StatusCode);
        }
    }

    [Fact]
    public async Task An_invitation_can_be_turned_down_or_taken_back()
    {
        var (group, lead) = await AGroup();
        using var leads = site.SignedInAs(lead);
        var guest = await site.Person("Ben Guest");
        using var invited = site.SignedInAs(guest);
        var join = group.Replace("/groups/", "/group/join/");

        await Invite(group, guest);
        using var no = await invited.Send(join, ("Answer", "no"));
        Assert.Equal("/group", no.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await invited.Get(join)).StatusCode);

        await Invite(group, guest);
        var listed = (await leads.Open(group)).Body!.Text();
        Assert.DoesNotContain("Ben Guest", listed); // an invitation must not tell whose address it is
        using var back = await leads.Send($"{group}/remove?invited=1");
        Assert.Equal(group, back.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await invited.Get(join)).StatusCode);
    }

    [Theory]
    [InlineData("", "Lead", "Enter an email address", "Email")]
    [InlineData(
        "\"><script>alert(1)</script>",
        "Lead",
        "Enter an email address in the correct format, like name@example.com",
        "Email"
    )]
    [InlineData("ben@example.org", "", "Select what they may do", "Role")]
    [InlineData("ben@example.org", "Owner", "Check this answer", "Role")]
    public async Task An_invitation_says_what_is_wrong_and_keeps_what_was_typed(
        string email,
        string role,
        string error,
        string field
    )
    {
        var (group, lead) = await AGroup();
        using var leads = site.SignedInAs(lead);
        using var answer = await leads.Send($"{group}/invite", ("Email", email), ("Role", role));
        var page = await Visitor.Read(answer);
        Assert.Equal(error, page.QuerySelector($".govuk-error-summary a[href='#{field}']")!.TextContent);
        Assert.Equal(email, page.GetElementById("Email")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task A_member_is_removed_and_the_last_lead_stays()
    {
        var (group, lead) = await AGroup();
        using var leads = site.SignedInAs(lead);
        var ben = await site.Person("Ben Member");
        await Invite(group, ben);
        using var member = site.SignedInAs(ben);
        await member.Send(group.Replace("/groups/", "/group/join/"), ("Answer", "yes"));

        using var stays = await leads.Send($"{group}/remove?member=1");
        Assert.Contains("A group needs a lead. Invite another lead first.", (await Visitor.Read(stays)).Body!.Text());

        var page = await leads.Open($"{group}/remove?member=2");
        Assert.Contains("Should Ben Member stop acting for", page.QuerySelector("h1")!.TextContent);
        using var removed = await leads.Send(page, $"{group}/remove?member=2", []);
        using var twice = await leads.Send(page, $"{group}/remove?member=2", []);
        Assert.Equal(
            (group, group),
            (removed.Headers.Location?.OriginalString, twice.Headers.Location?.OriginalString)
        );
        Assert.Equal(HttpStatusCode.NotFound, (await member.Get(group)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await leads.Get($"{group}/remove?member=2")).StatusCode);
    }

    [Fact]
    public async Task A_member_leaves()
    {
        var (group, _) = await AGroup();
        var ben = await site.Person("Ben Member");
        await Invite(group, ben);
        using var member = site.SignedInAs(ben);
        await member.Send(group.Replace("/groups/", "/group/join/"), ("Answer", "yes"));

        using var left = await member.Send($"{group}/remove?member=2");
        Assert.Equal("/group", left.Headers.Location?.OriginalString);
        Assert.DoesNotContain("Larkfield", (await member.Open("/group")).QuerySelector("main ul")?.TextContent ?? "");
    }

    [Fact]
    public async Task Details_are_changed_by_a_lead()
    {
        var (group, lead) = await AGroup();
        using var leads = site.SignedInAs(lead);
        using var to = await leads.Get($"{group}/amend?step=size");
        using var sized = await leads.Send(to.Headers.Location!.OriginalString, ("Income", "2,000"), ("People", "7"));
        using var saved = await leads.Send(sized.Headers.Location!.OriginalString);
        Assert.Equal(group, saved.Headers.Location?.OriginalString);
        Assert.Contains("£2,000", (await leads.Open(group)).Body!.Text());
    }

    [Fact]
    public async Task The_header_offers_what_someone_may_do()
    {
        var (_, lead) = await AGroup();
        using var leads = site.SignedInAs(lead);
        var header = (await leads.Open("/cookies")).QuerySelector("nav")!;
        Assert.Contains("Your group", header.Text());
        Assert.Contains("Ada Lead", header.Text());
        Assert.DoesNotContain("Department", header.Text());

        var page = await leads.Open("/");
        using var gone = await leads.Send(page, "/", [], "form[action='/sign-out']");
        Assert.Equal(HttpStatusCode.Redirect, gone.StatusCode);
        Assert.Contains("Sign in", (await leads.Open("/")).QuerySelector("nav")!.Text());
    }

    private async Task<(string Address, PersonId Lead)> AGroup()
    {
        var (id, lead) = (new GroupId(Guid.CreateVersion7()), await site.Person("Ada Lead"));
        await site.Do(
            new RegisterGroup(
                id,
                new("Larkfield Neighbours", GroupKind.UnincorporatedGroup, [], "Leeds", "LS9", Pence.Pounds(1_000), 12),
                Caller.Is(lead)
            )
        );
        var row = (await site.Ask(new GroupsByIds([id], Caller.TheFund)))[0];
        return ($"/groups/{row.Reference}", lead);
    }

    private async Task Invite(string group, PersonId person)
    {
        var row = (await site.Ask(new GetGroup(group["/groups/".Length..], Caller.TheFund)))!;
        await site.Do(new InviteMember(row.Group, person, Domain.Groups.MemberRole.Contributor, Caller.TheFund));
    }

    private async Task<string> Mail(string to)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            var files = Directory.Exists(site.MailFolder) ? Directory.EnumerateFiles(site.MailFolder, "*.eml") : [];
            foreach (var file in files)
            {
                var text = await File.ReadAllTextAsync(file);
                if (text.Contains(to, StringComparison.OrdinalIgnoreCase))
                {
                    return text;
                }
            }

            await Task.Delay(50);
        }

        throw new TimeoutException($"No mail to {to}.");
    }
}
