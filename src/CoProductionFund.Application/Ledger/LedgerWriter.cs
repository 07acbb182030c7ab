using CoProductionFund.Ledger;
using Npgsql;
using NpgsqlTypes;

namespace CoProductionFund.Application.Ledger;

/// <summary>Takes committed events into the ledger and signs it. One at a time, on a connection of its own.</summary>
internal sealed class LedgerWriter(
    NpgsqlConnection connection,
    LedgerSettings settings,
    LedgerKeys keys,
    TimeProvider clock
)
{
    /// <summary>How many events are taken in at once, at most.</summary>
    internal const int Batch = 1_000;

    private Frontier tree = new();
    private SignerMemory? signed;
    private byte[] lastLeaf = [];
    private PassedNumbers passed = new();

    public long Size => tree.Size;
    public long SignedSize => signed?.Checkpoint.Size ?? 0;

    /// <summary>Events that were taken in behind later ones: seen under load, seldom. Nothing is lost, and the order within a stream stays.</summary>
    public long Stragglers { get; private set; }

    /// <summary>Reads the whole ledger and holds it against what this node remembers and what was ever signed.</summary>
    /// <exception cref="LedgerRefusesException">It is another history.</exception>
    public async Task TakeUp(CancellationToken stop)
    {
        signed = SignerMemory.Load(settings.Folder!, keys.Public);
        var notes = await Notes(stop);
        var adopted = signed?.Checkpoint.Size ?? settings.Adopt ?? 0;
        if (signed is null && notes.Count > 0 && !notes.ContainsKey(adopted))
        {
            throw new LedgerRefusesException(
                "This node remembers nothing, but the ledger was signed before. Set Ledger:Adopt to the latest published size."
            );
        }

        (tree, passed) = (new(), new());
        await Walk(notes, stop);
        if (tree.Size < Math.Max(adopted, notes.Keys.DefaultIfEmpty().Max()))
        {
            throw new LedgerRefusesException($"The ledger holds {tree.Size} events; {adopted} were signed already.");
        }

        if (signed is not null && !notes.ContainsKey(signed.Checkpoint.Size))
        {
            await Keep(signed, stop); // we stopped between signing and keeping
        }
    }

    /// <summary>One batch of settled events, in the order of their numbers.</summary>
    /// <param name="everywhere">Looks at all events and not just for those that are new or missing.</param>
    /// <returns>How many.</returns>
    public async Task<int> TakeIn(bool everywhere, CancellationToken stop)
    {
        var found = await Settled(everywhere ? long.MinValue : passed.Last, stop);
        if (found.Count == 0)
        {
            return 0;
        }

        var grown = tree.Copy();
        List<(long Index, Leaf Leaf, byte[] Line)> leaves = [];
        List<TreeNode> nodes = [];
        foreach (var leaf in found)
        {
            var line = leaf.Line();
            leaves.Add((grown.Size, leaf, line));
            nodes.AddRange(grown.Add(Merkle.Leaf(line)));
        }

        await Write(leaves, nodes, stop);
        Stragglers += found.Count(it => it.Sequence < passed.Last);
        (tree, lastLeaf) = (grown, Merkle.Leaf(leaves[^1].Line));
        found.ForEach(it => passed.Pass(it.Sequence));
        return found.Count;
    }

    /// <summary>Signs what is there, if that is more than was signed.</summary>
    /// <exception cref="LedgerRefusesException">What is there is not what this node has written.</exception>
    public async Task Sign(CancellationToken stop)
    {
        if (tree.Size == SignedSize)
        {
            return;
        }

        await RefuseWhatIsNotOurs(stop);
        var checkpoint = new Checkpoint(settings.Origin, tree.Size, tree.Root());
        signed = new(checkpoint, checkpoint.Sign(keys.Signers), tree.Copy());
        signed.Save(settings.Folder!); // before anyone else sees it
        await Keep(signed, stop);
    }

    private async Task<Dictionary<long, string>> Notes(CancellationToken stop)
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

    private async Task Walk(Dictionary<long, string> notes, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(
            "select idx, seq_id, line from ledger.leaf order by idx",
            connection
        );
        await using var row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
        {
            if (row.GetInt64(0) != tree.Size)
            {
                throw new LedgerRefusesException($"Event {tree.Size} of the ledger is missing.");
            }

            passed.Pass(row.GetInt64(1));
            lastLeaf = Merkle.Leaf(row.GetFieldValue<byte[]>(2));
            tree.Add(lastLeaf);
            var isOurs =
                (SignedSize != tree.Size || tree.Root().AsSpan().SequenceEqual(signed!.Checkpoint.Root))
                && (!notes.TryGetValue(tree.Size, out var note) || IsOfTheTree(note));
            if (!isOurs)
            {
                throw new LedgerRefusesException(
                    $"The first {tree.Size} events of the ledger are not those that were signed."
                );
            }
        }
    }

    private bool IsOfTheTree(string note) =>
        Checkpoint.Open(note, keys.Public) is { } open
        && open.Equals(new Checkpoint(settings.Origin, tree.Size, tree.Root()));

    private async Task<List<Leaf>> Settled(long after, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(
            $"""
            select {LedgerTables.EventColumns}
            from (select xmin, * from fund.mt_events where seq_id > $1 union all
                  select xmin, * from fund.mt_events where seq_id = any($2) and seq_id <= $1) e
            where not exists (select 1 from ledger.leaf l where l.seq_id = e.seq_id)
              and {LedgerTables.IsSettled}
            order by e.seq_id
            limit {Batch}
            """,
            connection
        );
        command.Parameters.Add(new() { Value = after });
        command.Parameters.Add(new() { Value = passed.Missing.ToArray() });
        List<Leaf> found = [];
        await using var row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
        {
            found.Add(LedgerTables.ReadLeaf(row));
        }

        return found;
    }

    private async Task Write(
        List<(long Index, Leaf Leaf, byte[] Line)> leaves,
        List<TreeNode> nodes,
        CancellationToken stop
    )
    {
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await using var batch = new NpgsqlBatch(connection, transaction)
        {
            BatchCommands =
            {
                Command(
                    "insert into ledger.leaf (idx, seq_id, event, line) select * from unnest($1, $2, $3, $4)",
                    leaves.Select(it => it.Index).ToArray(),
                    leaves.Select(it => it.Leaf.Sequence).ToArray(),
                    leaves.Select(it => it.Leaf.Id).ToArray(),
                    leaves.Select(it => it.Line).ToArray()
                ),
                Command(
                    "insert into ledger.node (level, idx, hash) select * from unnest($1, $2, $3)",
                    nodes.Select(it => it.Level).ToArray(),
                    nodes.Select(it => it.Index).ToArray(),
                    nodes.Select(it => it.Hash).ToArray()
                ),
            },
        };
        await batch.ExecuteNonQueryAsync(stop);
        await transaction.CommitAsync(stop);
    }

    private static NpgsqlBatchCommand Command(string text, params object[] values)
    {
        var command = new NpgsqlBatchCommand(text);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return command;
    }

    private async Task RefuseWhatIsNotOurs(CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(
            """
            select (select max(idx) + 1 from ledger.leaf),
                   (select line from ledger.leaf where idx = $1),
                   (select note from ledger.checkpoint order by size desc limit 1)
            """,
            connection
        );
        command.Parameters.Add(new() { Value = tree.Size - 1 });
        await using var row = await command.ExecuteReaderAsync(stop);
        await row.ReadAsync(stop);
        var isOurs =
            !row.IsDBNull(1)
            && row.GetInt64(0) == tree.Size
            && Merkle.Leaf(row.GetFieldValue<byte[]>(1)).AsSpan().SequenceEqual(lastLeaf)
            && (signed is null || (!row.IsDBNull(2) && row.GetString(2) == signed.Note));
        if (!isOurs)
        {
            throw new LedgerRefusesException("The ledger's end or its latest checkpoint is not what this node wrote.");
        }
    }

    private async Task Keep(SignerMemory it, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(
            "insert into ledger.checkpoint (size, note, made_at) values ($1, $2, $3)",
            connection
        );
        command.Parameters.Add(new() { Value = it.Checkpoint.Size });
        command.Parameters.Add(new() { Value = it.Note });
        command.Parameters.Add(new() { Value = clock.GetUtcNow(), NpgsqlDbType = NpgsqlDbType.TimestampTz });
        await command.ExecuteNonQueryAsync(stop);
        Publication.Of(it, keys, settings);
    }
}
