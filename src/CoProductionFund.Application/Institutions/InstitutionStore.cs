using JasperFx.Events.Projections;
using Marten;

namespace CoProductionFund.Application.Institutions;

internal static class InstitutionStore
{
    public static void Use(StoreOptions options)
    {
        options.Projections.Add(new InstitutionRowProjection(), ProjectionLifecycle.Inline);
        options
            .Schema.For<InstitutionRow>()
            .UniqueIndex(row => row.Reference)
            .Index(row => row.Department)
            .GinIndexJsonData();
    }
}
