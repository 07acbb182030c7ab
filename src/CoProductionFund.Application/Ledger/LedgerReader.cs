using CoProductionFund.Ledger;
using Marten;
using Npgsql;

namespace CoProductionFund.Application.Ledger;

/// <summary>Reads the ledger's tables. Everything it proves is checked before it is given out.</summary>
public sealed partial class LedgerReader(IDocumentStore store, LedgerSettings settings)
{
    /// <summary>Empty where this node has no keys.</summary>
    public IReadOnlyList<VerifierKey> Keys =>
        settings.Folder is not null && File.Exists(settings.EcdsaKey) && File.Exists(settings.Ed25519Key)
            ? LedgerKeys.Open(settings with { MayMakeKeys = false }).Public
            : [];

    internal async Task<NpgsqlConnection?> Open(CancellationToken stop)
    {
        var connection = (NpgsqlConnection)store.Storage.Database.CreateConnection();
        await connection.OpenAsync(stop);
        await using var command = new NpgsqlCommand("select to_regclass('ledger.checkpoint') is not null", connection);
        if (await command.ExecuteScalarAsync(stop) is true)
        {
            return connection;
        }

        await connection.DisposeAsync();
        return null;
    }

    /// <summary>The latest checkpoints, the newest first.</summary>
    public async Task<IReadOnlyList<CheckpointRow>> Checkpoints(int most, CancellationToken stop)
    {
        await using var connection = await Open(stop);
        return connection is null
            ? []
            : await Rows(
                connection,
                "select size, note, made_at from ledger.checkpoint order by size desc limit $1",
                stop,
                most
            );
    }

    public async Task<CheckpointRow?> Checkpoint(long size, CancellationToken stop)
    {
        await using var connection = await Open(stop);
        return connection is null
            ? null
            : (
                await Rows(connection, "select size, note, made_at from ledger.checkpoint where size = $1", stop, size)
            ).FirstOrDefault();
    }

    /// <summary>The first of each day, the first of all and the last: enough to hold any two days against each other.</summary>
    internal static Task<List<CheckpointRow>> DailyCheckpoints(NpgsqlConnection connection, CancellationToken stop) =>
        Rows(
            connection,
            """
            select size, note, made_at from (
                select *, row_number() over (partition by date_trunc('day', made_at) order by size) as nth,
                       max(size) over () as newest
                from ledger.checkpoint
            ) c where nth = 1 or size = newest order by size
            """,
            stop
        );

    /// <summary>What the ledger says of an event.</summary>
    /// <returns>Null until the event is in it, which takes a second or two.</returns>
    public async Task<LedgerEntry?> Entry(Guid id, CancellationToken stop)
    {
        await using var connection = await Open(stop);
        if (connection is null)
        {
            return null;
        }

        await using var command = new NpgsqlCommand(
            """
            select l.idx, l.line, c.note
            from ledger.leaf l
            left join lateral (select note from ledger.checkpoint where size > l.idx order by size limit 1) c on true
            where l.event = $1
            """,
            connection
        );
        command.Parameters.Add(new() { Value = id });
        await using var row = await command.ExecuteReaderAsync(stop);
        return await row.ReadAsync(stop)
            ? new(row.GetInt64(0), row.GetFieldValue<byte[]>(1), row.IsDBNull(2) ? null : row.GetString(2))
            : null;
    }

    /// <summary>A file that proves the event by itself.</summary>
    /// <returns>Null until a checkpoint covers it, and where the tables do not prove what they should.</returns>
    public async Task<string?> Proof(Guid id, CancellationToken stop)
    {
        if (
            await Entry(id, stop) is not { Note: { } note } entry
            || CoProductionFund.Ledger.Checkpoint.Peek(note) is not { } checkpoint
        )
        {
            return null;
        }

        var path = await Walk(read => Merkle.Inclusion(entry.Index, checkpoint.Size, read), stop);
        var proof = new TlogProof(entry.Line, entry.Index, path, note);
        return proof.Verify(Keys) is null ? null : proof.ToString();
    }

    /// <summary>Shows that the log of <paramref name="size"/> events begins with the one of <paramref name="older"/>.</summary>
    /// <returns>Null where the ledger has no two such checkpoints.</returns>
    public async Task<IReadOnlyList<byte[]>?> Consistency(long older, long size, CancellationToken stop) =>
        older >= 1
        && older <= size
        && await Checkpoint(older, stop) is not null
        && await Checkpoint(size, stop) is not null
            ? await Walk(read => Merkle.Consistency(older, size, read), stop)
            : null;

    /// <summary>Walks twice: once to learn which nodes are needed, once with them.</summary>
    private async Task<IReadOnlyList<byte[]>> Walk(
        Func<NodeReader, IReadOnlyList<byte[]>> prove,
        CancellationToken stop
    )
    {
        HashSet<(int Level, long Index)> needed = [];
        prove(
            (level, index) =>
            {
                needed.Add((level, index));
                return new byte[Merkle.HashSize];
            }
        );
        await using var connection = (await Open(stop))!;
        await using var command = new NpgsqlCommand(
            """
            select n.level, n.idx, n.hash from ledger.node n
            join unnest($1, $2) as wanted (level, idx) on n.level = wanted.level and n.idx = wanted.idx
            """,
            connection
        );
        command.Parameters.Add(new() { Value = needed.Select(it => it.Level).ToArray() });
        command.Parameters.Add(new() { Value = needed.Select(it => it.Index).ToArray() });
        Dictionary<(int, long), byte[]> nodes = [];
        await using var row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
        {
            nodes[(row.GetInt32(0), row.GetInt64(1))] = row.GetFieldValue<byte[]>(2);
        }

        return prove((level, index) => nodes.GetValueOrDefault((level, index)) ?? new byte[Merkle.HashSize]);
    }

    private static async Task<List<CheckpointRow>> Rows(
        NpgsqlConnection connection,
        string select,
        CancellationToken stop,
        params object[] values
    )
    {
        await using var command = new NpgsqlCommand(select, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        List<CheckpointRow> rows = [];
        await using var row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
        {
            rows.Add(new(row.GetInt64(0), row.GetString(1), row.GetFieldValue<DateTimeOffset>(2)));
        }

        return rows;
    }
}

/// <param name="Note">As it was signed and published.</param>
public sealed record CheckpointRow(long Size, string Note, DateTimeOffset MadeAt)
{
    public string Root =>
        CoProductionFund.Ledger.Checkpoint.Peek(Note) is { } open ? Convert.ToHexStringLower(open.Root) : "";
}

/// <param name="Line">The exact bytes that were hashed.</param>
/// <param name="Note">The first checkpoint that covers it; null until there is one.</param>
public sealed record LedgerEntry(long Index, byte[] Line, string? Note)
{
    public string Hash => Convert.ToHexStringLower(Merkle.Leaf(Line));
}
