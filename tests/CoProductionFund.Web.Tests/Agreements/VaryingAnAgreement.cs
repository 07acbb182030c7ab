using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.PartnerChecks;
using CoProductionFund.Domain.Groups;
using CoProductionFund.Domain.PartnerChecks;
using CoProductionFund.Web.Tests.Department;

namespace CoProductionFund.Web.Tests.Agreements;

[Collection(nameof(TheSite))]
public sealed class VaryingAnAgreement(TheSite site)
{
    [Fact]
    public async Task Is_proposed_checked_agreed_to_and_read_side_by_side()
    {
        var it = await InForce();
        using var lead = site.SignedInAs(it.Lead.Person!.Value);
        using var ines = site.SignedInAs(it.Ines);
        var form = $"{it.Here}/variations/new";

        using var nothing = await lead.Send(await lead.Open(form), form, Typed(it, "Run six courses", it.Ends));
        var page = await Visitor.Read(nothing);
        Assert.Contains("Check the variation", page.Words());
        using var refused = await lead.Send(page, form, [("Step", "do")]);
        Assert.Contains("Say what the variation changes", (await Visitor.Read(refused)).Summary());

        using var checking = await lead.Send(
            await lead.Open(form),
            form,
            Typed(it, "Run seven courses", it.Ends.AddDays(60))
        );
        page = await Visitor.Read(checking);
        Assert.Contains("Run six courses Run seven courses", page.Words());
        using var proposed = await lead.Send(page, form, [("Step", "do")]);
        Assert.Equal($"{it.Here}/variations/1", proposed.Headers.Location?.ToString());

        var waiting = await ines.Open($"{it.Here}/variations/1");
        Assert.Contains("A tutor fell ill", waiting.Words());
        using var silent = await ines.Send(waiting, $"{it.Here}/variations/1", []);
        Assert.Equal("Select whether you agree", (await Visitor.Read(silent)).ErrorAt("Answer"));
        using var agreed = await ines.Send(waiting, $"{it.Here}/variations/1", [("Answer", "agree")]);
        Assert.Equal(it.Here, agreed.Headers.Location?.ToString());
        using var last = await it.Offers.Desk.Page.Send($"{it.Here}/variations/1", ("Answer", "agree"));

        Assert.Equal(it.Here, last.Headers.Location?.ToString());
        var version = (await lead.Open($"{it.Here}/versions/2")).Words();
        Assert.Contains("Run six courses Run seven courses", version);
        Assert.Contains("This is the text that was signed", (await lead.Open($"{it.Here}/text?version=1")).Words());
        Assert.Contains("Run seven courses", (await lead.Open($"{it.Here}/text?version=2")).Words());
        Assert.Equal(2, (await it.Row()).Agreement.Edition);
    }

    [Fact]
    public async Task Is_refused_with_reasons()
    {
        var it = await InForce();
        using var ines = site.SignedInAs(it.Ines);
        await site.Do(new ProposeVariation(it.Award, 1, it.Ends.AddDays(9), [], "A tutor fell ill", it.Lead));
        var here = $"{it.Here}/variations/1";

        using var without = await ines.Send(here, ("Answer", "refuse"));
        Assert.Equal("Enter the reasons", (await Visitor.Read(without)).ErrorAt("Reasons"));
        using var refused = await ines.Send(here, ("Answer", "refuse"), ("Reasons", "We have no nurse in March"));

        Assert.Equal(it.Here, refused.Headers.Location?.ToString());
        using var lead = site.SignedInAs(it.Lead.Person!.Value);
        Assert.Contains("We have no nurse in March", (await lead.Open(here)).Words());
        Assert.Contains("Refused", (await lead.Open(it.Here)).Words());
    }

    private async Task<AnAgreement> InForce()
    {
        var it = await AnAgreement.Settled(site);
        await CheckGroupsAccount(it);
        await Check(it, OrganisationId.Of(it.Offers.Offered.Group));
        await Check(it, OrganisationId.Of(it.Institution.Institution));
        var text = (await it.Row()).Agreement.Text!.Value;
        foreach (var by in new[] { it.Lead, Caller.Is(it.Ines), it.Officer })
        {
            await site.Do(new SignAgreement(it.Award, text, by));
        }

        Assert.True((await it.Row()).IsInForce);
        return it;
    }

    private async Task CheckGroupsAccount(AnAgreement it)
    {
        var group = it.Offers.Offered.Group;
        var member = await site.Person("Ben Contributor");
        await site.Do(new InviteMember(group, member, MemberRole.Contributor, it.Lead));
        await site.Do(new JoinGroup(group, Caller.Is(member)));
        await site.Do(new ProposeBankDetails(group, "30-99-50", "12345678", "Larkfield Neighbours", it.Lead));
        var row = (await site.Ask(new GroupsByIds([group], Caller.TheFund))).Single();
        await site.Do(new ConfirmBankDetails(group, row.Bank.Proposed!.Details, Caller.Is(member)));
    }

    private async Task Check(AnAgreement it, OrganisationId partner)
    {
        var open = new OpenCheck(it.Offers.Desk.Department, partner, it.Officer);
        await site.Do(open);
        foreach (var item in CheckItems.AskedOf(partner.Kind))
        {
            DateOnly? until = item is CheckItem.Insurance ? it.Ends : null;
            await site.Do(new RecordEvidence(open.Check, item, Finding.Met, "Seen", null, [], until, it.Officer));
        }

        await site.Do(new PassCheck(open.Check, it.Ends, it.Officer));
    }

    /// <summary>The form as it is shown, with another first line.</summary>
    private static (string, string)[] Typed(AnAgreement it, string first, DateOnly ends)
    {
        var items = it.Row().GetAwaiter().GetResult().Agreement.Items;
        string[] texts =
        [
            first,
            "Send a nurse to each course",
            "Pay within ten days",
            "Sixty people finish a course",
            "All parties meet",
        ];
        return
        [
            ("Step", "check"),
            ("Reasons", "A tutor fell ill"),
            .. AnAgreement.Day("Ends", ends),
            .. items.SelectMany(
                (item, at) =>
                    new[] { ($"Lines[{at}].Text", texts[at]), ($"Lines[{at}].Measure", at == 3 ? "Lists" : "") }.Concat(
                        item.Day is { } day ? AnAgreement.Day($"Lines[{at}].Day", day) : []
                    )
            ),
        ];
    }
}
