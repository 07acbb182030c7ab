using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CoProductionFund.Ledger.Bundles;

namespace CoProductionFund.Ledger.Tests.Bundles;

/// <summary>A small bundle in memory that tests may spoil: two hundred events of eight streams, three checkpoints.</summary>
internal sealed class ABundle
{
    public static readonly long[] Sizes = [50, 120, 200];

    public Dictionary<string, byte[]> Files { get; private init; } = [];

    public List<string> Events
    {
        get => [.. Encoding.UTF8.GetString(Files[BundleNames.Events]).Split('\n')[..^1]];
        set => Files[BundleNames.Events] = Encoding.UTF8.GetBytes(string.Concat(value.Select(it => it + "\n")));
    }

    public static async Task<ABundle> Whole() => Read(await Written(part: false));

    /// <summary>Two of the eight streams.</summary>
    public static async Task<ABundle> Part() => Read(await Written(part: true));

    public ABundle Copy() => new() { Files = Files.ToDictionary(it => it.Key, it => it.Value.ToArray()) };

    /// <summary>What a forger with a little wit would do last.</summary>
    public ABundle WithSums()
    {
        Files[BundleNames.Sums] = Encoding.UTF8.GetBytes(
            string.Concat(
                Files
                    .Where(it => it.Key != BundleNames.Sums)
                    .Select(it => $"{Convert.ToHexStringLower(SHA256.HashData(it.Value))}  {it.Key}\n")
            )
        );
        return this;
    }

    /// <summary>Signs the events as they are now at these sizes.</summary>
    public ABundle SignedBy(IReadOnlyList<INoteSigner> signers, params IReadOnlyList<long> sizes)
    {
        var frontier = new Frontier();
        foreach (var line in Events)
        {
            frontier.Add(Merkle.Leaf(Encoding.UTF8.GetBytes(line)));
            if (sizes.Contains(frontier.Size))
            {
                Files[BundleNames.Checkpoint(frontier.Size)] = Encoding.UTF8.GetBytes(
                    new Checkpoint(TestKeys.Origin, frontier.Size, frontier.Root()).Sign(signers)
                );
            }
        }

        return this;
    }

    public byte[] Zip()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in Files)
            {
                using var file = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                file.Write(content);
            }
        }

        return bytes.ToArray();
    }

    public BundleReport Verify(string? kept = null, IReadOnlyList<VerifierKey>? keys = null)
    {
        using var files = BundleFiles.OfZip(new MemoryStream(Zip()));
        return BundleVerifier.Verify(files, keys ?? TestKeys.Pinned, kept);
    }

    public static string Note(ABundle bundle, long size) =>
        Encoding.UTF8.GetString(bundle.Files[BundleNames.Checkpoint(size)]);

    private static ABundle Read(byte[] zip)
    {
        var bundle = new ABundle();
        using var archive = new ZipArchive(new MemoryStream(zip));
        foreach (var entry in archive.Entries)
        {
            using var content = new MemoryStream();
            using var file = entry.Open();
            file.CopyTo(content);
            bundle.Files[entry.FullName] = content.ToArray();
        }

        return bundle;
    }

    private static async Task<byte[]> Written(bool part)
    {
        var (salt, text) = (new byte[32], "What people said");
        var shown = Commitment(salt, text);
        var lines = Enumerable
            .Range(0, 200)
            .Select(at =>
                Line(
                    at,
                    at == 9 ? shown
                        : at == 17 ? new('e', 64)
                        : null
                )
            )
            .ToList();
        var chosen = Enumerable.Range(0, 200).Where(at => !part || at % 8 is 1 or 2).ToList();
        var frontier = new Frontier();
        using var bytes = new MemoryStream();
        await using (var writer = await BundleWriter.To(bytes, default))
        {
            await writer.Add(BundleNames.ReadMe, "How to check this.\n", default);
            await writer.Add(BundleNames.Keys, string.Concat(TestKeys.Pinned.Select(it => $"{it}\n")), default);
            await writer.Add(
                BundleNames.Events,
                Joined(chosen.Select(at => Encoding.UTF8.GetString(lines[at]))),
                default
            );
            await writer.Add(
                BundleNames.Disclosures,
                Joined([
                    new Disclosure(shown, DisclosureState.Open, salt, text).Line(),
                    new Disclosure(new('e', 64), DisclosureState.Erased).Line(),
                ]),
                default
            );
            if (part)
            {
                await writer.Add(BundleNames.PartIndexes, Joined(chosen.Select(at => $"{at}")), default);
                await writer.Add(
                    BundleNames.PartHashes,
                    async file =>
                    {
                        foreach (var line in lines)
                        {
                            await file.WriteAsync(Merkle.Leaf(line));
                        }
                    },
                    default
                );
            }

            foreach (var line in lines)
            {
                frontier.Add(Merkle.Leaf(line));
                if (Sizes.Contains(frontier.Size))
                {
                    await writer.Add(
                        BundleNames.Checkpoint(frontier.Size),
                        new Checkpoint(TestKeys.Origin, frontier.Size, frontier.Root()).Sign(TestKeys.Both),
                        default
                    );
                }
            }

            await writer.Finish(default);
        }

        return bytes.ToArray();
    }

    private static string Joined(IEnumerable<string> lines) => string.Concat(lines.Select(it => it + "\n"));

    private static string Commitment(byte[] salt, string text) =>
        Convert.ToHexStringLower(SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(text)]));

    private static byte[] Line(int at, string? commitment) =>
        new Leaf(
            at + 1,
            new(at + 1, 0, 0, new byte[8]),
            new(at % 8, 7, 7, new byte[8]),
            (at / 8) + 1,
            at % 2 == 0 ? "bid-started" : "bid-submitted",
            DateTimeOffset.UnixEpoch.AddSeconds(at),
            "0193d1a0-0000-7000-8000-000000000003",
            null,
            null,
            $$"""{"asked":{{at * 100}},"title":"{{commitment ?? "none"}}"}"""
        ).Line();
}
