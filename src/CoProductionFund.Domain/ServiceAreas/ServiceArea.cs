namespace CoProductionFund.Domain.ServiceAreas;

/// <summary>What the rules need to remember about a service area.</summary>
/// <param name="Latest">The last decision made; may have lapsed.</param>
public sealed record ServiceArea(Guid Id, DepartmentId? Department, AppropriatenessAssessed? Latest, bool HasLapsed)
    : IFold<ServiceArea>
{
    public static ServiceArea Empty(Guid id) => new(id, Department: null, Latest: null, HasLapsed: false);

    public static ServiceArea Fold(ServiceArea area, IDomainEvent happened) =>
        happened switch
        {
            ServiceAreaListed it => area with { Department = it.Department },
            AppropriatenessAssessed it => area with { Latest = it, HasLapsed = false },
            AppropriatenessLapsed => area with { HasLapsed = true },
            _ => throw new UnknownEventException(nameof(ServiceArea), happened),
        };
}
