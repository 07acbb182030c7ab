using System.Text;
using System.Text.RegularExpressions;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Ledger;
using CoProductionFund.Ledger.Bundles;
using Marten;
using Npgsql;

namespace CoProductionFund.Application.Ledger;

/// <summary>Writes bundles that can be checked without us.</summary>
public sealed partial class LedgerExport(IDocumentStore store, LedgerReader ledger, TimeProvider clock)
{
    private const int TextsAtOnce = 500;

    /// <param name="streams">What it is about; null for everything.</param>
    /// <exception cref="LedgerRefusesException">Nothing was signed yet.</exception>
    internal async Task Write(Stream to, IReadOnlyList<Guid>? streams, CancellationToken stop)
    {
        await using var connection = await ledger.Open(stop);
        var checkpoints = connection is null ? [] : await LedgerReader.DailyCheckpoints(connection, stop);
        if (checkpoints.Count == 0)
        {
            throw new LedgerRefusesException("Nothing was signed yet. Try again in a minute.");
        }

        var size = checkpoints[^1].Size;
        Dictionary<string, Guid> commitments = [];
        await using var bundle = await BundleWriter.To(to, stop);
        await bundle.Add(BundleNames.ReadMe, ReadMe(size, streams is not null), stop);
        await bundle.Add(BundleNames.Keys, string.Concat(ledger.Keys.Select(it => $"{it}\n")), stop);
        foreach (var checkpoint in checkpoints)
        {
            await bundle.Add(BundleNames.Checkpoint(checkpoint.Size), checkpoint.Note, stop);
        }

        List<long> indexes = [];
        await bundle.Add(
            BundleNames.Events,
            file => Events(file, connection!, size, streams, indexes, commitments, stop),
            stop
        );
        await bundle.Add(BundleNames.Disclosures, file => Disclosures(file, commitments, stop), stop);
        if (streams is not null)
        {
            await bundle.Add(BundleNames.PartIndexes, string.Concat(indexes.Select(it => $"{it}\n")), stop);
            await bundle.Add(BundleNames.PartHashes, file => Hashes(file, connection!, size, stop), stop);
        }

        await bundle.Finish(stop);
    }

    /// <summary>Everything that carries this id where events name a round, or a fund.</summary>
    internal async Task<IReadOnlyList<Guid>> StreamsOf(string field, IReadOnlyList<Guid> ids, CancellationToken stop)
    {
        await using var connection = await ledger.Open(stop);
        if (connection is null)
        {
            return [];
        }

        await using var command = new NpgsqlCommand(
            """
            select distinct stream_id from fund.mt_events
            where stream_id = any($1) or data ->> $2 = any(select i::text from unnest($1) i)
            """,
            connection
        );
        command.Parameters.Add(new() { Value = ids.ToArray() });
        command.Parameters.Add(new() { Value = field });
        List<Guid> streams = [];
        await using var row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
        {
            streams.Add(row.GetGuid(0));
        }

        return streams;
    }

    private static async Task Events(
        Stream file,
        NpgsqlConnection connection,
        long size,
        IReadOnlyList<Guid>? streams,
        List<long> indexes,
        Dictionary<string, Guid> commitments,
        CancellationToken stop
    )
    {
        await using var command = new NpgsqlCommand(
            """
            select l.idx, l.line, e.stream_id, e.type
            from ledger.leaf l left join fund.mt_events e on e.seq_id = l.seq_id
            where l.idx < $1 and ($2::uuid[] is null or e.stream_id = any($2))
            order by l.idx
            """,
            connection
        )
        {
            CommandTimeout = 0,
        };
        command.Parameters.Add(new() { Value = size });
        command.Parameters.Add(new() { Value = (object?)streams?.ToArray() ?? DBNull.Value });
        await using var row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
        {
            var line = row.GetFieldValue<byte[]>(1);
            await file.WriteAsync(line, stop);
            await file.WriteAsync(LineEnd, stop);
            indexes.Add(row.GetInt64(0));
            if (!row.IsDBNull(3) && Committing.Contains(row.GetString(3)))
            {
                foreach (Match found in Sha256().Matches(Encoding.UTF8.GetString(line)))
                {
                    commitments.TryAdd(found.Groups[1].Value, row.GetGuid(2));
                }
            }
        }
    }

