using JasperFx.Events;
using Marten;
using Marten.Events.Aggregation;
using Marten.Services.BatchQuerying;

namespace CoProductionFund.Application.Store;

public static class Replaying
{
    /// <summary>What a read model said after these events: the same code that keeps the live row.</summary>
    public static TRow? Replay<TRow, TProjection>(this IEnumerable<IEvent> events, Guid stream)
        where TRow : class
        where TProjection : SingleStreamProjection<TRow, Guid>, new() =>
        events.Aggregate((TRow?)null, (row, e) => The<TProjection>.One.Evolve(row, stream, e));

    /// <summary>What a read model said of a stream at a moment; null before it said anything.</summary>
    public static async Task<TRow?> AsItStood<TRow, TProjection>(
        this IQuerySession session,
        Guid stream,
        DateTimeOffset at,
        CancellationToken stop
    )
        where TRow : class
        where TProjection : SingleStreamProjection<TRow, Guid>, new() =>
        (await session.Events.FetchStreamAsync(stream, timestamp: at.ToUniversalTime(), token: stop)).Replay<
            TRow,
            TProjection
        >(stream);

    /// <summary>The same within a trip: there when the trip has been executed.</summary>
    public static async Task<TRow?> AsItStood<TRow, TProjection>(
        this IBatchedQuery trip,
        Guid stream,
        DateTimeOffset at
    )
        where TRow : class
        where TProjection : SingleStreamProjection<TRow, Guid>, new() =>
        (await trip.Events.FetchStream(stream, timestamp: at.ToUniversalTime())).Replay<TRow, TProjection>(stream);

    /// <summary>Making a projection looks through all its methods; it keeps nothing, so one is enough.</summary>
    private static class The<TProjection>
        where TProjection : new()
    {
        public static readonly TProjection One = new();
    }
}
