using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using JasperFx.Events;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Audit;

/// <summary>One thing that happened.</summary>
/// <param name="Version">Its place in the timeline, 1 for the first.</param>
/// <param name="Who">Null for what the clock or the service itself did.</param>
public sealed record Happening(long Version, DateTimeOffset At, string? Who, string What, string? Reason);

internal static class Timelines
{
    private const int Size = 50;

    /// <summary>One page of what happened to one thing, the latest first. Only the events of the page are read.</summary>
    /// <param name="hide">What the reader may not know yet; such events stand at the end of their stream.</param>
    public static async Task<Page<Happening>> Timeline(
        this IQuerySession session,
        IMediator ask,
        Guid stream,
        int page,
        Func<IEvent, bool>? hide,
        CancellationToken stop
    )
    {
        var total = (await session.Events.FetchStreamStateAsync(stream, stop))?.Version ?? 0;
        total -= hide is null ? 0 : await session.Hidden(stream, total, hide, stop);
        var pages = (int)((total + Size - 1) / Size);
        page = Math.Clamp(page, 1, Math.Max(pages, 1));
        var last = total - ((page - 1L) * Size);
        var first = Math.Max(1, last - Size + 1);
        var events =
            last < 1
                ? []
                : await session.Events.FetchStreamAsync(stream, version: last, fromVersion: first, token: stop);

        return new(await events.Told(ask, stop), page, pages, total);
    }

    /// <summary>The same of several things that belong together, in the order in which it happened.</summary>
    /// <param name="streams">The thing itself first.</param>
    public static async Task<Page<Happening>> Timeline(
        this IQuerySession session,
        IMediator ask,
        Guid[] streams,
        int page,
        CancellationToken stop
    )
    {
        var numbers = await session.Numbers(streams, page, stop);
        var total = numbers.Count == 0 ? 0 : numbers[0].Total;
        var pages = (total + Size - 1) / Size;
        page = Math.Clamp(page, 1, Math.Max(pages, 1));
        var before = (page - 1) * Size;
        long[] these = [.. numbers.Select(it => it.Number)];
        var events = await session
            .Events.QueryAllRawEvents()
            .Where(e => e.Sequence.IsOneOf(these))
            .OrderBy(e => e.Sequence)
            .ToListAsync(stop);
        var told = await events.Told(ask, stop);

        return new([.. told.Select((it, at) => it with { Version = total - before - at })], page, pages, total);
    }

    /// <summary>Which events are on the page, or on the last one there is, and how many there are.</summary>
    /// <remarks>Collected before they are put in order: else the planner may walk through everybody's events, from the last one back.</remarks>
    private static Task<List<(long Number, int Total)>> Numbers(
        this IQuerySession session,
        Guid[] streams,
        int page,
        CancellationToken stop
    ) =>
        session.Read(
            $"""
            with theirs as materialized (
              select seq_id from {session.DocumentStore.Options.Events.DatabaseSchemaName}.mt_events where stream_id = any($1) and not is_archived)
            select seq_id, count(*) over () from theirs order by seq_id desc
            offset least($2, ((select count(*) from theirs) - 1) / {Size} * {Size}) limit {Size}
            """,
            it => (it.GetInt64(0), (int)it.GetInt64(1)),
            stop,
            streams,
            Math.Clamp(page - 1L, 0, int.MaxValue) * Size
        );

    /// <summary>Tells twice: once to learn whom to look up, once with their names.</summary>
    private static async Task<IReadOnlyList<Happening>> Told(
        this IReadOnlyList<IEvent> events,
        IMediator ask,
        CancellationToken stop
    )
    {
        var names = new Names();
        foreach (var e in events)
        {
            Tell(e, names);
        }

        names = await names.Resolved(ask, stop);
        return [.. events.Select(e => Tell(e, names)).Reverse()];
    }

    private static Happening Tell(IEvent e, Names names)
    {
        var told = e.Data is IDomainEvent happened ? PlainWords.Of(happened, names) : null;
        var who = Who.Did(e) is { } person ? names.Of(person) : told?.By;
        return new(e.Version, e.Timestamp, who, told?.What ?? e.EventTypeName, told?.Reason);
    }

    /// <summary>How many events at the end of the stream are hidden.</summary>
    private static async Task<int> Hidden(
        this IQuerySession session,
        Guid stream,
        long total,
        Func<IEvent, bool> hide,
        CancellationToken stop
    )
    {
        var tail = await session.Events.FetchStreamAsync(stream, fromVersion: Math.Max(1, total - 9), token: stop);
        return tail.Reverse().TakeWhile(hide).Count();
    }
}
