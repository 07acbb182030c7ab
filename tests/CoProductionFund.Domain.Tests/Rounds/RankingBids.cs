using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Domain.Tests.Rounds;

/// <summary>Need counts 50, fit 30, cost 20.</summary>
public class RankingBids
{
    [Fact]
    public void Puts_the_higher_weighted_mean_first() =>
        Ranks(
                (
                    1,
                    [
                        [6, 6, 6],
                    ]
                ),
                (
                    2,
                    [
                        [7, 6, 5],
                    ]
                )
            )
            .Are((2, 1), (1, 2));

    [Fact]
    public void Compares_means_and_not_sums() =>
        Ranks(
                (
                    1,
                    [
                        [6, 6, 6],
                        [6, 6, 6],
                        [6, 6, 6],
                        [6, 6, 6],
                    ]
                ),
                (
                    2,
                    [
                        [7, 7, 7],
                        [7, 7, 7],
                        [7, 7, 7],
                    ]
                )
            )
            .Are((2, 1), (1, 2));

    [Fact]
    public void Sees_a_difference_too_small_to_be_shown()
    {
        // 6.0028… against 6, both of which people read as 6.00
        int[][] same = [.. Enumerable.Repeat<int[]>([6, 6, 6], 70)];
        var ranked = Ranks((1, same), (2, [.. same, [6, 6, 7]])).Ranked;

        Assert.Equal([Some.Bid(2), Some.Bid(1)], ranked.Select(it => it.Bid));
        Assert.Equal([6.00m, 6.00m], ranked.Select(it => it.Score()));
    }

    [Fact]
    public void Breaks_a_tie_by_the_heaviest_criterion() =>
        Ranks(
                (
                    1,
                    [
                        [6, 6, 6],
                    ]
                ),
                (
                    2,
                    [
                        [9, 1, 6],
                    ]
                )
            )
            .Are((2, 1), (1, 2)); // both 6.00

    [Fact]
    public void Breaks_a_tie_by_the_next_criterion_where_the_heaviest_is_equal() =>
        Ranks(
                (
                    1,
                    [
                        [6, 4, 9],
                    ]
                ),
                (
                    2,
                    [
                        [6, 6, 6],
                    ]
                )
            )
            .Are((2, 1), (1, 2));

    [Fact]
    public void Takes_criteria_of_equal_weight_in_the_order_published() =>
        Assert.Equal(
            [Some.Bid(2), Some.Bid(1)],
            Ranking
                .Of(
                    [new("fit", "", "", 25), new("need", "", "", 25), new("cost", "", "", 50)],
                    [ARound.ToRank(1), ARound.ToRank(2)],
                    [ARound.Review(1, ARound.Ada, 7, 5, 5), ARound.Review(2, ARound.Ada, 5, 7, 5)]
                )
                .Select(it => it.Bid)
        );

    [Fact]
    public void Breaks_the_last_tie_by_the_service_area_decided_on_earlier() =>
        Ranks(
                [new(2026, 4, 2), new(2026, 4, 1)],
                (
                    1,
                    [
                        [6, 6, 6],
                    ]
                ),
                (
                    2,
                    [
                        [6, 6, 6],
                    ]
                )
            )
            .Are((2, 1), (1, 2));

    [Fact]
    public void Gives_bids_equal_in_everything_one_rank_and_skips_the_next() =>
        Ranks(
                (
                    1,
                    [
                        [5, 5, 5],
                    ]
                ),
                (
                    2,
                    [
                        [6, 6, 6],
                    ]
                ),
                (
                    3,
                    [
                        [6, 6, 6],
                    ]
                ),
                (
                    4,
                    [
                        [7, 7, 7],
                    ]
                )
            )
            .Are((4, 1), (2, 2), (3, 2), (1, 4));

    [Fact]
    public void Knows_equal_means_of_panels_of_different_size() =>
        Ranks(
                (
                    1,
                    [
                        [6, 6, 6],
                    ]
                ),
                (
                    2,
                    [
                        [5, 6, 6],
                        [6, 6, 6],
                        [7, 6, 6],
                    ]
                )
            )
            .Are((1, 1), (2, 1));

    [Fact]
    public void Adds_up_the_marks_of_each_criterion() =>
        Assert.Equal(
            [new("need", 12, 3, 9), new("fit", 9, 4, 5), new("cost", 0, 0, 0)],
            Ranks(
                (
                    1,
                    [
                        [3, 5, 0],
                        [9, 4, 0],
                    ]
                )
            )
                .Ranked.Single()
                .Criteria
        );

    [Theory]
    [InlineData(6, 6, 6, "6.00")]
    [InlineData(7, 4, 2, "5.10")]
    [InlineData(0, 0, 0, "0.00")]
    [InlineData(10, 10, 10, "10.00")]
    public void Shows_the_weighted_mean_on_the_rounds_scale(int need, int fit, int cost, string score) =>
        Assert.Equal(score, $"{Ranks((1, [ [need, fit, cost] ])).Ranked.Single().Score():0.00}");

    [Theory]
    [InlineData(501, 4, "1.25")] // 1.2525
    [InlineData(502, 4, "1.26")] // 1.255: half a hundredth up
    [InlineData(1, 3, "0.00")]
    public void Rounds_what_is_shown_to_two_decimals(long points, int reviews, string score) =>
        Assert.Equal(score, $"{new RankedBid(Some.Bid(), 1, reviews, points, [], default).Score():0.00}");

    private static Result Ranks(params (int Bid, int[][] Marks)[] bids) =>
        Ranks([.. bids.Select(_ => new DateOnly(2026, 4, 1))], bids);

    private static Result Ranks(DateOnly[] decidedOn, params (int Bid, int[][] Marks)[] bids) =>
        new(
            Ranking.Of(
                ARound.Criteria,
                [.. bids.Zip(decidedOn, (it, day) => ARound.ToRank(it.Bid) with { AreaDecidedOn = day })],
                [
                    .. bids.SelectMany(it =>
                        it.Marks.Select((marks, at) => ARound.Review(it.Bid, Some.Person(at), marks))
                    ),
                ]
            )
        );

    private sealed record Result(IReadOnlyList<RankedBid> Ranked)
    {
        public void Are(params (int Bid, int Rank)[] expected) =>
            Assert.Equal(expected.Select(it => (Some.Bid(it.Bid), it.Rank)), Ranked.Select(it => (it.Bid, it.Rank)));
    }
}
