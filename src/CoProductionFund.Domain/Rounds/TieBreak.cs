namespace CoProductionFund.Domain.Rounds;

/// <summary>What put a bid before the next one in the ranking.</summary>
public enum Advantage
{
    Score,
    Criterion,

    /// <summary>Co-production was found to fit its service area earlier.</summary>
    EarlierArea,

    /// <summary>Equal in everything: they share a rank.</summary>
    None,
}

/// <param name="Criterion">The key of the criterion that decided; null where none did.</param>
public sealed record TieBreak(Advantage By, string? Criterion)
{
    /// <summary>Explains the order of two ranked bids; rule 20 itself is <see cref="Ranking"/>.</summary>
    public static TieBreak Between(RankedBid better, RankedBid next, IReadOnlyList<Criterion> criteria)
    {
        if (Ranking.Means(better.WeightedPoints, better.Reviews, next.WeightedPoints, next.Reviews) != 0)
        {
            return new(Advantage.Score, Criterion: null);
        }

        var decided = Ranking
            .TieBreaks(criteria)
            .FirstOrDefault(key =>
                Ranking.Means(Ranking.Points(better, key), better.Reviews, Ranking.Points(next, key), next.Reviews) != 0
            );
        if (decided is not null)
        {
            return new(Advantage.Criterion, decided);
        }

        return new(better.AreaDecidedOn == next.AreaDecidedOn ? Advantage.None : Advantage.EarlierArea, null);
    }
}
