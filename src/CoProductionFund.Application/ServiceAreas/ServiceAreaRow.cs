using CoProductionFund.Application.Store;
using CoProductionFund.Domain.ServiceAreas;
using JasperFx.Events;

namespace CoProductionFund.Application.ServiceAreas;

/// <summary>A decision whether co-production fits, as it was made.</summary>
/// <param name="Tiers">Empty where it does not fit; the same for the depths.</param>
/// <param name="DecidedOn">First day in force, in London.</param>
/// <param name="ReviewBy">Last day in force, in London.</param>
public sealed record AssessmentRow(
    bool Fits,
    IReadOnlyList<Tier> Tiers,
    IReadOnlyList<Depth> Depths,
    string Evidence,
    string Reasons,
    DateOnly DecidedOn,
    DateOnly ReviewBy
);

/// <summary>A service area and what was decided about it.</summary>
/// <param name="Latest">Null until the first decision.</param>
/// <param name="HasLapsed">The latest decision was not reviewed in time.</param>
/// <param name="Earlier">Decisions before the latest, newest first.</param>
public sealed record ServiceAreaRow(
    Guid Id,
    DepartmentId Department,
    string Reference,
    string Name,
    string Description,
    AssessmentRow? Latest,
    bool HasLapsed,
    IReadOnlyList<AssessmentRow> Earlier
)
{
    public ServiceAreaId Area => new(Id);

    /// <summary>May rounds invite bids for it? Rests on the day alone, so a clock that is late changes nothing.</summary>
    /// <param name="today">In London.</param>
    public bool IsInForce(DateOnly today) =>
        Latest is { Fits: true } it && !HasLapsed && it.DecidedOn <= today && today <= it.ReviewBy;
}

public sealed partial class ServiceAreaRowProjection : RowOf<ServiceArea, ServiceAreaRow>
{
    public override ServiceAreaRow? Evolve(ServiceAreaRow? row, Guid id, IEvent e) =>
        (row, e.Data) switch
        {
            (null, ServiceAreaListed it) => new(
                id,
                it.Department,
                it.Reference,
                it.Name,
                it.Description,
                Latest: null,
                HasLapsed: false,
                Earlier: []
            ),
            ({ } r, AppropriatenessAssessed it) => r with
            {
                Latest = new(it.Fits, it.Tiers, it.Depths, it.Evidence, it.Reasons, it.DecidedOn, it.ReviewBy),
                HasLapsed = false,
                Earlier = r.Latest is { } before ? [before, .. r.Earlier] : r.Earlier,
            },
            ({ } r, AppropriatenessLapsed) => r with { HasLapsed = true },
            _ => row,
        };
}
