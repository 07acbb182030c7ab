using CoProductionFund.Application.Store;
using JasperFx.Events.Projections;
using Marten;

namespace CoProductionFund.Application.Bids;

internal static class BidStore
{
    public static void Use(StoreOptions options)
    {
        options.Projections.Add(new BidRowProjection(), ProjectionLifecycle.Inline);
        options
            .Schema.For<BidRow>()
            .UniqueIndex(row => row.Reference)
            .Index(row => new { row.Round, row.Reference })
            .Index(row => row.Group)
            .Index(row => new { row.Stage, row.LastChangedAt });
        options.Column<BidRow>("stage", row => row.Stage);
        options.Column<BidRow>("asked", row => row.Asked);
        options.Column<BidRow>("awarded", row => row.Outcome!.Amount);
    }
}
