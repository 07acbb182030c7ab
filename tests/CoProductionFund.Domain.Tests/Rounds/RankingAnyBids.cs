using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Domain.Tests.Rounds;

/// <summary>What holds for every set of criteria, bids and reviews. Few marks, so that many bids tie.</summary>
public class RankingAnyBids
{
    private const int Cases = 500;

    [Fact]
    public void Gives_the_same_in_whatever_order_bids_and_reviews_come() =>
        Seeds.Each(
            Cases,
            random =>
            {
                var it = AnyScores.From(random);
                var mixed = it with { Bids = random.Shuffled(it.Bids), Reviews = random.Shuffled(it.Reviews) };
                Assert.Equal(it.Told(), mixed.Told());
            }
        );

    [Fact]
    public void Gives_the_same_again() => Each(it => Assert.Equal(it.Told(), it.Told()));

    /// <summary>Rule 8: the weight that the arithmetic really gives a criterion is the published one.</summary>
    [Fact]
    public void Counts_each_criterion_for_its_published_weight() =>
        Each(it =>
        {
            var bid = it.Bids[0].Bid;
            foreach (var criterion in it.Criteria)
            {
                var (low, high) = (Mean(it, criterion.Key, it.Lowest), Mean(it, criterion.Key, it.Highest));
                Assert.Equal(criterion.Weight / 100m * (it.Highest - it.Lowest), high - low);
            }

            decimal Mean(AnyScores scores, string key, int mark)
            {
                var ranked = scores.Marking(bid, key, mark).Rank().Single(place => place.Bid == bid);
                return ranked.WeightedPoints / (100m * ranked.Reviews);
            }
        });

    [Fact]
    public void Gives_the_ends_of_the_scale_for_the_ends_of_the_marks() =>
        Each(it =>
        {
            Assert.All(it.MarkingAll(it.Highest).Rank(), place => Assert.Equal(it.Highest, place.Score()));
            Assert.All(it.MarkingAll(it.Lowest).Rank(), place => Assert.Equal(it.Lowest, place.Score()));
        });

    [Fact]
    public void Ranks_each_bid_behind_those_better_by_the_published_order_and_no_others() =>
        Each(it =>
        {
            var keys = it.Bids.ToDictionary(bid => bid.Bid, it.PublishedOrderOf);
            var ranked = it.Rank();

            Assert.Equal(it.Bids.Count, ranked.Count);
            Assert.All(
                ranked,
                place => Assert.Equal(1 + keys.Values.Count(key => IsBetter(key, keys[place.Bid])), place.Rank)
            );
            Assert.Equal(ranked.OrderBy(place => place.Rank).ThenBy(place => place.Bid.Value), ranked);
        });

    [Fact]
    public void Does_not_change_the_order_of_two_bids_when_a_third_goes() =>
        Each(it =>
        {
            var fewer = it with { Bids = [.. it.Bids.Skip(1)] };
            Assert.Equal(
                it.Rank().Select(place => place.Bid).Where(bid => bid != it.Bids[0].Bid),
                fewer.Rank().Select(place => place.Bid)
            );
        });

    private static bool IsBetter(IReadOnlyList<long> left, IReadOnlyList<long> right) =>
        left.Zip(right, (a, b) => a.CompareTo(b)).FirstOrDefault(it => it != 0) > 0;

    private static void Each(Action<AnyScores> check) => Seeds.Each(Cases, random => check(AnyScores.From(random)));

    private sealed record AnyScores(
        IReadOnlyList<Criterion> Criteria,
        int Lowest,
        int Highest,
        IReadOnlyList<BidInRanking> Bids,
        IReadOnlyList<SubmittedReview> Reviews
    )
    {
        public static AnyScores From(Random random)
        {
            var weights = random.Next(4) == 0 ? [40, 20, 20, 20] : random.Parts(100, random.Next(1, 6));
            List<Criterion> criteria = [.. weights.Select((it, at) => new Criterion($"criterion-{at}", "", "", it))];
            var (lowest, highest) = (random.Next(2), random.Next(2, 5));
            var bids = Enumerable
                .Range(1, random.Next(1, 12))
                .Select(it => ARound.ToRank(it) with { AreaDecidedOn = new(2026, 4, random.Next(1, 3)) })
                .ToList();
            var reviews =
                from bid in bids
                from person in Enumerable.Range(1, random.Next(1, 5))
                select new SubmittedReview(
                    bid.Bid,
                    Some.Person(person),
                    [.. criteria.Select(it => new CriterionScore(it.Key, random.Next(lowest, highest + 1), ""))]
                );
            return new(criteria, lowest, highest, bids, [.. reviews]);
        }

        public IReadOnlyList<RankedBid> Rank() => Ranking.Of(Criteria, Bids, Reviews);

        public string Told() => Spec.Told(Rank());

        public AnyScores MarkingAll(int mark) => Marking((_, _) => true, mark);

        public AnyScores Marking(BidId bid, string criterion, int mark) =>
            Marking((review, score) => review.Bid == bid && score.Criterion == criterion, mark);

        /// <summary>Score, each criterion by weight, then the day, as numbers of which more is better.</summary>
        /// <remarks>Sixty times the mean is whole for up to six reviews, so nothing is rounded.</remarks>
        public IReadOnlyList<long> PublishedOrderOf(BidInRanking bid)
        {
            var own = Reviews.Where(it => it.Bid == bid.Bid).ToList();
            var means = Criteria.ToDictionary(
                it => it.Key,
                it =>
                    own.Sum(review => (long)review.Scores.Single(mark => mark.Criterion == it.Key).Score)
                    * 60
                    / own.Count
            );
            return
            [
                Criteria.Sum(it => it.Weight * means[it.Key]),
                .. Criteria.OrderByDescending(it => it.Weight).Select(it => means[it.Key]),
                -bid.AreaDecidedOn.DayNumber,
            ];
        }

        private AnyScores Marking(Func<SubmittedReview, CriterionScore, bool> which, int mark) =>
            this with
            {
                Reviews =
                [
                    .. Reviews.Select(review =>
                        review with
                        {
                            Scores = [.. review.Scores.Select(it => which(review, it) ? it with { Score = mark } : it)],
                        }
                    ),
                ],
            };
    }
}
