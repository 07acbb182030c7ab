using System.Globalization;
using System.Text;

namespace CoProductionFund.Ledger;

/// <summary>A file that proves one event by itself (c2sp.org/tlog-proof).</summary>
/// <param name="Line">The leaf, in the file's "extra" line: whoever has the file needs nothing else.</param>
/// <param name="Note">The signed checkpoint.</param>
public sealed record TlogProof(byte[] Line, long Index, IReadOnlyList<byte[]> Path, string Note)
{
    private const string Header = "c2sp.org/tlog-proof@v1";
    private const int LongestFile = 2_000_000;

    public override string ToString()
    {
        var text = new StringBuilder($"{Header}\nextra {Convert.ToBase64String(Line)}\n");
        text.Append(CultureInfo.InvariantCulture, $"index {Index}\n");
        foreach (var hash in Path)
        {
            text.Append(Convert.ToBase64String(hash)).Append('\n');
        }

        return text.Append('\n').Append(Note).ToString();
    }

    /// <returns>Null for what is not such a file with its leaf.</returns>
    public static TlogProof? Parse(string text)
    {
        if (text.Length > LongestFile || text.IndexOf("\n\n", StringComparison.Ordinal) is not (> 0 and var cut))
        {
            return null;
        }

        if (
            text[..cut].Split('\n') is not [Header, var extra, var index, .. var path]
            || After(extra, "extra ") is not { } written
            || Base64.Read(written) is not { Length: > 0 } line
            || After(index, "index ") is not { } digits
            || Checkpoint.Number(digits) is not { } at
        )
        {
            return null;
        }

        var hashes = path.Select(Base64.ReadHash).OfType<byte[]>().ToList();
        return hashes.Count == path.Length && path.Length <= 64 ? new(line, at, hashes, text[(cut + 2)..]) : null;
    }

    /// <summary>Is the event in the log whose keys these are?</summary>
    /// <returns>The checkpoint it is proved against; null when nothing is proved.</returns>
    public Checkpoint? Verify(IReadOnlyList<VerifierKey> keys) =>
        Checkpoint.Open(Note, keys) is { } checkpoint
        && MerkleProofs.Includes(Merkle.Leaf(Line), Index, checkpoint.Size, Path, checkpoint.Root)
            ? checkpoint
            : null;

    private static string? After(string line, string start) =>
        line.StartsWith(start, StringComparison.Ordinal) ? line[start.Length..] : null;
}
