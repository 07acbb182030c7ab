using CoProductionFund.Application.Asking;
using Marten;
using MediatR;

namespace CoProductionFund.Application.ServiceAreas;

/// <summary>The service areas of every department: what may be co-produced is public.</summary>
public sealed record ListServiceAreas(Caller By) : IQuery<IReadOnlyList<ServiceAreaRow>>, IForAnyone
{
    /// <summary>Only of this one; null for all.</summary>
    public DepartmentId? Department { get; init; }
}

public sealed class ListServiceAreasHandler(IQuerySession session)
    : IRequestHandler<ListServiceAreas, IReadOnlyList<ServiceAreaRow>>
{
    public async Task<IReadOnlyList<ServiceAreaRow>> Handle(
        ListServiceAreas request,
        CancellationToken cancellationToken
    )
    {
        IQueryable<ServiceAreaRow> rows = session.Query<ServiceAreaRow>();
        if (request.Department is { } department)
        {
            rows = rows.Where(row => row.Department == department);
        }

        return await rows.OrderBy(row => row.Name).Take(1_000).ToListAsync(cancellationToken);
    }
}

/// <param name="Reference">"HEA-S03".</param>
public sealed record GetServiceArea(string Reference, Caller By) : IQuery<ServiceAreaRow?>, IForAnyone;

public sealed class GetServiceAreaHandler(IQuerySession session) : IRequestHandler<GetServiceArea, ServiceAreaRow?>
{
    public Task<ServiceAreaRow?> Handle(GetServiceArea request, CancellationToken cancellationToken) =>
        session
            .Query<ServiceAreaRow>()
            .Where(row => row.Reference == request.Reference)
            .FirstOrDefaultAsync(cancellationToken);
}

/// <summary>For pages that know the ids and want the names. Unknown ids are left out.</summary>
public sealed record GetServiceAreasByIds(IReadOnlyCollection<ServiceAreaId> Areas, Caller By)
    : IQuery<IReadOnlyList<ServiceAreaRow>>,
        IForAnyone;

public sealed class GetServiceAreasByIdsHandler(IQuerySession session)
    : IRequestHandler<GetServiceAreasByIds, IReadOnlyList<ServiceAreaRow>>
{
    public Task<IReadOnlyList<ServiceAreaRow>> Handle(
        GetServiceAreasByIds request,
        CancellationToken cancellationToken
    ) => session.LoadManyAsync<ServiceAreaRow>(cancellationToken, request.Areas.Distinct().Select(area => area.Value));
}

/// <summary>How far rounds may go in a service area today.</summary>
/// <param name="DecidedOn">First day in force, in London.</param>
/// <param name="ReviewBy">Last day in force, in London.</param>
public sealed record AreaToInvite(
    ServiceAreaId Area,
    IReadOnlyList<Tier> Tiers,
    IReadOnlyList<Depth> Depths,
    DateOnly DecidedOn,
    DateOnly ReviewBy
);

/// <summary>The department's service areas with a decision in force today; for the rules of rounds.</summary>
public sealed record ListAreasInForce(DepartmentId Department, Caller By)
    : IQuery<IReadOnlyList<AreaToInvite>>,
        IForTheFund;

public sealed class ListAreasInForceHandler(IQuerySession session, TimeProvider clock)
    : IRequestHandler<ListAreasInForce, IReadOnlyList<AreaToInvite>>
{
    public async Task<IReadOnlyList<AreaToInvite>> Handle(ListAreasInForce request, CancellationToken cancellationToken)
    {
        var today = clock.GetUtcNow().LondonDate();
        var areas = await session
            .Query<ServiceAreaRow>()
            .Where(row => row.Department == request.Department)
            .Take(1_000)
            .ToListAsync(cancellationToken);

        return
        [
            .. from area in areas
            where area.IsInForce(today)
            let latest = area.Latest!
            select new AreaToInvite(area.Area, latest.Tiers, latest.Depths, latest.DecidedOn, latest.ReviewBy),
        ];
    }
}
