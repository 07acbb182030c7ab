using System.Diagnostics;

namespace CoProductionFund.Benchmarks.Measure;

/// <summary>One case: what a worker does once.</summary>
/// <param name="Do">Gets the worker's number and how often it has been there.</param>
/// <param name="Before">What has to be so while it is measured; takes as long as it takes. Null for nothing.</param>
public sealed record Case(string Name, Func<int, int, Task> Do, Func<Task>? Before = null);

/// <summary>What one case did in one round.</summary>
/// <param name="PerSecond">How often it was done.</param>
/// <param name="Milliseconds">How long each one took, sorted.</param>
public sealed record Sample(double PerSecond, IReadOnlyList<double> Milliseconds)
{
    public double At(double share) =>
        Milliseconds.Count == 0 ? 0 : Milliseconds[(int)Math.Min(Milliseconds.Count - 1, share * Milliseconds.Count)];
}

public static class Load
{
    /// <summary>Measures every case in every round, next to each other and in a new order, after one round that does not count.</summary>
    public static async Task<IReadOnlyDictionary<string, List<Sample>>> Interleaved(
        IReadOnlyList<Case> cases,
        int workers,
        Settings settings
    )
    {
        var samples = cases.ToDictionary(it => it.Name, _ => new List<Sample>());
        foreach (var it in cases)
        {
            await Run(it, workers, Math.Min(1, settings.Seconds));
        }

        for (var round = 0; round < settings.Rounds; round++)
        {
            foreach (var it in cases.OrderBy(_ => Random.Shared.Next()))
            {
                samples[it.Name].Add(await Run(it, workers, settings.Seconds));
            }
        }

        return samples;
    }

    private static async Task<Sample> Run(Case it, int workers, double seconds)
    {
        await (it.Before?.Invoke() ?? Task.CompletedTask);
        var clock = Stopwatch.StartNew();
        var times = await Task.WhenAll(
            Enumerable
                .Range(0, workers)
                .Select(worker =>
                    Task.Run(async () =>
                    {
                        var took = new List<double>();
                        for (var n = 0; clock.Elapsed.TotalSeconds < seconds; n++)
                        {
                            var begun = Stopwatch.GetTimestamp();
                            await it.Do(worker, n);
                            took.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                        }

                        return took;
                    })
                )
        );
        var all = times.SelectMany(took => took).Order().ToList();
        return new(all.Count / clock.Elapsed.TotalSeconds, all);
    }
}
