using JasperFx.Events.Projections;
using Marten;

namespace CoProductionFund.Application.Funds;

internal static class FundStore
{
    public static void Use(StoreOptions options)
    {
        options.Projections.Add(new FundPositionProjection(), ProjectionLifecycle.Inline);
        options.Schema.For<FundPosition>().UniqueIndex(row => row.Reference).Index(row => row.Department);
    }
}
