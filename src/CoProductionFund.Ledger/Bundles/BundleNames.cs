using System.Globalization;

namespace CoProductionFund.Ledger.Bundles;

/// <summary>Where what lies in a bundle.</summary>
public static class BundleNames
{
    /// <summary>One leaf a line, in order of their index.</summary>
    public const string Events = "events.jsonl";

    /// <summary>The texts behind commitments: open, erased or withheld.</summary>
    public const string Disclosures = "disclosures.jsonl";

    /// <summary>In a bundle of a part of the log: the index of each line of <see cref="Events"/>, one a line.</summary>
    public const string PartIndexes = "part/indexes";

    /// <summary>In a bundle of a part of the log: the hash of every leaf of the log, 32 bytes each.</summary>
    public const string PartHashes = "part/leaf-hashes";

    public const string Checkpoints = "checkpoints/";
    public const string Keys = "keys/vkeys.txt";
    public const string ReadMe = "README.txt";

    /// <summary>The digest of every other file, as sha256sum writes it.</summary>
    public const string Sums = "SHA256SUMS";

    public static string Checkpoint(long size) => Checkpoints + size.ToString("D12", CultureInfo.InvariantCulture);
}