    private async Task Disclosures(Stream file, Dictionary<string, Guid> commitments, CancellationToken stop)
    {
        await using var session = store.QuerySession();
        var drafts = (
            await session
                .Query<BidRow>()
                .Where(it => it.Stage == BidStage.Draft || it.Stage == BidStage.Withdrawn)
                .ToListAsync(stop)
        )
            .Where(it => !it.IsHandedIn())
            .Select(it => it.Id)
            .ToHashSet();
        foreach (var some in commitments.Chunk(TextsAtOnce))
        {
            var kept = (
                await session.LoadManyAsync<WrittenText>(stop, some.Select(it => it.Key).ToArray())
            ).ToDictionary(it => it.Sha256);
            foreach (var (commitment, stream) in some)
            {
                var disclosure = kept.TryGetValue(commitment, out var text)
                    ? drafts.Contains(stream)
                        ? new(commitment, DisclosureState.Withheld)
                        : new Disclosure(commitment, DisclosureState.Open, text.Salt, text.Text)
                    : new(commitment, DisclosureState.Erased);
                await file.WriteAsync(Encoding.UTF8.GetBytes(disclosure.Line() + "\n"), stop);
            }
        }
    }

    private static async Task Hashes(Stream file, NpgsqlConnection connection, long size, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(
            "select line from ledger.leaf where idx < $1 order by idx",
            connection
        )
        {
            CommandTimeout = 0,
        };
        command.Parameters.Add(new() { Value = size });
        await using var row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
        {
            await file.WriteAsync(Merkle.Leaf(row.GetFieldValue<byte[]>(0)), stop);
        }
    }

    private string ReadMe(long size, bool isPart) =>
        $"""
            Events of the co-production fund, taken away on {clock.GetUtcNow():yyyy-MM-dd HH:mm} UTC.
            The log held {size} events. {(
                isPart
                    ? "This is a part of them; part/leaf-hashes holds the hash of each of the others."
                    : "All of them are here."
            )}

            Check it with our program (the source is public; it needs nothing of ours that runs):

                fundverify THIS-FILE-OR-FOLDER --keys vkeys.txt --older CHECKPOINT-YOU-KEPT

            Take the keys from where they were published, not from this bundle, and a checkpoint from another day if you have
            one. The program exits with 0 (all holds), 1 (tampered with) or 2 (nothing can be said).

            Check it without us: sha256sum -c SHA256SUMS; then docs/ledger-format.md has ten lines of Python that compute the
            root from events.jsonl, and says how openssl and Go's own library check the signatures in checkpoints/.

            events.jsonl        one event a line; each line is exactly what was hashed
            disclosures.jsonl   the words behind the commitments in the events: open, erased, or withheld from you
            checkpoints/        what the log was when it was signed: the first of each day, and the latest
            keys/vkeys.txt      for convenience only

            """;

    /// <summary>Events that commit to texts kept beside them.</summary>
    private static readonly HashSet<string> Committing =
    [
        .. EventNames.All.Where(it => Commits(it.Type, [])).Select(it => it.Name.Name),
    ];

    private static readonly byte[] LineEnd = [(byte)'\n'];

    private static bool Commits(Type type, HashSet<Type> seen)
    {
        if ((Nullable.GetUnderlyingType(type) ?? type) == typeof(Commitment))
        {
            return true;
        }

        if (!seen.Add(type) || type == typeof(string) || type.IsPrimitive || type.IsEnum)
        {
            return false;
        }

        return type.IsGenericType
            ? type.GenericTypeArguments.Any(it => Commits(it, seen))
            : type.Namespace?.StartsWith("CoProductionFund", StringComparison.Ordinal) is true
                && type.GetProperties().Any(it => Commits(it.PropertyType, seen));
    }

    [GeneratedRegex("\"([0-9a-f]{64})\"")]
    private static partial Regex Sha256();
}
