using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.PartnerChecks;
using CoProductionFund.Domain.Groups;
using CoProductionFund.Domain.PartnerChecks;

namespace CoProductionFund.Web.Tests.Agreements;

/// <summary>An agreement that all parties have signed, with both partners checked.</summary>
internal static class AnAgreementInForce
{
    public static async Task<AnAgreement> In(TheSite site)
    {
        var it = await AnAgreement.Settled(site);
        await CheckGroupsAccount(site, it);
        await Check(site, it, OrganisationId.Of(it.Offers.Offered.Group));
        await Check(site, it, OrganisationId.Of(it.Institution.Institution));
        var text = (await it.Row()).Agreement.Text!.Value;
        foreach (var by in new[] { it.Lead, Caller.Is(it.Ines), it.Officer })
        {
            await site.Do(new SignAgreement(it.Award, text, by));
        }

        Assert.True((await it.Row()).IsInForce);
        return it;
    }

    private static async Task CheckGroupsAccount(TheSite site, AnAgreement it)
    {
        var group = it.Offers.Offered.Group;
        var member = await site.Person("Ben Contributor");
        await site.Do(new InviteMember(group, member, MemberRole.Contributor, it.Lead));
        await site.Do(new JoinGroup(group, Caller.Is(member)));
        await site.Do(new ProposeBankDetails(group, "30-99-50", "12345678", "Larkfield Neighbours", it.Lead));
        var row = (await site.Ask(new GroupsByIds([group], Caller.TheFund))).Single();
        await site.Do(new ConfirmBankDetails(group, row.Bank.Proposed!.Details, Caller.Is(member)));
    }

    private static async Task Check(TheSite site, AnAgreement it, OrganisationId partner)
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
}
