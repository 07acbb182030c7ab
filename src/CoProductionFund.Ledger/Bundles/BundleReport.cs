namespace CoProductionFund.Ledger.Bundles;

public enum Verdict
{
    Good = 0,

    /// <summary>Something was changed, removed, added or put in another order.</summary>
    Tampered = 1,

    /// <summary>Nothing can be said: something is missing, or this is no bundle.</summary>
    Unusable = 2,

    /// <summary>
    /// All that is there holds, but the log was longer when the checkpoint that somebody kept was signed: the bundle was made
    /// before that, or the end of the log was removed. A bundle made now tells which.
    /// </summary>
    Shorter = 3,
}

/// <param name="Place">The first bad place, in words; nothing when all is good.</param>
/// <param name="Size">How many events the log held at the newest checkpoint that holds.</param>
/// <param name="Events">How many of them are in the bundle.</param>
/// <param name="Erased">Texts that were erased; their commitments are there and hold.</param>
/// <param name="Withheld">Texts not shown to whom the bundle was made for.</param>
public sealed record BundleReport(
    Verdict Verdict,
    string? Place,
    long Size = 0,
    long Events = 0,
    int Checkpoints = 0,
    int Streams = 0,
    int Open = 0,
    int Erased = 0,
    int Withheld = 0
);

/// <summary>Ends the reading at the first bad place.</summary>
internal sealed class BadBundleException(Verdict verdict, string place) : Exception(place)
{
    public Verdict Verdict { get; } = verdict;

    public static BadBundleException Tampered(string place) => new(Verdict.Tampered, place);

    public static BadBundleException Unusable(string place) => new(Verdict.Unusable, place);
}
