using JasperFx.Events;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Aggregation;
using Marten.Services.BatchQuerying;

namespace CoProductionFund.Application.Store;

/// <summary>
/// A row for each stream, written in the transaction of its events. It is read in the trip that opens the stream, not in one
/// of its own before the commit (docs/adr/0085).
/// </summary>
/// <typeparam name="TState">What the stream is opened as.</typeparam>
/// <typeparam name="TRow">What is kept of it.</typeparam>
public abstract class RowOf<TState, TRow>
    : SingleStreamProjection<TRow, Guid>,
        IRowOf<TState>,
        IInlineProjection<IDocumentOperations>
    where TState : class, IFold<TState>
    where TRow : class
{
    Task IRowOf<TState>.ReadWith(IBatchedQuery trip, Guid stream) => trip.Parent.Keep(stream, trip.Load<TRow>(stream));

    async Task IInlineProjection<IDocumentOperations>.ApplyAsync(
        IDocumentOperations operations,
        IEnumerable<StreamAction> streams,
        CancellationToken cancellation
    )
    {
        StreamAction[] changed = [.. streams.Where(it => AppliesTo([.. it.Events.Select(e => e.EventType)]))];
        if (changed.Length == 0)
        {
            return;
        }

        var rows = changed.DistinctBy(it => it.Id).ToDictionary(it => it.Id, it => operations.Take<TRow>(it.Id));
        Guid[] unread =
        [
            .. changed.Where(it => it.ActionType is StreamActionType.Append && rows[it.Id] is null).Select(it => it.Id),
        ];
        var storage = await operations.FetchProjectionStorageAsync<TRow, Guid>(changed[0].TenantId, cancellation);
        if (unread.Length > 0)
        {
            foreach (var (id, row) in await storage.LoadManyAsync(unread, cancellation))
            {
                rows[id] = row;
            }
        }

        foreach (var it in changed)
        {
            var before = rows[it.Id];
            var after = rows[it.Id] = it.Events.Aggregate(before, (row, e) => Evolve(row, it.Id, e));
            if ((before ?? after) is not null)
            {
                var action = after is null ? ActionType.Delete : ActionType.Store;
                storage.ApplyInline(after, action, it.Id, it.TenantId);
            }
        }
    }
}

internal interface IRowOf<TState>
{
    Task ReadWith(IBatchedQuery trip, Guid stream);
}
