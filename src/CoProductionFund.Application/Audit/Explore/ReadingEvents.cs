using CoProductionFund.Application.Store;
using JasperFx.Events;
using Marten;
using MediatR;
using Npgsql;

namespace CoProductionFund.Application.Audit;

/// <summary>How events are found in the index and read from the streams.</summary>
internal static class ReadingEvents
{
    private static string Schema(IQuerySession session) => session.DocumentStore.Options.DatabaseSchemaName;

    /// <summary>The numbers of events that fit: the nearest first.</summary>
    public static async Task<IReadOnlyList<long>> Numbers(
        this IQuerySession session,
        EventFilter filter,
        long? before,
        long? after,
        int most,
        CancellationToken stop
    )
    {
        if (filter is { Related: true, Tidied: { Length: 3 } all })
        {
            // everything of a department is what the column says, which has an order of its own in the index
            filter = filter with
            {
                Department = all,
                Reference = null,
                Related = false,
            };
        }

        var (thing, department) = (Guid.Empty, Guid.Empty);
        if (filter.Tidied is { } reference && (thing = await session.StreamOf(reference, stop) ?? default) == default)
        {
            return [];
        }

        if (
            filter.Department is { Length: > 0 } code
            && (department = await session.StreamOf(code.ToUpperInvariant(), stop) ?? default) == default
        )
        {
            return [];
        }

        var condition = new EventCondition(filter, Given(thing), Given(department));
        condition.And("seq < ", before);
        condition.And("seq > ", after);
        await using var command = condition.Command(
            $"{Schema(session)}.{AuditIndex.Events}",
            $"order by seq {(after is null ? "desc" : "asc")} limit {most}"
        );
        await using var rows = await session.ExecuteReaderAsync(command, stop);
        List<long> found = [];
        while (await rows.ReadAsync(stop))
        {
            found.Add(rows.GetInt64(0));
        }

        return found;
    }

    /// <summary>The stream behind a reference, or the id itself.</summary>
    public static async Task<Guid?> StreamOf(this IQuerySession session, string reference, CancellationToken stop)
    {
        if (Guid.TryParse(reference, out var id))
        {
            return id;
        }

        await using var command = new NpgsqlCommand(
            $"select stream from {Schema(session)}.{AuditIndex.Things} where reference = $1 limit 1"
        );
        command.Parameters.AddWithValue(reference);
        await using var rows = await session.ExecuteReaderAsync(command, stop);
        return await rows.ReadAsync(stop) ? rows.GetGuid(0) : null;
    }

    /// <summary>Of what kind the thing with this reference is; null where nothing has it.</summary>
    public static async Task<string?> ModuleOf(this IQuerySession session, string reference, CancellationToken stop) =>
        (
            await session.Read(
                $"select module from {Schema(session)}.{AuditIndex.Things} where reference = $1 limit 1",
                it => it.GetString(0),
                stop,
                reference
            )
        ).FirstOrDefault();

    /// <summary>Events in plain words, in the order asked for. Tells twice: once to learn whom to look up.</summary>
    public static async Task<IReadOnlyList<EventTold>> Told(
        this IQuerySession session,
        IMediator ask,
        IReadOnlyList<long> numbers,
        CancellationToken stop
    )
    {
        if (numbers.Count == 0)
        {
            return [];
        }

        var events = (
            await session
                .Events.QueryAllRawEvents()
                .Where(e => e.Sequence.IsOneOf(numbers.ToArray()))
                .Take(numbers.Count)
                .ToListAsync(stop)
        ).ToDictionary(e => e.Sequence);
        var stored = await session.Stored(numbers, stop);
        var names = new Names();
        foreach (var e in events.Values)
        {
            Tell(e, stored[e.Sequence], names);
        }

        names = await names.Resolved(ask, stop);
        return [.. numbers.Where(events.ContainsKey).Select(it => Tell(events[it], stored[it], names))];
    }

    private static EventTold Tell(IEvent e, StoredEvent stored, Names names)
    {
        var told = e.Data is IDomainEvent happened ? PlainWords.Of(happened, names) : null;
        return new(
            e.Sequence,
            e.Timestamp,
            EventSubjects.ModuleOf(e.Data.GetType()),
            e.EventTypeName,
            stored.Department,
            e.StreamId,
            stored.Reference,
            e.Version,
            Who.Did(e),
            Who.Did(e) is { } person ? names.Of(person) : null,
            told?.What ?? e.EventTypeName,
            string.IsNullOrWhiteSpace(told?.Reason) ? null : told.Reason,
            stored.Data
        );
    }

    private sealed record StoredEvent(string Data, string? Reference, string? Department);

    private static async Task<Dictionary<long, StoredEvent>> Stored(
        this IQuerySession session,
        IReadOnlyList<long> numbers,
        CancellationToken stop
    )
    {
        var schema = Schema(session);
        await using var command = new NpgsqlCommand(
            $"""
            select e.seq_id, e.data::text, thing.reference, department.reference
            from {schema}.mt_events e
            left join {schema}.{AuditIndex.Things} thing on thing.stream = e.stream_id
            left join {schema}.{AuditIndex.Events} it on it.seq = e.seq_id
            left join {schema}.{AuditIndex.Things} department on department.stream = it.department
            where e.seq_id = any($1)
            """
        );
        command.Parameters.AddWithValue(numbers.ToArray());
        await using var rows = await session.ExecuteReaderAsync(command, stop);
        Dictionary<long, StoredEvent> found = [];
        while (await rows.ReadAsync(stop))
        {
            found[rows.GetInt64(0)] = new(rows.GetString(1), Text(rows, 2), Text(rows, 3));
        }

        return found;
    }

    /// <summary>How many events are stored after the last one in the index.</summary>
    public static async Task<long> EventsBehindIndex(this IQuerySession session, CancellationToken stop)
    {
        var schema = Schema(session);
        await using var command = new NpgsqlCommand(
            $"select count(*) from {schema}.mt_events where seq_id > (select coalesce(max(seq), 0) from {schema}.{AuditIndex.Events})"
        );
        await using var rows = await session.ExecuteReaderAsync(command, stop);
        await rows.ReadAsync(stop);
        return rows.GetInt64(0);
    }

    private static string? Text(System.Data.Common.DbDataReader rows, int at) =>
        rows.IsDBNull(at) ? null : rows.GetString(at);

    private static Guid? Given(Guid id) => id == default ? null : id;
}
