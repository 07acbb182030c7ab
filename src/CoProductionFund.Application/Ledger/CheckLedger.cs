using System.Globalization;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Audit;
using CoProductionFund.Ledger;
using MediatR;
using Npgsql;

namespace CoProductionFund.Application.Ledger;

/// <summary>Makes every line anew from the events as they lie in the store now, and compares.</summary>
public sealed record CheckLedger(Caller By) : IQuery<LedgerCheck>, IForAuditors;

/// <param name="Compared">Events that were compared with their line.</param>
/// <param name="Waiting">Events that are not in the ledger yet.</param>
/// <param name="Differences">The first hundred, in words.</param>
/// <param name="Found">How many there are in all.</param>
public sealed record LedgerCheck(
    long Compared,
    long Waiting,
    int Checkpoints,
    IReadOnlyList<string> Differences,
    long Found
)
{
    public bool IsGood => Found == 0;
}

public sealed class CheckLedgerHandler(LedgerReader ledger, TimeProvider clock)
    : IRequestHandler<CheckLedger, LedgerCheck>
{
    private const int Most = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly List<string> differences = [];
    private long found;

    public async Task<LedgerCheck> Handle(CheckLedger request, CancellationToken cancellationToken)
    {
        await using var connection = await ledger.Open(cancellationToken);
        if (connection is null)
        {
            Differ("There is no ledger");
            return new(0, 0, 0, differences, found);
        }

        // one moment for all that is read
        await using var moment = await connection.BeginTransactionAsync(
            System.Data.IsolationLevel.RepeatableRead,
            cancellationToken
        );
        var checkpoints = await Notes(connection, cancellationToken);
        var held = checkpoints.Count;
        var (compared, waiting) = await Compare(connection, checkpoints, cancellationToken);
        await CompareVersions(connection, cancellationToken);
        return new(compared, waiting, held, differences, found);
    }

    private static async Task<Dictionary<long, string>> Notes(NpgsqlConnection connection, CancellationToken stop)
    {
        Dictionary<long, string> notes = [];
        await using var command = new NpgsqlCommand("select size, note from ledger.checkpoint", connection);
        await using var row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
        {
            notes[row.GetInt64(0)] = row.GetString(1);
        }

        return notes;
    }

    private async Task<(long Compared, long Waiting)> Compare(
        NpgsqlConnection connection,
        Dictionary<long, string> notes,
        CancellationToken stop
    )
    {
        var (compared, waiting, tree, keys) = (0L, 0L, new Frontier(), ledger.Keys);
        await using var command = new NpgsqlCommand(
            $"""
            select {LedgerTables.EventColumns}, l.idx, l.line, l.seq_id, {LedgerTables.IsSettled}
            from ledger.leaf l full join fund.mt_events e on e.seq_id = l.seq_id
            order by l.idx nulls last, e.seq_id
            """,
            connection
        )
        {
            CommandTimeout = 0,
        };
        await using var row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
        {
            if (row.IsDBNull(10))
            {
                waiting += Missing(LedgerTables.ReadLeaf(row), row.GetBoolean(13));
                continue;
            }

            var (index, line) = (row.GetInt64(10), row.GetFieldValue<byte[]>(11));
            if (index != tree.Size)
            {
                Differ($"entry {tree.Size} of the ledger is missing");
            }

            CompareRow(row, index, line);
            compared++;
            tree.Add(Merkle.Leaf(line));
            if (notes.Remove(tree.Size, out var note))
            {
                CompareNote(note, tree, keys);
            }
        }

        foreach (var size in notes.Keys.Order())
        {
            Differ($"checkpoint {size}: the ledger holds {tree.Size} entries");
        }

        return (compared, waiting);
    }

    private void CompareRow(NpgsqlDataReader row, long index, byte[] line)
    {
        if (row.IsDBNull(0))
        {
            Differ($"entry {index} (event number {row.GetInt64(12)}): the event is gone");
            return;
        }

        var leaf = LedgerTables.ReadLeaf(row);
        if (!leaf.Line().AsSpan().SequenceEqual(line))
        {
            Differ(
                $"entry {index} (event number {leaf.Sequence}, {leaf.Type}, stream {leaf.Stream}): not what was logged"
            );
        }
    }

    private void CompareNote(string note, Frontier tree, IReadOnlyList<VerifierKey> keys)
    {
        if (Checkpoint.Open(note, keys) is not { } open)
        {
            Differ($"checkpoint {tree.Size}: not signed by the ledger's keys");
        }
        else if (open.Size != tree.Size || !open.Root.AsSpan().SequenceEqual(tree.Root()))
        {
            Differ($"checkpoint {tree.Size}: the entries up to it are not those that were signed");
        }
    }

    private int Missing(Leaf leaf, bool isSettled)
    {
        if (!isSettled || clock.GetUtcNow() - leaf.At <= Patience)
        {
            return 1;
        }

        Differ($"event number {leaf.Sequence} ({leaf.Type}, stream {leaf.Stream}): not in the ledger");
        return 0;
    }

    private async Task CompareVersions(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(
            """
            select e.stream_id, count(*), max(e.version) from fund.mt_events e
            where e.type <> 'tombstone' group by e.stream_id having count(*) <> max(e.version)
            """,
            connection
        )
        {
            CommandTimeout = 0,
        };
        await using var row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
        {
            Differ(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"stream {row.GetGuid(0)}: {row.GetInt64(1)} events up to version {row.GetInt64(2)}"
                )
            );
        }
    }

    private void Differ(string what)
    {
        found++;
        if (differences.Count < Most)
        {
            differences.Add(what);
        }
    }
}
