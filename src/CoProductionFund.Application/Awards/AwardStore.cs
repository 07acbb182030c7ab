using CoProductionFund.Application.Awards.Returns;
using JasperFx.Events.Projections;
using Marten;

namespace CoProductionFund.Application.Awards;

internal static class AwardStore
{
    public static void Use(StoreOptions options)
    {
        options.Projections.Add(new AwardRowProjection(), ProjectionLifecycle.Inline);
        options
            .Schema.For<AwardRow>()
            .UniqueIndex(row => row.Reference)
            .Index(row => row.Department)
            .Index(row => row.Group)
            .Index(row => row.Stage);

        options.Projections.Add(new PaymentsRowProjection(), ProjectionLifecycle.Inline);
        options
            .Schema.For<PaymentsRow>()
            .UniqueIndex(row => row.Reference)
            .Index(row => row.Department)
            .Index(row => row.Group);

        options.Projections.Add(new ReportsRowProjection(), ProjectionLifecycle.Inline);
        options
            .Schema.For<ReportsRow>()
            .UniqueIndex(row => row.Reference)
            .Index(row => row.Department)
            .Index(row => row.Group);
    }
}
