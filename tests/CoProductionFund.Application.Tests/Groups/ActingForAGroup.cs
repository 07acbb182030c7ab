using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Groups;
using CoProductionFund.Domain.Groups;

namespace CoProductionFund.Application.Tests.Groups;

[Collection(nameof(TheFund))]
public sealed class ActingForAGroup(TheFund fund)
{
    [Fact]
    public async Task Begins_with_an_invitation_that_one_takes_up()
    {
        var group = await AGroup.Registered(fund);
        var person = Someone.New();

        await fund.Do(new InviteMember(group.Id, Id(person), MemberRole.Contributor, group.Lead));
        var invitation = Assert.Single(await fund.Ask(new ListMyInvitations(person)));
        Assert.Equal((group.Id, MemberRole.Contributor), (invitation.Group, invitation.Role));
        Assert.Empty(await fund.Ask(new ListMyGroups(person)));

        await fund.Do(new JoinGroup(group.Id, person));
        Assert.Empty(await fund.Ask(new ListMyInvitations(person)));
        Assert.Equal(group.Id, Assert.Single(await fund.Ask(new ListMyGroups(person))).Group);
    }

    [Fact]
    public async Task Is_not_for_those_without_an_invitation()
    {
        var group = await AGroup.Registered(fund);

        await fund.Refused("group.not-invited", new JoinGroup(group.Id, Someone.New()));
        await fund.Refused("group.not-invited", new JoinGroup(new(Guid.CreateVersion7()), Someone.New()));
        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Decide(new JoinGroup(group.Id, Caller.Anyone)));
    }

    [Fact]
    public async Task Joining_twice_is_once_even_at_once()
    {
        var group = await AGroup.Registered(fund);
        var person = Someone.New();
        await fund.Do(new InviteMember(group.Id, Id(person), MemberRole.Lead, group.Lead));

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => fund.Do(new JoinGroup(group.Id, person))));

        Assert.Single((await fund.EventsOf(group.Id.Value)).OfType<MemberJoined>());
    }

    [Fact]
    public async Task Inviting_and_amending_are_for_leads()
    {
        var group = await AGroup.Registered(fund);
        var contributor = await group.WithMember(fund, MemberRole.Contributor);
        var lead = await group.WithMember(fund, MemberRole.Lead);
        var someone = Id(Someone.New());

        foreach (var by in (Caller[])[contributor, Someone.New(), Caller.Anyone])
        {
            await Assert.ThrowsAsync<NotAllowedException>(() =>
                fund.Decide(new InviteMember(group.Id, someone, MemberRole.Lead, by))
            );
            await Assert.ThrowsAsync<NotAllowedException>(() =>
                fund.Decide(new AmendGroupDetails(group.Id, AGroup.Details, by))
            );
        }

        await fund.Do(new InviteMember(group.Id, someone, MemberRole.Contributor, lead));
        await fund.Do(new AmendGroupDetails(group.Id, AGroup.Details with { People = 40 }, lead));
        Assert.Equal(40, (await group.Row(fund)).Details.People);
    }

    [Fact]
    public async Task Ends_when_a_lead_says_so_or_oneself()
    {
        var group = await AGroup.Registered(fund);
        var (one, other) = (
            await group.WithMember(fund, MemberRole.Contributor),
            await group.WithMember(fund, MemberRole.Contributor)
        );

        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Decide(new RemoveMember(group.Id, Id(one), other)));
        await fund.Do(new RemoveMember(group.Id, Id(one), one));
        await fund.Do(new RemoveMember(group.Id, Id(one), one));
        await fund.Do(new RemoveMember(group.Id, Id(other), group.Lead));

        Assert.Equal(Id(group.Lead), Assert.Single((await group.Row(fund)).Members).Person);
        Assert.Equal(2, (await fund.EventsOf(group.Id.Value)).OfType<MemberRemoved>().Count());
    }

    [Fact]
    public async Task An_invitation_can_be_declined_and_taken_back()
    {
        var group = await AGroup.Registered(fund);
        var (one, other) = (Someone.New(), Someone.New());
        await fund.Do(new InviteMember(group.Id, Id(one), MemberRole.Contributor, group.Lead));
        await fund.Do(new InviteMember(group.Id, Id(other), MemberRole.Contributor, group.Lead));

        await fund.Do(new RemoveMember(group.Id, Id(one), one));
        await fund.Do(new RemoveMember(group.Id, Id(other), group.Lead));

        Assert.Empty((await group.Row(fund)).Invited);
        await fund.Refused("group.not-invited", new JoinGroup(group.Id, other));
    }

    [Fact]
    public async Task Two_leads_who_leave_at_once_leave_one_behind()
    {
        var group = await AGroup.Registered(fund);
        var second = await group.WithMember(fund, MemberRole.Lead);

        var answers = await Task.WhenAll(
            fund.Decide(new RemoveMember(group.Id, Id(group.Lead), group.Lead)),
            fund.Decide(new RemoveMember(group.Id, Id(second), second))
        );

        Assert.Equal("group.last-lead", Assert.Single(answers, answer => answer.Refusal is not null).Refusal!.Code);
        Assert.Single((await group.Row(fund)).Members);
    }

    private static PersonId Id(Caller person) => person.Person!.Value;
}
