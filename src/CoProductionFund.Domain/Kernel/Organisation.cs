namespace CoProductionFund.Domain.Kernel;

public enum OrganisationKind
{
    /// <summary>A community group that bids.</summary>
    Group,

    /// <summary>A public body that produces a service together with a group.</summary>
    Institution,
}

/// <summary>One of those a department works with: a group or an institution.</summary>
/// <param name="Id">Of its stream.</param>
public readonly record struct OrganisationId(OrganisationKind Kind, Guid Id)
{
    public static OrganisationId Of(GroupId group) => new(OrganisationKind.Group, group.Value);

    public static OrganisationId Of(InstitutionId institution) => new(OrganisationKind.Institution, institution.Value);

    /// <summary>Null where it is none.</summary>
    public GroupId? Group => Kind is OrganisationKind.Group ? new(Id) : null;

    /// <summary>Null where it is none.</summary>
    public InstitutionId? Institution => Kind is OrganisationKind.Institution ? new(Id) : null;
}
