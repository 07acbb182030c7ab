using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Groups;
using CoProductionFund.Domain.Groups;

namespace CoProductionFund.Application.Tests.Groups;

[Collection(nameof(TheFund))]
public sealed class RegisteringAGroup(TheFund fund)
{
    [Fact]
    public async Task Makes_whoever_does_it_its_lead()
    {
        var person = Someone.New();

        await fund.Do(AGroup.Registering(person));

        var group = Assert.Single(await fund.Ask(new ListMyGroups(person)));
        Assert.Matches("^G-[0-9]{4,}$", group.Reference);
        Assert.Equal(new MemberRow(person.Person!.Value, MemberRole.Lead), Assert.Single(group.Members));
    }

    [Fact]
    public async Task Is_for_people_who_have_signed_in() =>
        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Decide(AGroup.Registering(Caller.Anyone)));

    [Fact]
    public async Task Keeps_the_district_and_never_the_whole_postcode()
    {
        var registering = AGroup.Registering(Someone.New());

        await fund.Do(
            registering with
            {
                Details = AGroup.Details with
                {
                    Name = " Harehills Carers ",
                    PostcodeDistrict = "ls9 8ag",
                    Identifiers = [new(IdentifierScheme.CharityScotland, "sc 012345")],
                },
            }
        );

        var stored = Assert.IsType<GroupRegistered>(Assert.Single(await fund.EventsOf(registering.Group.Value)));
        Assert.Equal(("Harehills Carers", "LS9"), (stored.Details.Name, stored.Details.PostcodeDistrict));
        Assert.Equal("SC012345", Assert.Single(stored.Details.Identifiers).Number);
    }

    [Fact]
    public async Task Twice_is_once()
    {
        var registering = AGroup.Registering(Someone.New());

        await fund.Do(registering);
        await fund.Do(registering);

        Assert.Single(await fund.EventsOf(registering.Group.Value));
    }

    [Fact]
    public async Task Twice_at_once_is_once()
    {
        var registering = AGroup.Registering(Someone.New());

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => fund.Do(registering)));

        Assert.Single(await fund.EventsOf(registering.Group.Value));
    }

    [Fact]
    public async Task With_the_id_of_a_group_that_is_there_takes_nothing_over()
    {
        var group = await AGroup.Registered(fund);
        var stranger = Someone.New();

        await fund.Do(AGroup.Registering(stranger) with { Group = group.Id });

        Assert.Empty(await fund.Ask(new ListMyGroups(stranger)));
    }
}
