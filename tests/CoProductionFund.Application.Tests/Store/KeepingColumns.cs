using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Reviews;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Application.Store;
using CoProductionFund.Application.Tests.Awards;

namespace CoProductionFund.Application.Tests.Store;

/// <summary>What is counted by columns is what the rows say, written with the events and by a rebuild alike.</summary>
[Collection(nameof(TheFund))]
public sealed class KeepingColumns(TheFund fund)
{
    [Theory]
    [InlineData(
        typeof(BidRow),
        typeof(BidRowProjection),
        """
            (stage, asked, awarded)
              is distinct from (data ->> 'stage', (data ->> 'asked')::bigint, (data -> 'outcome' ->> 'amount')::bigint)
            """,
        "awarded is not null"
    )]
    [InlineData(
        typeof(BidInRound),
        typeof(BidInRoundProjection),
        """
            (outcome, not_taken_up, place, rank, weighted_points, reviews)
              is distinct from (data ->> 'outcome', (data ->> 'notTakenUp')::bool, (data ->> 'place')::int,
                (data -> 'ranked' ->> 'rank')::int, (data -> 'ranked' ->> 'weightedPoints')::bigint, (data -> 'ranked' ->> 'reviews')::int)
            """,
        "outcome is not null"
    )]
    [InlineData(
        typeof(ReviewRow),
        typeof(ReviewRowProjection),
        "stage is distinct from data ->> 'stage'",
        "stage = 'Submitted'"
    )]
    public async Task Says_what_the_rows_say(Type row, Type projection, string differs, string isTold)
    {
        await PublishedResults.Of(fund, awarded: 1, reserve: 1);
        var scene = new Scene(fund);
        await scene.AnOpenRound();
        var (bid, _, _) = await scene.ASubmittedBid();
        await scene.Close(eligible: 1);
        await scene.Review(bid, 4, 4, 4);

        await Agree();
        using var daemon = await fund.Store.BuildProjectionDaemonAsync();
        await daemon.RebuildProjectionAsync(projection, CancellationToken.None);
        await Agree();

        async Task Agree()
        {
            await using var session = fund.Store.QuerySession();
            var table = session.TableOf(row);
            Assert.Equal(0, await session.Number($"select count(*) from {table} where {differs}", default));
            Assert.NotEqual(0, await session.Number($"select count(*) from {table} where {isTold}", default));
        }
    }
}
