using JasperFx.Events.Projections;
using Marten;

namespace CoProductionFund.Application.SafetyNet;

internal static class CaseStore
{
    public static void Use(StoreOptions options)
    {
        options.Projections.Add(new CaseRowProjection(), ProjectionLifecycle.Inline);
        options
            .Schema.For<CaseRow>()
            .UniqueIndex(row => row.Reference)
            .Index(row => row.Department)
            .Index(row => row.Award)
            .Index(row => row.NextBy!);
        options.Schema.For<ReporterContact>().Index(contact => contact.Person!);
    }
}
