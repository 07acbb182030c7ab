using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.PartnerChecks;
using CoProductionFund.Application.Tests.Groups;
using CoProductionFund.Domain.Departments;
using CoProductionFund.Domain.Groups;
using CoProductionFund.Domain.PartnerChecks;

namespace CoProductionFund.Application.Tests.PartnerChecks;

/// <summary>A group of two with a confirmed account, a department with a grant officer, and a check that runs.</summary>
internal sealed record ACheckedGroup(TheFund Fund, ADepartment Department, Caller Officer, AGroup Group, Caller Member)
{
    public OrganisationId Organisation => OrganisationId.Of(Group.Id);

    public PartnerCheckId Check => PartnerCheck.IdOf(Department.Id, Organisation);

    public DateOnly Today => Fund.Clock.GetUtcNow().LondonDate();

    public static async Task<ACheckedGroup> Opened(TheFund fund)
    {
        var department = await ADepartment.Listed(fund);
        var officer = Someone.New();
        await fund.Do(new AppointStaff(department.Id, officer.Person!.Value, StaffRole.GrantOfficer, Caller.TheFund));
        var group = await AGroup.Registered(fund);
        var member = await group.WithMember(fund, MemberRole.Contributor);
        var it = new ACheckedGroup(fund, department, officer, group, member);
        await it.Account("12345678");
        await fund.Do(new OpenCheck(department.Id, it.Organisation, officer));
        return it;
    }

    public static async Task<ACheckedGroup> Passed(TheFund fund, DateOnly? until = null)
    {
        var it = await Opened(fund);
        await it.SeeAll(until);
        await fund.Do(new PassCheck(it.Check, until ?? it.Today.AddDays(300), it.Officer));
        return it;
    }

    /// <summary>The lead proposes it, the member confirms it.</summary>
    public async Task Account(string number)
    {
        await Fund.Do(Proposed(number));
        await Fund.Do(new ConfirmBankDetails(Group.Id, (await Group.Row(Fund)).Bank.Proposed!.Details, Member));
    }

    public ProposeBankDetails Proposed(string number) =>
        new(Group.Id, "30-99-50", number, "Harehills Carers", Group.Lead);

    public async Task SeeAll(DateOnly? insuredUntil = null)
    {
        foreach (var item in Enum.GetValues<CheckItem>())
        {
            await Fund.Do(Seen(item, insuredUntil));
        }
    }

    public RecordEvidence Seen(CheckItem item, DateOnly? insuredUntil = null) =>
        new(
            Check,
            item,
            Finding.Met,
            $"Looked at {item.Say()}",
            Reason: null,
            Files: [],
            item is CheckItem.Insurance ? insuredUntil ?? Today.AddDays(300) : null,
            Officer
        );

    public async Task<CheckStanding> Standing() =>
        (await Fund.Ask(new GetChecks(Department.Id, [Organisation], Caller.TheFund)))[Organisation];

    public async Task<PartnerCheckRow> Row()
    {
        await using var session = Fund.Store.QuerySession();
        return (await session.LoadAsync<PartnerCheckRow>(Check.Value))!;
    }
}
