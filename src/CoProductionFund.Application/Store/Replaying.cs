using JasperFx.Events;
using Marten;

namespace CoProductionFund.Application.Store;

public static class Replaying
{
    /// <summary>What a read model said after these events: the same code that keeps the live row.</summary>
    public static TRow? Replay<TRow>(
        this IEnumerable<IEvent> events,
        Func<TRow?, Guid, IEvent, TRow?> evolve,
        Guid stream
    )
        where TRow : class => events.Aggregate((TRow?)null, (row, e) => evolve(row, stream, e));

    /// <summary>What a read model said of a stream at a moment; null before it said anything.</summary>
    public static async Task<TRow?> AsItStood<TRow>(
        this IQuerySession session,
        Guid stream,
        DateTimeOffset at,
        Func<TRow?, Guid, IEvent, TRow?> evolve,
        CancellationToken stop
    )
        where TRow : class =>
        (await session.Events.FetchStreamAsync(stream, timestamp: at.ToUniversalTime(), token: stop)).Replay(
            evolve,
            stream
        );
}
