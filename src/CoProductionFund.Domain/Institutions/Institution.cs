namespace CoProductionFund.Domain.Institutions;

/// <summary>What a public body is.</summary>
public enum InstitutionKind
{
    Council,
    NhsBody,
    School,
    HousingProvider,
    PoliceForce,
    OtherPublicBody,
}

public enum RepresentativeRole
{
    /// <summary>May sign for the institution where an agreement names them, and says who else acts for it.</summary>
    Signatory,

    /// <summary>Works on agreements.</summary>
    Contributor,
}

/// <summary>Why somebody no longer acts for an institution. A choice and not a text, so that nothing is told about a person.</summary>
public enum RemovalReason
{
    LeftTheInstitution,
    ChangedDuties,
    InvitedByMistake,
    OtherReason,
}

/// <summary>Who an institution is: a public body's facts, nobody's personal data.</summary>
/// <param name="Place">Town or area it serves.</param>
public sealed record InstitutionDetails(string Name, InstitutionKind Kind, string Place);

/// <summary>What the rules need to remember about an institution.</summary>
public sealed record Institution(
    Guid Id,
    bool IsListed,
    IReadOnlyDictionary<PersonId, RepresentativeRole> Representatives,
    IReadOnlyDictionary<PersonId, RepresentativeRole> Invited
) : IFold<Institution>
{
    public static Institution Empty(Guid id) =>
        new(
            id,
            IsListed: false,
            new Dictionary<PersonId, RepresentativeRole>(),
            new Dictionary<PersonId, RepresentativeRole>()
        );

    public static Institution Fold(Institution institution, IDomainEvent happened) =>
        happened switch
        {
            InstitutionListed => institution with { IsListed = true },
            InstitutionDetailsAmended => institution,
            RepresentativeInvited it => institution with { Invited = With(institution.Invited, it.Person, it.Role) },
            RepresentativeJoined it => institution with
            {
                Representatives = With(institution.Representatives, it.Person, it.Role),
                Invited = Without(institution.Invited, it.Person),
            },
            RepresentativeRemoved it => institution with
            {
                Representatives = Without(institution.Representatives, it.Person),
                Invited = Without(institution.Invited, it.Person),
            },
            _ => throw new UnknownEventException(nameof(Institution), happened),
        };

    private static Dictionary<PersonId, RepresentativeRole> With(
        IReadOnlyDictionary<PersonId, RepresentativeRole> people,
        PersonId person,
        RepresentativeRole role
    ) => new(people) { [person] = role };

    private static Dictionary<PersonId, RepresentativeRole> Without(
        IReadOnlyDictionary<PersonId, RepresentativeRole> people,
        PersonId person
    ) => people.Where(it => it.Key != person).ToDictionary();
}
