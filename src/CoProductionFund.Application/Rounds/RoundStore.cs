using CoProductionFund.Application.Store;
using JasperFx.Events.Projections;
using Marten;

namespace CoProductionFund.Application.Rounds;

internal static class RoundStore
{
    public static void Use(StoreOptions options)
    {
        options.Projections.Add(new RoundRowProjection(), ProjectionLifecycle.Inline);
        options.Projections.Add(new PanelRowProjection(), ProjectionLifecycle.Inline);
        options.Projections.Add(new BidInRoundProjection(), ProjectionLifecycle.Inline);
        options
            .Schema.For<RoundRow>()
            .UniqueIndex(row => row.Reference)
            .Index(row => row.Department)
            .Index(row => row.Stage);
        options.Schema.For<PanelRow>().UniqueIndex(row => row.Reference).GinIndexJsonData();
        options.Schema.For<BidInRound>().Index(row => new { row.Round, row.Place });
        options.Column<BidInRound>("outcome", row => row.Outcome);
        options.Column<BidInRound>("not_taken_up", row => row.NotTakenUp);
        options.Column<BidInRound>("place", row => row.Place);
        options.Column<BidInRound>("rank", row => row.Ranked!.Rank);
        options.Column<BidInRound>("weighted_points", row => row.Ranked!.WeightedPoints);
        options.Column<BidInRound>("reviews", row => row.Ranked!.Reviews);
    }
}
