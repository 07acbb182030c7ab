using System.Globalization;
using System.Text;

namespace CoProductionFund.Ledger;

/// <summary>Whoever can sign: a key, or a device that holds one.</summary>
public interface INoteSigner
{
    VerifierKey Public { get; }

    byte[] Sign(byte[] message);
}

/// <summary>What the ledger was at one moment (c2sp.org/tlog-checkpoint), signed as a note (c2sp.org/signed-note).</summary>
/// <param name="Origin">The name of the log.</param>
/// <param name="Size">How many leaves.</param>
public sealed record Checkpoint(string Origin, long Size, byte[] Root)
{
    private const int LongestNote = 100_000;

    public string Text => $"{Origin}\n{Size.ToString(CultureInfo.InvariantCulture)}\n{Convert.ToBase64String(Root)}\n";

    public string Sign(params IEnumerable<INoteSigner> signers)
    {
        var text = Encoding.UTF8.GetBytes(Text);
        return Text
            + "\n"
            + string.Concat(
                signers.Select(it =>
                    $"— {it.Public.Name} {Convert.ToBase64String([.. it.Public.Id, .. it.Sign(text)])}\n"
                )
            );
    }

    /// <summary>Opens a note that every one of the keys has signed.</summary>
    /// <remarks>
    /// Stricter than the specification, which lets a reader skip lines of keys it does not know: a flipped bit in a
    /// name would then go unseen. Lines of further keys (witnesses) are allowed and must be well formed.
    /// </remarks>
    /// <returns>Null for anything else.</returns>
    public static Checkpoint? Open(string note, IReadOnlyList<VerifierKey> keys)
    {
        if (
            keys.Count == 0
            || note.Length > LongestNote
            || note.IndexOf("\n\n", StringComparison.Ordinal) is not (> 0 and var cut)
        )
        {
            return null;
        }

        var text = note[..(cut + 1)];
        if (Read(text) is not { } read || Signatures(note[(cut + 2)..]) is not { } signatures)
        {
            return null;
        }

        var message = Encoding.UTF8.GetBytes(text);
        return
            keys.All(key => signatures.Count(it => IsOf(it, key)) == 1)
            && keys.All(key => key.Verify(message, signatures.Single(it => IsOf(it, key)).Bytes[4..]))
            ? read
            : null;
    }

    /// <summary>What a note says, whoever signed it. For showing; nothing is proved.</summary>
    public static Checkpoint? Peek(string note) =>
        note.IndexOf("\n\n", StringComparison.Ordinal) is > 0 and var cut ? Read(note[..(cut + 1)]) : null;

    private static Checkpoint? Read(string text) =>
        text.Split('\n') is [var origin, var written, var root, ""]
        && VerifierKey.IsName(origin)
        && Number(written) is { } size
        && Base64.ReadHash(root) is { } hash
            ? new(origin, size, hash)
            : null;

    /// <summary>Digits without a leading zero.</summary>
    internal static long? Number(string written) =>
        long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number.ToString(CultureInfo.InvariantCulture) == written
            ? number
            : null;

    private static List<(string Name, byte[] Bytes)>? Signatures(string lines)
    {
        if (!lines.EndsWith('\n'))
        {
            return null;
        }

        List<(string Name, byte[] Bytes)> found = [];
        foreach (var line in lines[..^1].Split('\n'))
        {
            if (
                line.Split(' ') is not ["—", var name, var written]
                || !VerifierKey.IsName(name)
                || Base64.Read(written) is not { Length: > 4 } bytes
            )
            {
                return null;
            }

            found.Add((name, bytes));
        }

        return found.Count <= 16 ? found : null;
    }

    private static bool IsOf((string Name, byte[] Bytes) signature, VerifierKey key) =>
        signature.Name == key.Name && signature.Bytes.AsSpan(0, 4).SequenceEqual(key.Id);

    public bool Equals(Checkpoint? other) =>
        other is not null && Origin == other.Origin && Size == other.Size && Root.AsSpan().SequenceEqual(other.Root);

    public override int GetHashCode() => HashCode.Combine(Origin, Size);
}
