using System.Security.Cryptography;
using static CoProductionFund.Ledger.Bundles.Demands;

namespace CoProductionFund.Ledger.Bundles;

/// <summary>The list of checksums: every file is there once, as it was exported, and no other.</summary>
internal static class BundleSums
{
    /// <param name="digests">Of files that were read to their end before.</param>
    public static void Check(BundleFiles files, IReadOnlyDictionary<string, SHA256> digests)
    {
        HashSet<string> listed = [BundleNames.Sums];
        foreach (var line in files.Text(BundleNames.Sums).Split('\n')[..^1])
        {
            Must(line.Length > 66 && line[64..66] == "  ", $"{BundleNames.Sums}: not as sha256sum writes it");
            var name = line[66..];
            Must(listed.Add(name), $"{BundleNames.Sums}: {name} is there twice");
            Need(files.Has(name), $"{name} is missing");
            var digest = digests.TryGetValue(name, out var known) ? known.Hash! : Made(files, name);
            Must(Convert.ToHexStringLower(digest) == line[..64], $"{name}: not the file that was exported");
        }

        foreach (var name in files.Names)
        {
            Must(listed.Contains(name), $"{name}: it was not exported");
        }
    }

    private static byte[] Made(BundleFiles files, string name)
    {
        using var stream = files.Read(name);
        return SHA256.HashData(stream);
    }
}
