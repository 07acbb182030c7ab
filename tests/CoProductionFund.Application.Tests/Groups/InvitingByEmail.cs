using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.People;
using CoProductionFund.Domain.Groups;

namespace CoProductionFund.Application.Tests.Groups;

[Collection(nameof(TheFund))]
public sealed class InvitingByEmail(TheFund fund)
{
    [Fact]
    public async Task Adds_whoever_is_new_and_invites_once()
    {
        var (group, lead) = await new Scene(fund).AGroup();
        var email = $"{Guid.CreateVersion7():N}@example.org";

        await fund.Do(
            new InviteByEmail(group, $" {email.ToUpperInvariant()} ", MemberRole.Contributor, Caller.Is(lead))
        );
        await fund.Do(new InviteByEmail(group, email, MemberRole.Contributor, Caller.Is(lead)));

        var person = (await fund.Ask(new PersonWithAddress(email, Caller.TheFund)))!.Value;
        Assert.Single((await fund.EventsOf(group.Value)).OfType<MemberInvited>());
        var invitation = Assert.Single(await fund.Ask(new ListMyInvitations(Caller.Is(person))));
        Assert.Equal((group, MemberRole.Contributor), (invitation.Group, invitation.Role));
    }

    [Fact]
    public async Task Is_for_leads_and_so_are_the_addresses()
    {
        var scene = new Scene(fund);
        var (group, lead) = await scene.AGroup();
        var email = $"{Guid.CreateVersion7():N}@example.org";
        await fund.Do(new InviteByEmail(group, email, MemberRole.Lead, Caller.Is(lead)));
        var person = (await fund.Ask(new PersonWithAddress(email, Caller.TheFund)))!.Value;

        Assert.Equal(email, (await fund.Ask(new AddressesOfInvited(group, Caller.Is(lead))))[person]);
        var other = Caller.Is((await scene.AGroup()).Lead);
        await Assert.ThrowsAsync<NotAllowedException>(() =>
            fund.Decide(new InviteByEmail(group, email, MemberRole.Lead, other))
        );
        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Ask(new AddressesOfInvited(group, other)));
    }
}
