using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Ledger;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Rounds;
using CoProductionFund.Ledger.Bundles;
using Marten;
using Npgsql;

namespace CoProductionFund.Application.Tests.Ledger;

/// <summary>A store and a ledger of their own, worked step by step, so that a test may spoil both.</summary>
internal sealed class ALedger : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("fund-ledger-");
    private readonly DocumentStore store;
    private readonly string connection;
    private NpgsqlConnection? opened;

    private ALedger(string connection)
    {
        this.connection = connection;
        store = DocumentStore.For(options => StoreSetup.Use(options, connection, TimeProvider.System));
        Settings = new(
            folder.FullName,
            "test.example/events",
            connection,
            Path.Combine(folder.FullName, "ecdsa.key"),
            Path.Combine(folder.FullName, "ed25519.key"),
            Path.Combine(folder.FullName, "published"),
            MayMakeKeys: true,
            Adopt: null
        );
    }

    public LedgerSettings Settings { get; init; }

    public IDocumentStore Store => store;

    public string Database => new NpgsqlConnectionStringBuilder(connection).Database!;

    public LedgerReader Reader => new(store, Settings);

    public string Memory => Path.Combine(folder.FullName, "memory");

    public static async Task<ALedger> Start(TheFund fund)
    {
        var ledger = new ALedger(await fund.NewDatabase());
        await ledger.store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        await using var owner = await ledger.Connection();
        await DatabaseOwner.Run("ledger.sql", owner, default);
        await DatabaseOwner.Run("ledger.sql", owner, default);
        return ledger;
    }

    /// <summary>Three streams of four events each, signed in two steps.</summary>
    public static async Task<ALedger> WithEvents(TheFund fund)
    {
        var ledger = await Start(fund);
        for (var round = 0; round < 3; round++)
        {
            await ledger.ARound();
            await ledger.Work();
        }

        return ledger;
    }

    public async Task<Guid> ARound(int extensions = 3)
    {
        await using var session = store.LightweightSession();
        var round = Guid.CreateVersion7();
        session.Events.StartStream<Round>(round, new RoundDrafted(default, default, $"{round:N}", "Living well"));
        for (var at = 0; at < extensions; at++)
        {
            session.Events.Append(round, new RoundExtended(DateTimeOffset.UnixEpoch.AddDays(at), $"Reason {at}"));
        }

        await session.SaveChangesAsync();
        return round;
    }

    /// <summary>A ledger process that starts, takes in what is there, and signs.</summary>
    /// <remarks>Waits for transactions elsewhere in the server, which an event must outlive to be settled.</remarks>
    public async Task<LedgerWriter> Work()
    {
        var writer = await Open();
        await TheFund.Eventually(async () =>
            await writer.TakeIn(everywhere: true, default) == 0 && !await IsSomethingLeft()
        );

        await writer.Sign(default);
        return writer;
    }

    public async Task<LedgerWriter> Open()
    {
        if (opened is not null)
        {
            await opened.DisposeAsync();
        }

        opened = new NpgsqlConnection(connection);
        await opened.OpenAsync();
        var writer = new LedgerWriter(opened, Settings, LedgerKeys.Open(Settings), TimeProvider.System);
        await writer.TakeUp(default);
        return writer;
    }

    private async Task<bool> IsSomethingLeft()
    {
        await using var own = await Connection();
        await using var command = new NpgsqlCommand(
            "select exists (select from fund.mt_events e where not exists (select from ledger.leaf l where l.seq_id = e.seq_id))",
            own
        );
        return await command.ExecuteScalarAsync() is true;
    }

    public async Task Sql(string text)
    {
        await using var own = new NpgsqlConnection(connection);
        await own.OpenAsync();
        await using var command = new NpgsqlCommand("set session_replication_role = replica; " + text, own);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<NpgsqlConnection> Connection()
    {
        var own = new NpgsqlConnection(connection);
        await own.OpenAsync();
        return own;
    }

    public Task<LedgerCheck> Check() =>
        new CheckLedgerHandler(Reader, new InTheFuture()).Handle(new(Caller.TheFund), default);

    public async Task<BundleReport> Export(IReadOnlyList<Guid>? streams = null, string? kept = null)
    {
        using var bytes = new MemoryStream();
        await new LedgerExport(store, Reader, TimeProvider.System).Write(bytes, streams, default);
        bytes.Position = 0;
        using var files = BundleFiles.OfZip(bytes);
        return BundleVerifier.Verify(files, Reader.Keys, kept);
    }

    public string Latest() => File.ReadAllText(Path.Combine(Settings.PublishFolder, "checkpoint"));

    public async ValueTask DisposeAsync()
    {
        if (opened is not null)
        {
            await opened.DisposeAsync();
        }

        await store.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>An hour on: nothing is too new to be missed.</summary>
    private sealed class InTheFuture : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddHours(1);
    }
}
