using CoProductionFund.Application.Store;
using JasperFx.Events.Projections;
using Marten;

namespace CoProductionFund.Application.Reviews;

internal static class ReviewStore
{
    public static void Use(StoreOptions options)
    {
        options.Projections.Add(new ReviewRowProjection(), ProjectionLifecycle.Inline);
        options.Schema.For<ReviewRow>().Index(row => row.Reviewer).Index(row => row.Round).Index(row => row.Bid);
        options.Column<ReviewRow>("stage", row => row.Stage);
    }
}
