using JasperFx.Events.Projections;
using Marten;
using Marten.Events;

namespace CoProductionFund.Benchmarks;

/// <summary>Read models after events that were stored in bulk.</summary>
public static class ReadModels
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <summary>Every one that is not folded when asked for.</summary>
    public static IReadOnlyList<string> All(IDocumentStore store) =>
        Names(store, it => it is not ProjectionLifecycle.Live);

    /// <summary>
    /// Those written with their events are rebuilt; those written behind them are waited for, because the site keeps them.
    /// </summary>
    public static async Task Build(IDocumentStore store, Action<string>? done = null)
    {
        await Rebuild(store, Names(store, it => it is ProjectionLifecycle.Inline), done);
        await store.WaitForNonStaleProjectionDataAsync(Patience);
    }

    /// <summary>As many at once as there are cores.</summary>
    public static async Task Rebuild(IDocumentStore store, IEnumerable<string> names, Action<string>? done = null)
    {
        using var daemon = await store.BuildProjectionDaemonAsync();
        await Parallel.ForEachAsync(
            names,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            async (name, stop) =>
            {
                await daemon.RebuildProjectionAsync(name, Patience, stop);
                done?.Invoke(name);
            }
        );
    }

    private static IReadOnlyList<string> Names(IDocumentStore store, Func<ProjectionLifecycle, bool> which) =>
        [
            .. ((DocumentStore)store)
                .Options.Projections.All.Where(it => which(it.Lifecycle))
                .Select(it => it.Name)
                .Distinct(),
        ];
}
