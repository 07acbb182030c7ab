namespace CoProductionFund.Domain.Tests;

/// <summary>Random cases that are the same in every run. A failure names its seed.</summary>
public static class Seeds
{
    public static void Each(int count, Action<Random> check)
    {
        foreach (var seed in Enumerable.Range(1, count))
        {
            try
            {
                check(new Random(seed));
            }
            catch (Exception failure)
            {
                throw new SeedFailedException(seed, failure);
            }
        }
    }

    public static IReadOnlyList<T> Shuffled<T>(this Random random, IEnumerable<T> items)
    {
        T[] shuffled = [.. items];
        random.Shuffle(shuffled);
        return shuffled;
    }

    /// <summary>Parts of at least 1 that add up to the whole.</summary>
    public static IReadOnlyList<int> Parts(this Random random, int whole, int count)
    {
        int[] cuts = [0, .. random.Shuffled(Enumerable.Range(1, whole - 1)).Take(count - 1).Order(), whole];
        return [.. cuts.Zip(cuts.Skip(1), (from, to) => to - from)];
    }
}

public sealed class SeedFailedException(int seed, Exception failure)
    : Exception($"Seed {seed}: {failure.Message}", failure);
