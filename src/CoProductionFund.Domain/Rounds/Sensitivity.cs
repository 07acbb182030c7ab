namespace CoProductionFund.Domain.Rounds;

/// <summary>How far weight would have to move from one criterion to another before a bid changes sides of the funding line.</summary>
/// <param name="From">The criterion that loses weight.</param>
/// <param name="To">The criterion that gains it.</param>
/// <param name="Numerator">With the denominator: percentage points, exact. At just this many two bids are equal and ties decide; a little more and the bid has changed sides.</param>
/// <param name="Other">The bid it would change places with.</param>
public sealed record WeightShift(string From, string To, long Numerator, long Denominator, BidId Other)
{
    /// <summary>Percentage points, for people to read.</summary>
    public decimal Points() => (decimal)Numerator / Denominator;

    public bool IsSmallerThan(WeightShift? other) =>
        other is null || (Int128)Numerator * other.Denominator < (Int128)other.Numerator * Denominator;
}

/// <summary>What an award owes to the weights. Pure, in whole numbers, and nothing that is stored.</summary>
/// <remarks>
/// When weight moves between two criteria, every score moves along a straight line. Two bids change places where their
/// lines cross; the first crossing after which a bid is on the other side of the funding line is the answer.
/// </remarks>
public static class Sensitivity
{
    /// <param name="ranked">The whole ranking, best first.</param>
    /// <param name="places">How many bids are funded: the line is below so many.</param>
    /// <returns>The smallest move between any two criteria; null where none brings the bid to the other side.</returns>
    public static WeightShift? Of(
        IReadOnlyList<Criterion> criteria,
        IReadOnlyList<RankedBid> ranked,
        BidId bid,
        int places
    )
    {
        var own = ranked.First(it => it.Bid == bid);
        WeightShift? smallest = null;
        foreach (var from in criteria)
        {
            foreach (var to in criteria.Where(it => it != from))
            {
                var shift = First(ranked, own, from, to.Key, places);
                smallest = shift is not null && shift.IsSmallerThan(smallest) ? shift : smallest;
            }
        }

        return smallest;
    }

    private static WeightShift? First(
        IReadOnlyList<RankedBid> ranked,
        RankedBid own,
        Criterion from,
        string to,
        int places
    )
    {
        var at = ranked.Index().First(it => it.Item.Bid == own.Bid).Index;
        var isIn = at < places;
        var lines = ranked
            .Index()
            .Where(it => it.Item.Bid != own.Bid)
            .Select(it => Line.Between(it.Item, own, from.Key, to, isBefore: it.Index < at))
            .ToList();

        var before = lines.Count(it => it.IsBeforeAtFirst);
        if (before < places != isIn) // equal now, and the least move decides
        {
            var equal = lines.First(it => it.Lead == 0 && it.Gain != 0);
            return new(from.Key, to, 0, 1, equal.Bid);
        }

        var crossings = lines.Where(it => it.Crosses).Order(Line.ByCrossing).ToList();
        for (var next = 0; next < crossings.Count; )
        {
            var first = crossings[next];
            // a criterion cannot lose more weight than it has
            if (first.Numerator >= (Int128)from.Weight * first.Denominator)
            {
                return null;
            }

            var together = crossings.Skip(next).TakeWhile(it => Line.ByCrossing.Compare(it, first) == 0).ToList();
            next += together.Count;
            before += together.Sum(it => it.Lead < 0 ? 1 : -1);
            if (before < places != isIn)
            {
                var other = together.First(it => it.Lead < 0 == isIn);
                return new(from.Key, to, first.Numerator, first.Denominator, other.Bid);
            }
        }

        return null;
    }

    /// <summary>How far another bid is before our own, times both numbers of reviews: lead + gain × points moved.</summary>
    private sealed record Line(BidId Bid, long Lead, long Gain, bool IsBefore)
    {
        public static Comparer<Line> ByCrossing { get; } =
            Comparer<Line>.Create(
                (a, b) => ((Int128)a.Numerator * b.Denominator).CompareTo((Int128)b.Numerator * a.Denominator)
            );

        public long Numerator => Math.Abs(Lead);

        public long Denominator => Math.Abs(Gain);

        public bool Crosses => Math.Sign(Lead) * Math.Sign(Gain) < 0;

        public bool IsBeforeAtFirst =>
            Lead != 0 ? Lead > 0
            : Gain != 0 ? Gain > 0
            : IsBefore;

        public static Line Between(RankedBid other, RankedBid own, string from, string to, bool isBefore)
        {
            var (n, m) = (Math.Max(own.Reviews, 1), Math.Max(other.Reviews, 1));
            return new(
                other.Bid,
                checked(other.WeightedPoints * n - own.WeightedPoints * m),
                checked(Slope(other, from, to) * n - Slope(own, from, to) * m),
                isBefore
            );
        }

        private static long Slope(RankedBid bid, string from, string to) =>
            Ranking.Points(bid, to) - Ranking.Points(bid, from);
    }
}
