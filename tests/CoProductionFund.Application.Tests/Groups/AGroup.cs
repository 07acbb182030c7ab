using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Groups;
using CoProductionFund.Domain.Groups;

namespace CoProductionFund.Application.Tests.Groups;

/// <summary>A group of a test's own, with its first lead.</summary>
internal sealed record AGroup(GroupId Id, Caller Lead)
{
    public static GroupDetails Details { get; } =
        new(
            "Harehills Carers",
            GroupKind.RegisteredCharity,
            [new(IdentifierScheme.CharityEnglandWales, "1098765")],
            "Harehills, Leeds",
            "LS9",
            Pence.Pounds(84_000),
            People: 12
        );

    public static RegisterGroup Registering(Caller by, string name = "Harehills Carers") =>
        new(new(Guid.CreateVersion7()), Details with { Name = name }, by);

    public static async Task<AGroup> Registered(TheFund fund, string name = "Harehills Carers")
    {
        var registering = Registering(Someone.New(), name);
        await fund.Do(registering);
        return new(registering.Group, registering.By);
    }

    public async Task<Caller> WithMember(TheFund fund, MemberRole role)
    {
        var person = Someone.New();
        await fund.Do(new InviteMember(Id, person.Person!.Value, role, Lead));
        await fund.Do(new JoinGroup(Id, person));
        return person;
    }

    public async Task<GroupRow> Row(TheFund fund) =>
        Assert.Single(await fund.Ask(new GroupsByIds([Id], Caller.TheFund)));
}
