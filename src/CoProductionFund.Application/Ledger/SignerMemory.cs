using CoProductionFund.Ledger;

namespace CoProductionFund.Application.Ledger;

/// <summary>
/// What this node last signed, on its own disk: the note and the right edge of the tree. Whoever owns the database
/// cannot reach it, so no signature is to be had for a rewritten history.
/// </summary>
internal sealed record SignerMemory(Checkpoint Checkpoint, string Note, Frontier Frontier)
{
    private const string FileName = "memory";

    /// <returns>Null on a node that has never signed.</returns>
    /// <exception cref="LedgerRefusesException">It is there and not ours, or broken.</exception>
    public static SignerMemory? Load(string folder, IReadOnlyList<VerifierKey> keys)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            var text = File.ReadAllText(path);
            var cut = text.IndexOf("\n---\n", StringComparison.Ordinal);
            var note = text[(cut + 5)..];
            var checkpoint = Checkpoint.Open(note, keys) ?? throw new FormatException("the note is not ours");
            var edge = text[..cut].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Convert.FromBase64String);
            var frontier = Frontier.From(checkpoint.Size, edge);
            return frontier.Root().AsSpan().SequenceEqual(checkpoint.Root)
                ? new(checkpoint, note, frontier)
                : throw new FormatException("the edge is not that of the note");
        }
        catch (Exception broken) when (broken is FormatException or ArgumentException)
        {
            throw new LedgerRefusesException($"The memory at {path} cannot be used: {broken.Message}.");
        }
    }

    public void Save(string folder) =>
        OwnFiles.Write(
            Path.Combine(folder, FileName),
            string.Concat(Frontier.Edge.Select(it => Convert.ToBase64String(it) + "\n")) + "\n---\n" + Note
        );
}
