using JasperFx.Events.Projections;
using Marten;

namespace CoProductionFund.Application.PaymentRuns;

internal static class PaymentRunStore
{
    public static void Use(StoreOptions options)
    {
        options.Projections.Add(new PaymentRunRowProjection(), ProjectionLifecycle.Inline);
        options.Schema.For<PaymentRunRow>().UniqueIndex(row => row.Reference).Index(row => row.Department);
    }
}
