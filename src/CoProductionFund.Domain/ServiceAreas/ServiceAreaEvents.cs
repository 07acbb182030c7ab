namespace CoProductionFund.Domain.ServiceAreas;

/// <param name="Reference">Short and public ("HEA-S03").</param>
[EventName("service-area-listed", "A department named a service that co-production might fit.")]
public sealed record ServiceAreaListed(DepartmentId Department, string Reference, string Name, string Description)
    : IDomainEvent;

/// <param name="Fits">False where people do better without; the reasons are published all the same.</param>
/// <param name="Tiers">Empty where it does not fit.</param>
/// <param name="Depths">Empty where it does not fit.</param>
/// <param name="Evidence">What the decision rests on.</param>
/// <param name="DecidedOn">First day in force, in London.</param>
/// <param name="ReviewBy">Last day in force, in London.</param>
[EventName("appropriateness-assessed", "The department decided whether co-production fits a service, and how far.")]
public sealed record AppropriatenessAssessed(
    bool Fits,
    IReadOnlyList<Tier> Tiers,
    IReadOnlyList<Depth> Depths,
    string Evidence,
    string Reasons,
    DateOnly DecidedOn,
    DateOnly ReviewBy
) : IDomainEvent;

/// <param name="ReviewBy">Which decision lapsed: the one whose last day this was.</param>
[EventName("appropriateness-lapsed", "The decision was not reviewed in time and is no longer in force.")]
public sealed record AppropriatenessLapsed(DateOnly ReviewBy) : IDomainEvent;
