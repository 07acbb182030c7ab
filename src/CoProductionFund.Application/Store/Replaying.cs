using JasperFx.Events;

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
}
