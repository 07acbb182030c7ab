using CoProductionFund.Application.Store;
using JasperFx.Events;
using Marten;
using Weasel.Core;

namespace CoProductionFund.Benchmarks;

/// <summary>
/// What has happened, in its order, to be stored in one go: real events and real words, in rows that carry what an append of
/// the product's own leaves there. Read models hear nothing of it.
/// </summary>
public sealed class History(IDocumentStore store)
{
    private const int TextsAtOnce = 2_000,
        StreamsAtOnce = 50;

    private readonly IEventRegistry events = (IEventRegistry)((DocumentStore)store).Options.Events;
    private readonly Dictionary<Guid, StreamAction> streams = [];
    private readonly List<WrittenText> texts = [];

    public long Events { get; private set; }

    /// <summary>Streams begin here and end here: a stream that is stored already cannot be gone on with.</summary>
    /// <param name="by">Null where the clock or a policy did it.</param>
    public void Add<TState>(Guid stream, PersonId? by, params IEnumerable<object> happened) =>
        Add(typeof(TState), stream, by, happened);

    public void Add(IEnumerable<AStream> begun)
    {
        foreach (var it in begun)
        {
            texts.AddRange(it.Words);
            Add(it.State, it.Id, by: null, it.Events);
        }
    }

    private void Add(Type state, Guid stream, PersonId? by, IEnumerable<object> happened)
    {
        if (!streams.TryGetValue(stream, out var action))
        {
            streams[stream] = action = new(stream, StreamActionType.Start) { AggregateType = state };
        }

        var (request, at) = (Guid.CreateVersion7().ToString(), events.TimeProvider.GetUtcNow());
        foreach (var it in happened)
        {
            var e = events.BuildEvent(it);
            e.Timestamp = at;
            e.Sequence = ++Events;
            e.UserName = by?.Value.ToString();
            (e.CorrelationId, e.CausationId) = (request, request);
            action.AddEvent(e);
        }
    }

    public Commitment Keep(WrittenText text)
    {
        texts.Add(text);
        return text.Commitment;
    }

    /// <summary>As fast as it goes.</summary>
    public async Task Store()
    {
        await Task.WhenAll(
            store.BulkInsertEventsAsync([.. streams.Values], batchSize: int.MaxValue),
            store.BulkInsertAsync(texts, BulkInsertMode.InsertsOnly, TextsAtOnce)
        );
    }

    /// <summary>As the product itself appends: read models hear of it. For a few.</summary>
    public async Task Append()
    {
        foreach (var chunk in streams.Values.Chunk(StreamsAtOnce))
        {
            await using var session = store.LightweightSession();
            foreach (var it in chunk)
            {
                session.Events.StartStream(it.AggregateType!, it.Id, it.Events.Select(e => e.Data));
            }

            await session.SaveChangesAsync();
        }

        await store.BulkInsertAsync(texts, BulkInsertMode.InsertsOnly, TextsAtOnce);
    }
}
