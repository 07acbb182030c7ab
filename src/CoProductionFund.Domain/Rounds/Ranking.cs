namespace CoProductionFund.Domain.Rounds;

/// <summary>A review as it was sent: one mark and reason for each criterion.</summary>
public sealed record SubmittedReview(BidId Bid, PersonId Reviewer, IReadOnlyList<CriterionScore> Scores);

/// <summary>A bid to be ranked.</summary>
/// <param name="AreaDecidedOn">When co-production was found to fit its service area: the last tie-break.</param>
public sealed record BidInRanking(BidId Bid, string Reference, DateOnly AreaDecidedOn);

/// <summary>A bid's place in the ranking, in whole numbers, so that everyone who recomputes it gets the same.</summary>
/// <param name="Rank">1 is best; equal bids share a rank.</param>
/// <param name="Reviews">How many panel members scored it.</param>
/// <param name="WeightedPoints">Sum over criteria of weight × the sum of marks. The score is this ÷ (100 × reviews).</param>
public sealed record RankedBid(
    BidId Bid,
    int Rank,
    int Reviews,
    long WeightedPoints,
    IReadOnlyList<CriterionResult> Criteria,
    DateOnly AreaDecidedOn
)
{
    /// <summary>The weighted mean on the round's scale, to two decimals, for people to read.</summary>
    public decimal Score() => Math.Round(WeightedPoints / (100m * Reviews), 2, MidpointRounding.AwayFromZero);
}

/// <param name="Points">Sum of the marks.</param>
public sealed record CriterionResult(string Criterion, int Points, int Lowest, int Highest);

/// <summary>Rule 20: the ranking is a pure function of the reviews. Nothing else counts, the moment of submission least of all.</summary>
/// <remarks>
/// Order: weighted mean, higher first; then the mean of each criterion, heaviest first (equal weights: as published);
/// then the service area decided on earlier; bids equal in all of this share a rank.
/// </remarks>
public static class Ranking
{
    public static IReadOnlyList<RankedBid> Of(
        IReadOnlyList<Criterion> criteria,
        IReadOnlyList<BidInRanking> bids,
        IReadOnlyList<SubmittedReview> reviews
    )
    {
        var tieBreaks = TieBreaks(criteria);
        var order = Comparer<RankedBid>.Create((left, right) => Compare(left, right, tieBreaks));
        var byBid = reviews.ToLookup(it => it.Bid);
        var sorted = bids.Select(bid => Unranked(criteria, bid, [.. byBid[bid.Bid]]))
            .Order(order)
            .ThenBy(it => it.Bid.Value) // only so that equal bids are always listed alike
            .ToList();

        List<RankedBid> ranked = [];
        foreach (var bid in sorted)
        {
            var rank = ranked is [.., var before] && order.Compare(before, bid) == 0 ? before.Rank : ranked.Count + 1;
            ranked.Add(bid with { Rank = rank });
        }

        return ranked;
    }

    /// <summary>Rule 21: two marks for one criterion are further apart than the round tolerates.</summary>
    public static bool NeedsModeration(Round round, BidId bid, IReadOnlyList<SubmittedReview> reviews) =>
        round.Criteria.Any(criterion =>
        {
            var marks = MarksOf(criterion.Key, reviews.Where(it => it.Bid == bid)).ToList();
            return marks.Count > 1 && marks.Max() - marks.Min() > round.Terms!.Tolerance;
        });

    private static RankedBid Unranked(
        IReadOnlyList<Criterion> criteria,
        BidInRanking bid,
        IReadOnlyList<SubmittedReview> reviews
    )
    {
        var results = criteria.Select(it => ResultOf(it.Key, [.. MarksOf(it.Key, reviews)])).ToList();
        var points = criteria.Zip(results, (criterion, result) => (long)criterion.Weight * result.Points).Sum();
        return new(bid.Bid, Rank: 0, reviews.Count, points, results, bid.AreaDecidedOn);
    }

    private static CriterionResult ResultOf(string criterion, IReadOnlyList<int> marks) =>
        new(criterion, marks.Sum(), marks.DefaultIfEmpty().Min(), marks.DefaultIfEmpty().Max());

    private static IEnumerable<int> MarksOf(string criterion, IEnumerable<SubmittedReview> reviews) =>
        reviews.SelectMany(it => it.Scores).Where(it => it.Criterion == criterion).Select(it => it.Score);

    private static int Compare(RankedBid left, RankedBid right, IReadOnlyList<string> tieBreaks)
    {
        var byScore = Means(right.WeightedPoints, right.Reviews, left.WeightedPoints, left.Reviews);
        var byCriterion = tieBreaks
            .Select(key => Means(Points(right, key), right.Reviews, Points(left, key), left.Reviews))
            .Prepend(byScore)
            .FirstOrDefault(difference => difference != 0);

        return byCriterion != 0 ? byCriterion : left.AreaDecidedOn.CompareTo(right.AreaDecidedOn);
    }

    internal static long Points(RankedBid bid, string criterion) =>
        bid.Criteria.First(it => it.Criterion == criterion).Points;

    /// <summary>Criteria from the heaviest to the lightest; equal weights as published.</summary>
    internal static IReadOnlyList<string> TieBreaks(IReadOnlyList<Criterion> criteria) =>
        [.. criteria.OrderByDescending(it => it.Weight).Select(it => it.Key)];

    // a/n against b/m without dividing, so that no rounding can decide a rank
    internal static int Means(long a, int n, long b, int m) => (a * Math.Max(m, 1)).CompareTo(b * Math.Max(n, 1));
}
