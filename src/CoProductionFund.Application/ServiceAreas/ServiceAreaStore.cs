using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using JasperFx.Events.Projections;
using Marten;

namespace CoProductionFund.Application.ServiceAreas;

internal static class ServiceAreaStore
{
    public static void Use(StoreOptions options)
    {
        options.Projections.Add(new ServiceAreaRowProjection(), ProjectionLifecycle.Inline);
        options.Schema.For<ServiceAreaRow>().UniqueIndex(row => row.Reference).Index(row => row.Department);
    }
}

/// <summary>Fund managers of the department whose service area it is.</summary>
public interface IForFundManagersOfServiceArea : IGuarded
{
    ServiceAreaId Area { get; }
}

public sealed class FundManagersOfServiceArea(IQuerySession session) : IRule<IForFundManagersOfServiceArea>
{
    public async Task<bool> May(IForFundManagersOfServiceArea ask, CancellationToken stop) =>
        await session.LoadAsync<ServiceAreaRow>(ask.Area.Value, stop) is { } area
        && await session.IsFundManager(ask.By, area.Department, stop);
}
