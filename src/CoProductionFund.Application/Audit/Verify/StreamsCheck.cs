using CoProductionFund.Application.Store;
using JasperFx.Events;
using Marten;

namespace CoProductionFund.Application.Audit;

/// <summary>Every stream against the rows that are kept of it alone.</summary>
internal sealed class StreamsCheck(IQuerySession session, string schema, IReadOnlyList<ReadModel> models)
{
    public const string Model = "Streams";

    private const int Size = 200;

    private sealed record Stored(string? Row, long Version, long Seen);

    public async Task<ReadModelCheck> GoOn(ReadModelCheck check, CancellationToken stop)
    {
        var from = check.Cursor is { Length: > 0 } cursor ? Guid.Parse(cursor) : Guid.Empty;
        var streams = await session.Read(
            $"select id from {schema}.mt_streams where id > $1 order by id limit {Size}",
            it => it.GetGuid(0),
            stop,
            from
        );
        if (streams.Count == 0)
        {
            return check with { Cursor = null };
        }

        Guid[] ids = [.. streams];
        List<(ReadModel Model, Dictionary<Guid, Stored> Rows)> stored = [];
        foreach (var model in models)
        {
            stored.Add((model, await RowsOf(model, ids, stop)));
        }

        var events = (
            await session
                .Events.QueryAllRawEvents()
                .Where(e => e.StreamId.IsOneOf(ids))
                .OrderBy(e => e.Sequence)
                .ToListAsync(stop)
        ).ToLookup(e => e.StreamId);
        foreach (var (model, rows) in stored)
        {
            check = await Compare(check, model, rows, events, stop);
        }

        // versions are dense from 1: where there are fewer events than the stream's last number, some were taken away
        var versions = stored.Count == 0 ? [] : stored[0].Rows;
        check = check.With(
            Model,
            ids.Length,
            [
                .. from it in versions
                let there = events[it.Key].Count(e => e.Version <= it.Value.Version)
                where there != it.Value.Version
                select new Difference(Model, it.Key.Text(), "events", $"{it.Value.Version}", $"{there}"),
            ]
        );
        var seen = check.Counts.First(it => it.Model == Model).Checked;
        var all = await session.Number($"select count(*) from {schema}.mt_streams", stop);
        return check with { Cursor = ids[^1].Text(), Percent = (int)Math.Min(60, 60 * seen / Math.Max(all, 1)) };
    }

    /// <summary>Rows that no stream stands behind: forged.</summary>
    public async Task<ReadModelCheck> WithoutStream(ReadModelCheck check, CancellationToken stop)
    {
        foreach (var model in models)
        {
            var forged = await session.Read(
                $"select id, data::text from {session.TableOf(model.Row)} t where not exists (select 1 from {schema}.mt_streams s where s.id = t.id) limit {ReadModelCheck.Most}",
                it => (Id: it.GetGuid(0), Row: it.GetString(1)),
                stop
            );
            check = check.With(
                model.Name,
                forged.Count,
                [.. forged.Select(it => new Difference(model.Name, it.Id.Text(), "", Expected: null, it.Row))]
            );
        }

        return check with
        {
            Cursor = null,
        };
    }

    private async Task<ReadModelCheck> Compare(
        ReadModelCheck check,
        ReadModel model,
        Dictionary<Guid, Stored> rows,
        ILookup<Guid, IEvent> events,
        CancellationToken stop
    )
    {
        Dictionary<Guid, object> kept = [];
        var read = rows.SelectMany(it =>
            events[it.Key].Where(e => model.Shard is null ? e.Version <= it.Value.Version : e.Sequence <= it.Value.Seen)
        );
        await model.Keep(kept, [.. read], session, stop);

        var differences = rows.SelectMany(it =>
            Comparing.Differences(model.Name, it.Key.Text(), session.Json(kept.GetValueOrDefault(it.Key)), it.Value.Row)
        );
        var looked = rows.Count(it => it.Value.Row is not null || kept.ContainsKey(it.Key));
        return check.With(model.Name, looked, [.. differences]);
    }

    /// <summary>Row, version of the stream and how far the read model has come: one statement, so one moment.</summary>
    private async Task<Dictionary<Guid, Stored>> RowsOf(ReadModel model, Guid[] ids, CancellationToken stop) =>
        (
            await session.Read(
                $"""
                select s.id, t.data::text, s.version,
                  (select last_seq_id from {schema}.mt_event_progression where name = $2)
                from {schema}.mt_streams s left join {session.TableOf(model.Row)} t on t.id = s.id
                where s.id = any($1)
                """,
                it => (Id: it.GetGuid(0), Row: it.TextOrNull(1), Version: it.GetInt64(2), Seen: it.NumberOrZero(3)),
                stop,
                ids,
                model.Shard ?? ""
            )
        ).ToDictionary(it => it.Id, it => new Stored(it.Row, it.Version, it.Seen));
}
