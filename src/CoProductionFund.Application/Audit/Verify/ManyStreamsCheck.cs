using CoProductionFund.Application.Store;
using Marten;

namespace CoProductionFund.Application.Audit;

/// <summary>A read model of events of many streams, kept once more from the first event to the last it has seen.</summary>
internal sealed class ManyStreamsCheck(IQuerySession session, string schema)
{
    private const int Size = 2_000;

    public async Task<ReadModelCheck> Do(ReadModelCheck check, ReadModel model, CancellationToken stop)
    {
        var (rows, seen) = await Stored(model, stop);
        Dictionary<Guid, object> kept = [];
        for (long at = 0; ; )
        {
            var events = await session.EventsAfter(at, seen, Size, stop);
            if (events.Count == 0)
            {
                break;
            }

            await model.Keep(kept, events, session, stop);
            at = events[^1].Sequence;
        }

        Guid[] all = [.. rows.Keys.Union(kept.Keys)];
        var differences = all.SelectMany(id =>
            Comparing.Differences(
                model.Name,
                id.Text(),
                session.Json(kept.GetValueOrDefault(id)),
                rows.GetValueOrDefault(id)
            )
        );
        return check.With(model.Name, all.Length, [.. differences]) with { Cursor = null };
    }

    /// <remarks>One statement, so rows and progress are of one moment; without a shard the rows are as new as the events.</remarks>
    private async Task<(Dictionary<Guid, string?> Rows, long Seen)> Stored(ReadModel model, CancellationToken stop)
    {
        var found = await session.Read(
            $"""
            select t.id, t.data::text, p.seen
            from (select coalesce(
                (select last_seq_id from {schema}.mt_event_progression where name = $1),
                (select max(seq_id) from {schema}.mt_events where $1 = ''), 0) as seen) p
            left join {session.TableOf(model.Row)} t on true
            """,
            it => (Id: it.IsDBNull(0) ? Guid.Empty : it.GetGuid(0), Row: it.TextOrNull(1), Seen: it.GetInt64(2)),
            stop,
            model.Shard ?? ""
        );
        return (found.Where(it => it.Row is not null).ToDictionary(it => it.Id, it => it.Row), found[0].Seen);
    }
}
