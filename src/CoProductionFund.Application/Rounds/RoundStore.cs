using JasperFx.Events.Projections;
using Marten;

namespace CoProductionFund.Application.Rounds;

internal static class RoundStore
{
    public static void Use(StoreOptions options)
    {
        options.Projections.Add(new RoundRowProjection(), ProjectionLifecycle.Inline);
        options.Projections.Add(new PanelRowProjection(), ProjectionLifecycle.Inline);
        options.Projections.Add(new RoundStatisticsProjection(), ProjectionLifecycle.Async);
        options
            .Schema.For<RoundRow>()
            .UniqueIndex(row => row.Reference)
            .Index(row => row.Department)
            .Index(row => row.Stage);
        options.Schema.For<PanelRow>().UniqueIndex(row => row.Reference).GinIndexJsonData();
    }
}
