using System.Security.Cryptography;
using System.Text;
using static CoProductionFund.Ledger.Bundles.Demands;

namespace CoProductionFund.Ledger.Bundles;

/// <summary>Checks a bundle against pinned keys, and against a checkpoint that somebody kept.</summary>
public static class BundleVerifier
{
    /// <param name="keys">All of them must have signed every checkpoint. Take them from elsewhere than the bundle.</param>
    /// <param name="kept">A checkpoint from another day or place; null when there is none.</param>
    public static BundleReport Verify(BundleFiles files, IReadOnlyList<VerifierKey> keys, string? kept = null)
    {
        try
        {
            return new Reading(files, keys, kept).Verify();
        }
        catch (BadBundleException bad)
        {
            return new(bad.Verdict, bad.Message);
        }
        catch (Exception broken)
            when (broken is IOException or InvalidDataException or UnauthorizedAccessException or NotSupportedException)
        {
            return new(Verdict.Unusable, $"The bundle cannot be read: {broken.Message}");
        }
    }

    private sealed class Reading(BundleFiles files, IReadOnlyList<VerifierKey> keys, string? kept)
    {
        private readonly SortedDictionary<long, Checkpoint> checkpoints = [];
        private readonly Dictionary<Guid, long> versions = [];
        private readonly HashSet<Digest> commitments = [];
        private readonly Dictionary<string, SHA256> digests = [];
        private readonly Frontier tree = new();
        private long events;
        private string? shorter;

        public BundleReport Verify()
        {
            Need(keys.Count > 0, "There is no key to check against");
            foreach (var name in (string[])[BundleNames.Events, BundleNames.Disclosures, BundleNames.Sums])
            {
                Need(files.Has(name), $"{name} is missing");
            }

            ReadCheckpoints();
            if (files.Has(BundleNames.PartHashes) || files.Has(BundleNames.PartIndexes))
            {
                ReadPart();
            }
            else
            {
                ReadAll();
            }

            var largest = checkpoints.Keys.Max();
            Must(
                tree.Size == largest,
                $"{BundleNames.Events}: the log ends after {tree.Size} events; the newest checkpoint says {largest}"
            );
            var (open, erased, withheld) = ReadDisclosures();
            BundleSums.Check(files, digests);
            return new(
                shorter is null ? Verdict.Good : Verdict.Shorter,
                shorter,
                tree.Size,
                events,
                checkpoints.Count,
                versions.Count,
                open,
                erased,
                withheld
            );
        }

