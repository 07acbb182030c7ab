namespace CoProductionFund.Domain.Groups;

public enum MemberRole
{
    /// <summary>May do everything, members and details too.</summary>
    Lead,

    /// <summary>Writes bids.</summary>
    Contributor,
}

/// <summary>Who a group is. An organisation's facts, nobody's personal data: the place is a district, not an address.</summary>
/// <param name="Place">Town or neighbourhood.</param>
/// <param name="PostcodeDistrict">The first half of a postcode ("LS9").</param>
/// <param name="AnnualIncome">Last year's, in pence; zero for a group without any.</param>
/// <param name="People">Staff and volunteers together.</param>
public sealed record GroupDetails(
    string Name,
    GroupKind Kind,
    IReadOnlyList<Identifier> Identifiers,
    string Place,
    string PostcodeDistrict,
    Pence AnnualIncome,
    int People
);

/// <summary>What the rules need to remember about a group.</summary>
public sealed record Group(
    Guid Id,
    bool IsRegistered,
    IReadOnlyDictionary<PersonId, MemberRole> Members,
    IReadOnlyDictionary<PersonId, MemberRole> Invited
) : IFold<Group>
{
    /// <summary>What is known of the group's account.</summary>
    public GroupBank Bank { get; init; } = GroupBank.Unknown;

    public static Group Empty(Guid id) =>
        new(id, IsRegistered: false, new Dictionary<PersonId, MemberRole>(), new Dictionary<PersonId, MemberRole>());

    public static Group Fold(Group group, IDomainEvent happened) =>
        happened switch
        {
            GroupRegistered it => group with
            {
                IsRegistered = true,
                Members = With(group.Members, it.FoundedBy, MemberRole.Lead),
            },
            GroupDetailsAmended => group,
            MemberInvited it => group with { Invited = With(group.Invited, it.Person, it.Role) },
            MemberJoined it => group with
            {
                Members = With(group.Members, it.Person, it.Role),
                Invited = Without(group.Invited, it.Person),
            },
            MemberRemoved it => group with
            {
                Members = Without(group.Members, it.Person),
                Invited = Without(group.Invited, it.Person),
            },
            _ when group.Bank.After(happened) is { } bank => group with { Bank = bank },
            _ => throw new UnknownEventException(nameof(Group), happened),
        };

    private static Dictionary<PersonId, MemberRole> With(
        IReadOnlyDictionary<PersonId, MemberRole> people,
        PersonId person,
        MemberRole role
    ) => new(people) { [person] = role };

    private static Dictionary<PersonId, MemberRole> Without(
        IReadOnlyDictionary<PersonId, MemberRole> people,
        PersonId person
    ) => people.Where(it => it.Key != person).ToDictionary();
}
