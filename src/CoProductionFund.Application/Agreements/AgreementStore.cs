using JasperFx.Events.Projections;
using Marten;

namespace CoProductionFund.Application.Agreements;

internal static class AgreementStore
{
    public static void Use(StoreOptions options)
    {
        options.Projections.Add(new AgreementRowProjection(), ProjectionLifecycle.Inline);
        options
            .Schema.For<AgreementRow>()
            .UniqueIndex(row => row.BidReference)
            .Index(row => row.Agreement.Department)
            .Index(row => row.Agreement.Institution)
            .Index(row => row.Agreement.Group);
    }
}
