using JasperFx.Events.Projections;
using Marten;

namespace CoProductionFund.Application.PartnerChecks;

internal static class PartnerCheckStore
{
    public static void Use(StoreOptions options)
    {
        options.Projections.Add(new PartnerCheckRowProjection(), ProjectionLifecycle.Inline);
        options
            .Schema.For<PartnerCheckRow>()
            .UniqueIndex(row => row.Reference)
            .Index(row => row.Department)
            .Index(row => row.Organisation.Id)
            .Index(row => row.Stage);
        options.Schema.For<EvidenceFile>().Index(file => file.Check).Index(file => file.Content);
        options.Schema.For<DiscardedContent>();
    }
}
