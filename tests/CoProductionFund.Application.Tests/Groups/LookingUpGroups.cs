using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Groups;
using CoProductionFund.Domain.Departments;
using CoProductionFund.Domain.Groups;
using FluentValidation;
using Marten;
using Npgsql;

namespace CoProductionFund.Application.Tests.Groups;

[Collection(nameof(TheFund))]
public sealed class LookingUpGroups(TheFund fund)
{
    [Fact]
    public async Task By_reference_is_for_members_staff_and_auditors()
    {
        var group = await AGroup.Registered(fund);
        var member = await group.WithMember(fund, MemberRole.Contributor);
        var department = await ADepartment.Listed(fund);
        var (officer, auditor, invited) = (Someone.New(), Someone.New(), Someone.New());
        await fund.Do(new AppointStaff(department.Id, Id(officer), StaffRole.GrantOfficer, Caller.TheFund));
        await fund.Do(new AppointAuditor(Id(auditor), Caller.TheFund));
        await fund.Do(new InviteMember(group.Id, Id(invited), MemberRole.Contributor, group.Lead));
        var reference = (await group.Row(fund)).Reference;

        foreach (var by in (Caller[])[member, officer, auditor, department.Manager])
        {
            Assert.Equal(group.Id, (await fund.Ask(new GetGroup(reference, by)))?.Group);
        }

        foreach (var by in (Caller[])[invited, Someone.New(), Caller.Anyone])
        {
            await Assert.ThrowsAsync<NotAllowedException>(() => fund.Ask(new GetGroup(reference, by)));
        }
    }

    [Fact]
    public async Task By_part_of_the_name_gives_the_name_and_no_more()
    {
        var group = await AGroup.Registered(fund, "Quokka & 100% Friends_of Roundhay");
        await AGroup.Registered(fund, "Quokka Neighbours");

        foreach (var text in (string[])["quokka & 100% friends_OF", "00% f", "ds_o"])
        {
            var found = Assert.Single(await Search(text, Caller.TheFund));
            Assert.Equal((group.Id, "Quokka & 100% Friends_of Roundhay"), (found.Group, found.Name));
        }

        Assert.Equal(2, (await Search(" QUOKKA ", Caller.TheFund)).Count);
        Assert.Empty(await Search("quokka_", Caller.TheFund));
        await Assert.ThrowsAsync<NotAllowedException>(() => Search("quokka", Someone.New())); // on no panel
        await Assert.ThrowsAsync<ValidationException>(() => Search(" ", Caller.TheFund));
    }

    [Fact]
    public async Task By_name_never_gives_more_than_twenty()
    {
        foreach (var at in Enumerable.Range(0, 21))
        {
            await AGroup.Registered(fund, $"Numbat Society {at}");
        }

        Assert.Equal(20, (await Search("numbat", Caller.TheFund)).Count);
    }

    [Fact]
    public async Task By_people_can_use_the_index()
    {
        await using var session = fund.Store.LightweightSession();
        await session.BeginTransactionAsync(CancellationToken.None);
        await session.ExecuteAsync(new NpgsqlCommand("set local enable_seqscan = off"));
        await using var query = session
            .GroupsWith(GroupRows.Members, [Id(Someone.New()), Id(Someone.New())])
            .ToCommand();
        query.CommandText = "explain " + query.CommandText;

        var plan = "";
        await using var lines = await session.ExecuteReaderAsync(query);
        while (await lines.ReadAsync())
        {
            plan += lines.GetString(0) + "\n";
        }

        Assert.Contains("Bitmap Index Scan on mt_doc_grouprow_idx_data", plan);
    }

    [Fact]
    public async Task By_people_tells_who_acts_for_whom()
    {
        var (one, other) = (await AGroup.Registered(fund), await AGroup.Registered(fund));
        var both = await one.WithMember(fund, MemberRole.Contributor);
        await fund.Do(new InviteMember(other.Id, Id(both), MemberRole.Contributor, other.Lead));
        await fund.Do(new JoinGroup(other.Id, both));
        await fund.Do(new InviteMember(one.Id, Id(other.Lead), MemberRole.Contributor, one.Lead));

        var pairs = await fund.Ask(new GroupsActedFor([Id(both), Id(other.Lead), Id(Someone.New())], Caller.TheFund));

        Assert.Equal(
            [new(Id(both), one.Id), new(Id(both), other.Id), new(Id(other.Lead), other.Id)],
            pairs.ToHashSet()
        );
        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Ask(new GroupsActedFor([], Someone.New())));
    }

    private static PersonId Id(Caller person) => person.Person!.Value;

    private Task<IReadOnlyList<GroupFound>> Search(string text, Caller by) =>
        fund.Ask(new SearchGroups(new(Guid.NewGuid()), text, by));
}
