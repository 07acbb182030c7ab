using CoProductionFund.Benchmarks.Measure;
using JasperFx;
using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Npgsql;

namespace CoProductionFund.Benchmarks;

/// <summary>What the store's library takes with nothing of ours: one kind of event, one row that goes with it.</summary>
public sealed class Library : IAsyncDisposable
{
    private const int Streams = 2_000;

    private static readonly Happened Event = new(
        "Larkfield Neighbours",
        "UnincorporatedGroup",
        "Leeds",
        "LS9",
        1_000_000,
        12
    );

    private readonly DocumentStore store;
    private readonly Guid[] ids = [.. Enumerable.Range(0, Streams).Select(_ => Guid.CreateVersion7())];

    private Library(DocumentStore store) => this.store = store;

    public sealed record Happened(string Name, string Kind, string Place, string District, int Income, int People);

    public sealed record Noted(string Name, string Kind, string Place, string District, int Income, int People);

    /// <summary>The row that goes with the events.</summary>
    public sealed record Kept(Guid Id, string Name, string Kind, string Place, string District, int Income, int People)
    {
        public static Kept Create(IEvent<Happened> e) => Of(e.StreamId, e.Data);

        public Kept Apply(Happened it) => Of(Id, it);

        private static Kept Of(Guid id, Happened it) =>
            new(id, it.Name, it.Kind, it.Place, it.District, it.Income, it.People);
    }

    /// <summary>Appends, keeps metadata and prepares statements as the product's store does; its tables are its own, and so is the account.</summary>
    public static async Task<Library> Prepared(Cluster cluster)
    {
        var connection = new NpgsqlConnectionStringBuilder(cluster.ConnectionString)
        {
            NoResetOnClose = true,
            MaxAutoPrepare = 100,
            AutoPrepareMinUsages = 2,
        };
        var library = new Library(
            DocumentStore.For(options =>
            {
                options.Connection(connection.ConnectionString);
                options.DatabaseSchemaName = "library";
                options.AutoCreateSchemaObjects = AutoCreate.All;
                options.UseSystemTextJsonForSerialization();
                options.Events.AppendMode = EventAppendMode.QuickWithServerTimestamps;
                options.Events.MetadataConfig.EnableAll();
                options.Projections.Snapshot<Kept>(SnapshotLifecycle.Inline);
            })
        );
        await using var session = library.store.LightweightSession();
        foreach (var id in library.ids)
        {
            session.Events.StartStream(id, Event);
        }

        await session.SaveChangesAsync();
        return library;
    }

    /// <param name="workers">Each has streams of its own.</param>
    public IEnumerable<Case> Cases(int workers) =>
        [
            new(
                "the library alone: an event appended",
                async (w, n) =>
                {
                    await using var session = store.LightweightSession();
                    session.Events.Append(
                        Own(w, n, workers),
                        new Noted(Event.Name, Event.Kind, Event.Place, Event.District, Event.Income, n)
                    );
                    await session.SaveChangesAsync();
                }
            ),
            new(
                "the library alone: the row and its version, an event, the row",
                async (w, n) =>
                {
                    await using var session = store.LightweightSession();
                    var stream = await session.Events.FetchForWriting<Kept>(Own(w, n, workers));
                    stream.AppendOne(Event with { People = n });
                    await session.SaveChangesAsync();
                }
            ),
        ];

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private Guid Own(int worker, int n, int workers)
    {
        var each = ids.Length / workers;
        return ids[(worker * each) + (n % each)];
    }
}
