using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Domain.Tests.Rounds;

/// <summary>How far a weight must move before an award is lost.</summary>
public sealed class WeighingAwards
{
    private static readonly IReadOnlyList<Criterion> TwoCriteria =
    [
        new("need", "Need", "", 60),
        new("change", "Change", "", 40),
    ];

    [Fact]
    public void Is_told_to_the_fraction_of_a_point()
    {
        // 60 × 5 + 40 × 2 = 380 against 60 × 3 + 40 × 4 = 340: equal when 10 points have moved (50 × 5 + 50 × 2 = 350 = 50 × 3 + 50 × 4)
        var (first, second) = (Bid(1), Bid(2));
        var ranked = Rank(TwoCriteria, (first, [5, 2]), (second, [3, 4]));

        var shift = Sensitivity.Of(TwoCriteria, ranked, first, places: 1)!;

        Assert.Equal(("need", "change", second, 10m), (shift.From, shift.To, shift.Other, shift.Points()));
        Assert.Equal(10m, Sensitivity.Of(TwoCriteria, ranked, second, places: 1)!.Points());
    }

    [Fact]
    public void Is_nothing_where_a_bid_is_better_in_everything() =>
        Assert.Null(
            Sensitivity.Of(TwoCriteria, Rank(TwoCriteria, (Bid(1), [5, 5]), (Bid(2), [1, 4])), Bid(1), places: 1)
        );

    [Fact]
    public void Needs_the_weight_to_be_there()
    {
        // 450 against 370: equal when 40 points have moved, which the light criterion does not have
        IReadOnlyList<Criterion> criteria = [new("need", "Need", "", 90), new("change", "Change", "", 10)];
        var ranked = Rank(criteria, (Bid(1), [5, 0]), (Bid(2), [4, 1]));

        Assert.Equal(("need", "change"), (From(ranked).From, From(ranked).To));
        Assert.Equal(40m, From(ranked).Points());

        WeightShift From(IReadOnlyList<RankedBid> it) => Sensitivity.Of(criteria, it, Bid(1), places: 1)!;
    }

    [Fact]
    public void Is_the_least_where_only_a_tie_break_decided()
    {
        var ranked = Rank(TwoCriteria, (Bid(1), [4, 2]), (Bid(2), [2, 5]));

        Assert.Equal(320, ranked[0].WeightedPoints);
        Assert.Equal(320, ranked[1].WeightedPoints);
        Assert.Equal(0m, Sensitivity.Of(TwoCriteria, ranked, ranked[0].Bid, places: 1)!.Points());
    }

    /// <summary>Tried with weights in thousandths of a point: before the shift nothing changes sides, just after it the bid has.</summary>
    [Fact]
    public void Agrees_with_trying_every_weight() => Seeds.Each(60, Try);

    private static void Try(Random random)
    {
        IReadOnlyList<Criterion> criteria = [new("a", "A", "", 50), new("b", "B", "", 30), new("c", "C", "", 20)];
        var ranked = Rank(
            criteria,
            [
                .. Enumerable
                    .Range(1, 6)
                    .Select(it => (Bid(it), new[] { random.Next(6), random.Next(6), random.Next(6) })),
            ]
        );
        var places = random.Next(1, 6);
        var own = ranked[random.Next(6)];
        var shift = Sensitivity.Of(criteria, ranked, own.Bid, places);
        var isIn = ranked.Index().First(it => it.Item == own).Index < places;

        foreach (
            var (from, to) in criteria.SelectMany(from => criteria.Where(it => it != from).Select(to => (from, to)))
        )
        {
            for (var k = 1; k < from.Weight * 1_000; k += 250)
            {
                if (Side(criteria, ranked, own, places, from, to, k) is { } now && now != isIn)
                {
                    Assert.True(shift?.Points() <= k / 1_000m, $"{from.Key} to {to.Key}, {k}: {shift}");
                }
            }
        }

        if (shift is not null)
        {
            var (from, to) = (criteria.First(it => it.Key == shift.From), criteria.First(it => it.Key == shift.To));
            var after = (int)Math.Floor(shift.Points() * 1_000) + 1;
            var side = after < from.Weight * 1_000 ? Side(criteria, ranked, own, places, from, to, after) : null;
            Assert.True(side is null || side != isIn, $"{shift}");
        }
    }

    /// <returns>Whether it would be funded; null where it is equal to another one, so that ties decide.</returns>
    private static bool? Side(
        IReadOnlyList<Criterion> criteria,
        IReadOnlyList<RankedBid> ranked,
        RankedBid own,
        int places,
        Criterion from,
        Criterion to,
        int k
    )
    {
        long Score(RankedBid bid) =>
            criteria
                .Zip(bid.Criteria)
                .Sum(it =>
                    (
                        it.First.Weight * 1_000L
                        + (
                            it.First == from ? -k
                            : it.First == to ? k
                            : 0
                        )
                    ) * it.Second.Points
                );
        var others = ranked.Where(it => it != own).Select(it => Score(it) - Score(own)).ToList();
        return others.Contains(0) ? null : others.Count(it => it > 0) < places;
    }

    private static BidId Bid(int number) => new(new Guid(number, 0, 0, new byte[8]));

    private static IReadOnlyList<RankedBid> Rank(
        IReadOnlyList<Criterion> criteria,
        params (BidId Bid, int[] Marks)[] bids
    ) =>
        Ranking.Of(
            criteria,
            [.. bids.Select(it => new BidInRanking(it.Bid, "", new(2026, 1, 1)))],
            [
                .. bids.Select(it => new SubmittedReview(
                    it.Bid,
                    default,
                    [.. criteria.Zip(it.Marks).Select(c => new CriterionScore(c.First.Key, c.Second, ""))]
                )),
            ]
        );
}
