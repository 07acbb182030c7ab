using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Marten;
using Marten.Services.BatchQuerying;

namespace CoProductionFund.Application.Store;

/// <summary>
/// A command that decides on one stream says which: it is opened before its guard and its handler ask anything, and the guard finds its
/// row there. Not for commands that wait at a gate: what they decide on must not be older than their turn.
/// </summary>
public interface IChanges<TState>
    where TState : class, IFold<TState>
{
    Guid Stream { get; }
}

/// <summary>
/// What a command's session has read with a stream, until it is used (docs/adr/0085). No row is older than the version its stream
/// was opened at, because it is read after it; where one is newer, somebody wrote meanwhile, and the commit is refused.
/// </summary>
internal static class ReadTogether
{
    /// <summary>Several at once put something in: what a trip brings comes to each who waits for it at the same moment.</summary>
    private static readonly ConditionalWeakTable<
        IQuerySession,
        ConcurrentDictionary<(Type Kind, Guid Stream), object>
    > Kept = [];

    /// <summary>Reads the rows that are written with the events of this stream.</summary>
    public static Task ReadRowsOf<TState>(this IBatchedQuery trip, Guid stream) =>
        Task.WhenAll(
            ((StoreOptions)trip.Parent.DocumentStore.Options)
                .Projections.All.OfType<IRowOf<TState>>()
                .Select(it => it.ReadWith(trip, stream))
        );

    public static async Task Keep<T>(this IQuerySession session, Guid stream, Task<T?> reading)
        where T : class
    {
        var kept = Kept.GetOrCreateValue(session);
        kept.TryRemove((typeof(T), stream), out _);
        if (await reading is { } it)
        {
            kept[(typeof(T), stream)] = it;
        }
    }

    /// <returns>Null where nothing was kept. Kept no longer.</returns>
    public static T? Take<T>(this IQuerySession session, Guid stream)
        where T : class =>
        Kept.TryGetValue(session, out var kept) && kept.TryRemove((typeof(T), stream), out var it) ? (T)it : null;

    /// <summary>The row of a stream: the one that was read with it, or else as it is now.</summary>
    /// <returns>Null where there is none.</returns>
    public static async Task<TRow?> LoadRow<TRow>(this IQuerySession session, Guid stream, CancellationToken stop)
        where TRow : class =>
        Kept.TryGetValue(session, out var kept) && kept.TryGetValue((typeof(TRow), stream), out var it)
            ? (TRow)it
            : await session.LoadAsync<TRow>(stream, stop);
}