        private void ReadCheckpoints()
        {
            var notes = files
                .Names.Where(it => it.StartsWith(BundleNames.Checkpoints, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(it => (Name: it, Text: files.Text(it)));
            foreach (var (name, open) in Ahead.Each(notes, it => (it.Name, Checkpoint.Open(it.Text, keys))))
            {
                Must(open is not null, $"{name}: not signed by every pinned key");
                Must(BundleNames.Checkpoint(open!.Size) == name, $"{name}: it is of size {open.Size}");
                checkpoints[open.Size] = open;
            }

            Need(checkpoints.Count > 0, "There is no checkpoint");
            Must(checkpoints.Values.Select(it => it.Origin).Distinct().Count() == 1, "checkpoints: of several logs");
            if (kept is null)
            {
                return;
            }

            var own = Checkpoint.Open(kept, keys);
            Need(own is not null, "The checkpoint you kept is not signed by every pinned key");
            Must(own!.Origin == checkpoints.Values.First().Origin, "The checkpoint you kept is of another log");
            var largest = checkpoints.Keys.Max();
            if (own.Size > largest)
            {
                shorter = $"it ends at {largest} events; the log held {own.Size} when your checkpoint was signed";
                return;
            }

            Must(
                !checkpoints.TryGetValue(own.Size, out var same) || same.Equals(own),
                $"{BundleNames.Checkpoint(own.Size)}: another history than in the checkpoint you kept"
            );
            checkpoints[own.Size] = own;
        }

        private void ReadAll()
        {
            using var stream = Read(BundleNames.Events);
            CompareRoot(stage: 0);
            foreach (var (read, hash) in Events(stream))
            {
                ReadEvent(read, tree.Size);
                Grow(hash);
            }
        }

        private void ReadPart()
        {
            Need(files.Has(BundleNames.PartHashes), $"{BundleNames.PartHashes} is missing");
            Need(files.Has(BundleNames.PartIndexes), $"{BundleNames.PartIndexes} is missing");
            using var hashes = new BufferedStream(files.Read(BundleNames.PartHashes), 1 << 16);
            using var indexes = files.Read(BundleNames.PartIndexes);
            using var lines = Read(BundleNames.Events);
            using var numbers = Lines.Of(indexes, BundleNames.PartIndexes, 20).GetEnumerator();
            CompareRoot(stage: 0);
            foreach (var (read, logged) in Events(lines))
            {
                Must(numbers.MoveNext(), $"{BundleNames.PartIndexes}: fewer lines than {BundleNames.Events}");
                var index = Checkpoint.Number(Encoding.UTF8.GetString(numbers.Current.Span));
                Must(index >= tree.Size, $"{BundleNames.PartIndexes}, line {events + 1}: not a rising number");
                while (tree.Size < index)
                {
                    Grow(
                        NextHash(hashes)
                            ?? throw BadBundleException.Tampered($"{BundleNames.PartHashes}: ends before event {index}")
                    );
                }

                ReadEvent(read, index!.Value);
                var hash = NextHash(hashes);
                Must(
                    hash is not null && hash.AsSpan().SequenceEqual(logged),
                    $"event {index}: not the one that was logged"
                );
                Grow(hash!);
            }

            Must(!numbers.MoveNext(), $"{BundleNames.PartIndexes}: more lines than {BundleNames.Events}");
            while (NextHash(hashes) is { } hash)
            {
                Grow(hash);
            }
        }

        private static IEnumerable<(EventLine? Read, byte[] Hash)> Events(Stream stream) =>
            Ahead.EachLine(
                Lines.Of(stream, BundleNames.Events, Leaf.Longest),
                line => (EventLine.Read(line), Merkle.Leaf(line.Span))
            );

        /// <summary>Its digest is made as it is read, so that it is read only once.</summary>
        private CryptoStream Read(string name) =>
            new(files.Read(name), digests[name] = SHA256.Create(), CryptoStreamMode.Read);

        private void ReadEvent(EventLine? line, long index)
        {
            if (line is not { } read)
            {
                throw BadBundleException.Tampered($"event {index}: not a line of the ledger ({Interval(index)})");
            }

            events++;
            commitments.UnionWith(read.Commitments);
            if (read.IsTombstone)
            {
                return;
            }

            var before = versions.GetValueOrDefault(read.Stream);
            if (read.Version != before + 1)
            {
                throw BadBundleException.Tampered(
                    $"event {index}: version {read.Version} of stream {read.Stream} after {before} ({Interval(index)})"
                );
            }

            versions[read.Stream] = read.Version;
        }

        private void Grow(byte[] leaf)
        {
            tree.Add(leaf);
            CompareRoot(tree.Size);
        }

        private void CompareRoot(long stage)
        {
            if (checkpoints.TryGetValue(stage, out var checkpoint))
            {
                Must(
                    tree.Root().AsSpan().SequenceEqual(checkpoint.Root),
                    $"{Interval(stage - 1)}: not what was signed"
                );
            }
        }

        private string Interval(long index)
        {
            var from = checkpoints.Keys.LastOrDefault(it => it <= index);
            var to = checkpoints.Keys.FirstOrDefault(it => it > index);
            return to > from ? $"events {from} to {to - 1}" : $"events from {from} on";
        }

        private (int Open, int Erased, int Withheld) ReadDisclosures()
        {
            using var stream = Read(BundleNames.Disclosures);
            return BundleDisclosures.Check(stream, commitments);
        }

        private static byte[]? NextHash(Stream hashes)
        {
            var hash = new byte[Merkle.HashSize];
            var read = hashes.ReadAtLeast(hash, hash.Length, throwOnEndOfStream: false);
            Must(read is 0 or Merkle.HashSize, $"{BundleNames.PartHashes}: it ends within a hash");
            return read == 0 ? null : hash;
        }
    }
}
