using System.Text.Json;
using CoProductionFund.Application.Store;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using Npgsql;

namespace CoProductionFund.Application.Audit;

/// <summary>Where a thing belongs: what its first event named, and where those belong.</summary>
internal sealed record Thing(
    Guid Stream,
    string Module,
    string? Reference,
    Guid? Department,
    IReadOnlyList<Guid> Belongs
);

/// <summary>A line of the index.</summary>
internal sealed record IndexedEvent(
    long Seq,
    DateTimeOffset At,
    Guid Stream,
    string Module,
    string Type,
    Guid? Department,
    IReadOnlyList<Guid> People,
    IReadOnlyList<Guid> Things,
    string Words
);

internal sealed class AuditIndexProjection(string schema) : IProjection
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public async Task ApplyAsync(
        IDocumentOperations operations,
        IReadOnlyList<IEvent> events,
        CancellationToken cancellation
    )
    {
        var (lines, things) = await Lines(operations, events, schema, cancellation);
        operations.QueueSqlCommand(
            $"""
            insert into {schema}.{AuditIndex.Things} (stream, module, reference, department, belongs)
            select stream, module, reference, department, belongs
            from jsonb_to_recordset(cast(? as jsonb))
              as it(stream uuid, module text, reference text, department uuid, belongs uuid[])
            on conflict (stream) do nothing
            """,
            JsonSerializer.Serialize(things, Json)
        );
        operations.QueueSqlCommand(
            $"""
            insert into {schema}.{AuditIndex.Events} (seq, at, stream, module, type, department, people, things, words)
            select seq, at, stream, module, type, department, people, things, to_tsvector('english', words)
            from jsonb_to_recordset(cast(? as jsonb))
              as it(seq bigint, at timestamptz, stream uuid, module text, type text, department uuid, people uuid[], things uuid[], words text)
            on conflict (seq) do nothing
            """,
            JsonSerializer.Serialize(lines, Json)
        );
    }

    /// <summary>The lines for these events; things met before are read from the table, new ones made.</summary>
    public static async Task<(IReadOnlyList<IndexedEvent> Lines, IReadOnlyList<Thing> New)> Lines(
        IQuerySession session,
        IReadOnlyList<IEvent> events,
        string schema,
        CancellationToken stop
    )
    {
        var subjects = events
            .Where(e => e.Data is IDomainEvent)
            .Select(e => (Event: e, Subjects: EventSubjects.Of((IDomainEvent)e.Data)))
            .ToList();
        Guid[] named = [.. subjects.SelectMany(it => it.Subjects.Ids.Append(it.Event.StreamId)).Distinct()];
        var known = await Known(session, named, schema, stop);
        List<Thing> made = [];
        List<IndexedEvent> lines = [];
        foreach (var (e, said) in subjects)
        {
            if (!known.TryGetValue(e.StreamId, out var thing))
            {
                thing = Begun(e, said, known);
                known[e.StreamId] = thing;
                made.Add(thing);
            }

            lines.Add(Line(e, said, thing, known));
        }

        return (lines, made);
    }

    private static Thing Begun(IEvent e, EventSubjects said, Dictionary<Guid, Thing> known)
    {
        var parents = said.Ids.Where(known.ContainsKey).Select(id => known[id]).ToList();
        var module = EventSubjects.ModuleOf(e.Data.GetType());
        var department = module is "Departments" && said.Reference is not null ? e.StreamId : said.Department;
        return new(
            e.StreamId,
            module,
            said.Reference,
            department ?? parents.Select(it => it.Department).FirstOrDefault(it => it is not null),
            [.. said.Ids.Concat(parents.SelectMany(it => it.Belongs)).Distinct().Where(id => id != e.StreamId).Order()]
        );
    }

    private static IndexedEvent Line(IEvent e, EventSubjects said, Thing thing, Dictionary<Guid, Thing> known)
    {
        var people = Who.Did(e) is { } actor ? said.People.Append(actor.Value) : said.People;
        return new(
            e.Sequence,
            e.Timestamp,
            e.StreamId,
            EventSubjects.ModuleOf(e.Data.GetType()),
            e.EventTypeName,
            said.Department
                ?? thing.Department
                ?? said.Ids.Select(id => known.GetValueOrDefault(id)?.Department).FirstOrDefault(it => it is not null),
            [.. people.Distinct().Order()],
            [.. said.Ids.Concat(thing.Belongs).Append(e.StreamId).Distinct().Order()],
            said.Words
        );
    }

    private static async Task<Dictionary<Guid, Thing>> Known(
        IQuerySession session,
        Guid[] streams,
        string schema,
        CancellationToken stop
    )
    {
        await using var command = new NpgsqlCommand(
            $"select stream, module, reference, department, belongs from {schema}.{AuditIndex.Things} where stream = any($1)"
        );
        command.Parameters.AddWithValue(streams);
        await using var rows = await session.ExecuteReaderAsync(command, stop);
        Dictionary<Guid, Thing> known = [];
        while (await rows.ReadAsync(stop))
        {
            var thing = new Thing(
                rows.GetGuid(0),
                rows.GetString(1),
                await rows.IsDBNullAsync(2, stop) ? null : rows.GetString(2),
                await rows.IsDBNullAsync(3, stop) ? null : rows.GetGuid(3),
                rows.GetFieldValue<Guid[]>(4)
            );
            known[thing.Stream] = thing;
        }

        return known;
    }
}
