using CoProductionFund.Application.Store;
using JasperFx.Events;
using JasperFx.Events.Grouping;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Aggregation;
using Marten.Events.Projections;

namespace CoProductionFund.Application.Audit;

/// <summary>A read model that is kept from events, and how to keep it once more. Found in the store's own list: new modules need no line here.</summary>
internal abstract class ReadModel(ProjectionBase projection, Type row)
{
    public string Name => row.Name;

    public Type Row => row;

    /// <summary>The name its progress is written under; null where it is kept in the transaction of the events.</summary>
    public string? Shard { get; private init; }

    /// <summary>Of one stream each (the row has the stream's id), or of events of many.</summary>
    public abstract bool IsOfOneStream { get; }

    public bool Reads(IEvent e) =>
        projection.IncludedEventTypes.Count == 0
        || projection.IncludedEventTypes.Any(type => type.IsInstanceOfType(e.Data) || type.IsInstanceOfType(e));

    /// <summary>The names of the events it reads.</summary>
    public IEnumerable<string> Types =>
        EventNames
            .All.Where(it =>
                projection.IncludedEventTypes.Count == 0 || projection.IncludedEventTypes.Any(type => Is(type, it.Type))
            )
            .Select(it => it.Name.Name);

    /// <summary>What the row with this id says after these events; null where there is none.</summary>
    public async Task<object?> RowAfter(
        Guid id,
        IReadOnlyList<IEvent> events,
        IQuerySession session,
        CancellationToken stop
    )
    {
        Dictionary<Guid, object> rows = [];
        await Keep(rows, events, session, stop);
        return rows.GetValueOrDefault(id);
    }

    private static bool Is(Type included, Type happened) =>
        included.IsAssignableFrom(happened) || included.GenericTypeArguments.Contains(happened);

    /// <summary>What its rows say after these events, by id; a row that an event takes away is missing.</summary>
    /// <param name="rows">What they said before.</param>
    public abstract Task Keep(
        Dictionary<Guid, object> rows,
        IReadOnlyList<IEvent> events,
        IQuerySession session,
        CancellationToken stop
    );

    public static IReadOnlyList<ReadModel> Of(IDocumentStore store)
    {
        var options = ((DocumentStore)store).Options;
        var shards = options.Projections.AllShards().Select(it => it.Name).ToList();
        return
        [
            .. from source in options.Projections.All
            where source.Lifecycle is not ProjectionLifecycle.Live
            from model in Made(source, shards.FirstOrDefault(it => it.Name == source.Name)?.Identity)
            orderby model.Name
            select model,
        ];
    }

    /// <summary>Kept behind the events, or with them; those that are neither of these two kinds are named here.</summary>
    public static IReadOnlyList<string> NotKnown(IDocumentStore store) =>
        [
            .. ((DocumentStore)store)
                .Options.Projections.All.Where(it => it.Lifecycle is not ProjectionLifecycle.Live)
                .Where(it => it.Name != AuditIndex.Name && !Made(it, shard: null).Any())
                .Select(it => it.Name),
        ];

    private static IEnumerable<ReadModel> Made(object source, string? shard)
    {
        for (var type = source.GetType(); type is not null; type = type.BaseType)
        {
            if (!type.IsGenericType)
            {
                continue;
            }

            var kind = type.GetGenericTypeDefinition();
            var model =
                kind == typeof(SingleStreamProjection<,>) ? typeof(OfOneStream<>)
                : kind == typeof(MultiStreamProjection<,>) && type.GenericTypeArguments[1] == typeof(Guid)
                    ? typeof(OfManyStreams<>)
                : null;
            if (model is not null)
            {
                yield return (ReadModel)
                    Activator.CreateInstance(
                        model.MakeGenericType(type.GenericTypeArguments[0]),
                        source,
                        ((ProjectionBase)source).Lifecycle is ProjectionLifecycle.Async ? shard : null
                    )!;
                yield break;
            }
        }
    }

    private sealed class OfOneStream<TRow> : ReadModel
        where TRow : class
    {
        private readonly SingleStreamProjection<TRow, Guid> projection;

        public OfOneStream(SingleStreamProjection<TRow, Guid> projection, string? shard)
            : base(projection, typeof(TRow))
        {
            this.projection = projection;
            Shard = shard;
        }

        public override bool IsOfOneStream => true;

        public override Task Keep(
            Dictionary<Guid, object> rows,
            IReadOnlyList<IEvent> events,
            IQuerySession session,
            CancellationToken stop
        )
        {
            foreach (var e in events.Where(Reads))
            {
                Set(rows, e.StreamId, projection.Evolve((TRow?)rows.GetValueOrDefault(e.StreamId), e.StreamId, e));
            }

            return Task.CompletedTask;
        }
    }

    private sealed class OfManyStreams<TRow> : ReadModel
        where TRow : class
    {
        private readonly MultiStreamProjection<TRow, Guid> projection;

        public OfManyStreams(MultiStreamProjection<TRow, Guid> projection, string? shard)
            : base(projection, typeof(TRow))
        {
            this.projection = projection;
            Shard = shard;
        }

        public override bool IsOfOneStream => false;

        public override async Task Keep(
            Dictionary<Guid, object> rows,
            IReadOnlyList<IEvent> events,
            IQuerySession session,
            CancellationToken stop
        )
        {
            var groups = await projection.BuildSlicer(session).SliceAsync([.. events.Where(Reads)]);
            foreach (var slice in groups.OfType<SliceGroup<TRow, Guid>>().SelectMany(group => group.Slices))
            {
                foreach (var e in slice.Events())
                {
                    Set(rows, slice.Id, projection.Evolve((TRow?)rows.GetValueOrDefault(slice.Id), slice.Id, e));
                }
            }
        }
    }

    private static void Set(Dictionary<Guid, object> rows, Guid id, object? row)
    {
        if (row is null)
        {
            rows.Remove(id);
        }
        else
        {
            rows[id] = row;
        }
    }
}
