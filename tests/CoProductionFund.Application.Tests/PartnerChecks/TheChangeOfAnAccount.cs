using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.People;
using CoProductionFund.Domain.Departments;
using CoProductionFund.Domain.Groups;

namespace CoProductionFund.Application.Tests.PartnerChecks;

[Collection(nameof(TheFund))]
public sealed class TheChangeOfAnAccount(TheFund fund)
{
    [Fact]
    public async Task Is_told_to_all_leads_and_to_the_officers_who_saw_the_old_one()
    {
        var it = await ACheckedGroup.Passed(fund);
        var (lead, officer) = (await Mailed(), await Mailed());
        await fund.Do(new InviteMember(it.Group.Id, lead.Id, MemberRole.Lead, it.Group.Lead));
        await fund.Do(new JoinGroup(it.Group.Id, Caller.Is(lead.Id)));
        await fund.Do(new AppointStaff(it.Department.Id, officer.Id, StaffRole.GrantOfficer, Caller.TheFund));

        await it.Account("87654321");

        await Subject(lead.Address, "Confirm the bank details of Harehills Carers");
        await Subject(lead.Address, "The bank details of Harehills Carers have changed");
        await Subject(officer.Address, "Harehills Carers has changed its bank details");
        Assert.DoesNotContain(
            fund.Post.To(lead.Address).Concat(fund.Post.To(officer.Address)),
            mail => mail.Text.Contains("654321", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Rejected_is_told_to_whoever_proposed_it_and_to_the_leads()
    {
        var it = await ACheckedGroup.Opened(fund);
        var (proposer, lead) = (await Mailed(), await Mailed());
        await Joins(it, proposer.Id, MemberRole.Contributor);
        await Joins(it, lead.Id, MemberRole.Lead);
        await fund.Do(it.Proposed("87654321") with { By = Caller.Is(proposer.Id) });
        var proposal = (await it.Group.Row(fund)).Bank.Proposed!.Details;

        await fund.Do(new RejectBankDetails(it.Group.Id, proposal, "Not the account of Pat", it.Member));

        const string subject = "The proposed bank details of Harehills Carers are rejected";
        await Subject(proposer.Address, subject);
        await Subject(lead.Address, subject);
        Assert.All(
            fund.Post.To(proposer.Address).Concat(fund.Post.To(lead.Address)),
            mail => Assert.DoesNotContain("Not the account", mail.Text, StringComparison.Ordinal)
        );
        Assert.Single(fund.Post.To(proposer.Address), mail => mail.Subject == subject);
    }

    private async Task Joins(ACheckedGroup it, PersonId person, MemberRole role)
    {
        await fund.Do(new InviteMember(it.Group.Id, person, role, it.Group.Lead));
        await fund.Do(new JoinGroup(it.Group.Id, Caller.Is(person)));
    }

    private Task Subject(string address, string subject) =>
        TheFund.Eventually(() => Task.FromResult(fund.Post.To(address).Any(mail => mail.Subject == subject)));

    private async Task<(PersonId Id, string Address)> Mailed()
    {
        var address = $"{Guid.CreateVersion7():N}@example.org";
        await fund.Do(new AddPerson(address, "Pat Person", Caller.TheFund));
        return ((await fund.Ask(new PersonWithAddress(address, Caller.TheFund)))!.Value, address);
    }
}
