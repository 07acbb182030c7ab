using System.Globalization;
using System.Text.Json;
using CoProductionFund.Application.Store;
using Marten;

namespace CoProductionFund.Application.Audit;

/// <summary>The auditors' own index against the events it is made of.</summary>
internal sealed class IndexCheck(IQuerySession session, string schema)
{
    public const string Model = "Audit index";

    private const int Size = 1_000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public async Task<ReadModelCheck> GoOn(ReadModelCheck check, CancellationToken stop)
    {
        var at = check.Cursor is { Length: > 0 } cursor ? long.Parse(cursor, CultureInfo.InvariantCulture) : 0;
        var seen = await session.Number(
            $"select coalesce(max(last_seq_id), 0) from {schema}.mt_event_progression where name like $1",
            stop,
            AuditIndex.Name + ":%"
        );
        var events = await session.EventsAfter(at, seen, Size, stop);
        if (events.Count == 0)
        {
            return check with { Cursor = null };
        }

        var (lines, _) = await AuditIndexProjection.Lines(session, events, schema, stop);
        var differing = await session.Read(
            $"""
            with expected as (
              select * from jsonb_to_recordset(cast($1 as jsonb))
                as it(seq bigint, at timestamptz, stream uuid, module text, type text, department uuid, people uuid[], things uuid[], words text)
            )
            select coalesce(e.seq, f.seq), case when e.seq is null then null else to_jsonb(e)::text end, to_jsonb(f)::text
            from expected e
            full join (select * from {schema}.{AuditIndex.Events} where seq > $2 and seq <= $3) f on f.seq = e.seq
            where (e.at, e.stream, e.module, e.type, e.department, e.people, e.things, to_tsvector('english', e.words))
              is distinct from (f.at, f.stream, f.module, f.type, f.department, f.people, f.things, f.words)
            """,
            it => (Seq: it.GetInt64(0), Expected: it.TextOrNull(1), Found: it.TextOrNull(2)),
            stop,
            JsonSerializer.Serialize(lines, Json),
            at,
            events[^1].Sequence
        );
        return check.With(
            Model,
            lines.Count,
            [.. differing.Select(it => new Difference(Model, $"{it.Seq}", "", it.Expected, it.Found))]
        ) with
        {
            Cursor = events[^1].Sequence.ToString(CultureInfo.InvariantCulture),
        };
    }
}
