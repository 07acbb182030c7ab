using CoProductionFund.Application.Audit;
using CoProductionFund.Application.Store;
using Marten;

namespace CoProductionFund.Application.Tests.Store;

/// <summary>Remembers what the rows of streams said at the time, for a later look at whether their past still says so.</summary>
internal sealed class Witness(IDocumentStore store)
{
    private readonly List<(ReadModel Model, Guid Stream, long Version, string? Row)> seen = [];
    private readonly IReadOnlyList<ReadModel> models =
    [
        .. ReadModel.Of(store).Where(it => it is { IsOfOneStream: true, Shard: null }),
    ];
    private long last;

    public int Seen => seen.Count;

    /// <summary>Notes the rows of every stream that moved since the last look: each with its version, in one statement.</summary>
    public async Task Look()
    {
        await using var session = store.QuerySession();
        var schema = store.Options.DatabaseSchemaName;
        var moved = await session.Read(
            $"select stream_id, max(seq_id) from {schema}.mt_events where seq_id > $1 group by stream_id",
            it => (Stream: it.GetGuid(0), Number: it.GetInt64(1)),
            CancellationToken.None,
            last
        );
        foreach (var model in models)
        {
            seen.AddRange(
                await session.Read(
                    $"select s.id, s.version, t.data::text from {schema}.mt_streams s left join {session.TableOf(model.Row)} t on t.id = s.id where s.id = any($1)",
                    it => (model, it.GetGuid(0), it.GetInt64(1), it.TextOrNull(2)),
                    CancellationToken.None,
                    moved.Select(it => it.Stream).ToArray()
                )
            );
        }

        last = moved.Select(it => it.Number).Append(last).Max();
    }

    /// <summary>What the past no longer says: rows that just so many events do not give again.</summary>
    public async Task<IReadOnlyList<Difference>> Contradictions()
    {
        await using var session = store.QuerySession();
        List<Difference> found = [];
        foreach (var stream in seen.ToLookup(it => it.Stream))
        {
            var events = await session.Events.FetchStreamAsync(stream.Key);
            foreach (var (model, id, version, row) in stream)
            {
                var then = await model.RowAfter(
                    id,
                    [.. events.Where(e => e.Version <= version)],
                    session,
                    CancellationToken.None
                );
                found.AddRange(Comparing.Differences(model.Name, $"{id}", session.Json(then), row));
            }
        }

        return found;
    }
}
