using System.Globalization;

namespace CoProductionFund.Benchmarks.Measure;

public enum Size
{
    /// <summary>One round: 206 bids, 120 questions, 3 reviewers, 6 criteria.</summary>
    Small,

    /// <summary>2,000 bids.</summary>
    Department,

    /// <summary>35,000 bids in 20 rounds.</summary>
    National,
}

/// <param name="Rounds">How often every case is measured; the cases of one round follow one another, in a shuffled order.</param>
/// <param name="Seconds">How long each case runs in a round.</param>
/// <param name="Events">About how many events are seeded at least; null for what the size needs.</param>
/// <param name="Store">The folder of a store that is kept and, once seeded, used again; null for one that goes with the benchmark.</param>
/// <param name="Json">Where the results are also written; null for nowhere.</param>
public sealed record Settings(int Rounds, double Seconds, Size? Size, long? Events, string? Store, string? Json)
{
    public static Settings Read(IReadOnlyList<string> args) =>
        new(
            int.Parse(After(args, "--rounds") ?? "5", CultureInfo.InvariantCulture),
            double.Parse(After(args, "--seconds") ?? "2", CultureInfo.InvariantCulture),
            After(args, "--size") is { } size ? Enum.Parse<Size>(size, ignoreCase: true) : null,
            After(args, "--events") is { } events
                ? long.Parse(events, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)
                : null,
            After(args, "--store"),
            After(args, "--json")
        );

    private static string? After(IReadOnlyList<string> args, string option)
    {
        var at = args.ToList().IndexOf(option);
        return at >= 0 && at + 1 < args.Count ? args[at + 1] : null;
    }
}
