using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.PartnerChecks;
using CoProductionFund.Domain.Groups;
using CoProductionFund.Domain.PartnerChecks;
using CoProductionFund.Web.Tests.Department;

namespace CoProductionFund.Web.Tests.PartnerChecks;

/// <summary>A check that runs, of a group of two with a confirmed account.</summary>
internal sealed record ACheck(TheSite Site, ADesk Desk, GroupRow Group, PersonId Lead, PersonId Member)
{
    public PartnerCheckId Id => PartnerCheck.IdOf(Desk.Department, OrganisationId.Of(Group.Group));

    public string Reference { get; private set; } = "";

    public string Here => $"/checks/{Reference}";

    public DateOnly Today => Desk.Now.LondonDate();

    public Visitor Officer => Desk.Page;

    public static async Task<ACheck> In(TheSite site)
    {
        var desk = await ADesk.In(site);
        var (lead, member) = (await site.Person("Lee Lead"), await site.Person("Max Member"));
        var id = new GroupId(Guid.CreateVersion7());
        await site.Do(
            new RegisterGroup(
                id,
                new(
                    "Larkfield Neighbours",
                    GroupKind.RegisteredCharity,
                    [new(IdentifierScheme.CharityEnglandWales, "1098765"), new(IdentifierScheme.Vat, "980780684")],
                    "Leeds",
                    "LS9",
                    Pence.Pounds(10_000),
                    12
                ),
                Caller.Is(lead)
            )
        );
        await site.Do(new InviteMember(id, member, MemberRole.Contributor, Caller.Is(lead)));
        await site.Do(new JoinGroup(id, Caller.Is(member)));
        await site.Do(new ProposeBankDetails(id, "309950", "12345678", "Larkfield Neighbours", Caller.Is(lead)));
        var row = await Row(site, id);
        await site.Do(new ConfirmBankDetails(id, row.Bank.Proposed!.Details, Caller.Is(member)));
        var check = new ACheck(site, desk, await Row(site, id), lead, member);
        await site.Do(new OpenCheck(desk.Department, OrganisationId.Of(id), Caller.Is(desk.Manager)));
        check.Reference = (await check.Row()).Reference;
        return check;
    }

    public async Task<PartnerCheckRow> Row() => (await Site.Ask(new FindCheckOf(Id, Caller.TheFund)))!;

    public async Task SeeAll()
    {
        foreach (var item in Enum.GetValues<CheckItem>())
        {
            await Site.Do(
                new RecordEvidence(
                    Id,
                    item,
                    Finding.Met,
                    "Looked at it",
                    Reason: null,
                    Files: [],
                    item is CheckItem.Insurance ? Today.AddDays(100) : null,
                    Caller.Is(Desk.Manager)
                )
            );
        }
    }

    private static async Task<GroupRow> Row(TheSite site, GroupId id) =>
        (await site.Ask(new GroupsByIds([id], Caller.TheFund)))[0];
}
