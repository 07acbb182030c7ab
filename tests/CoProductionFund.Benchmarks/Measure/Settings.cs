using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

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
    private static readonly Option<int> HowOften = new("--rounds")
    {
        Description = "how often every case is measured, 1 to 1,000",
        DefaultValueFactory = _ => 5,
        CustomParser = it => Number(it, 1, 1_000),
    };

    private static readonly Option<double> HowLong = new("--seconds")
    {
        Description = "how long each case runs in a round, 0.1 to 3,600",
        DefaultValueFactory = _ => 2,
        CustomParser = it => Number(it, 0.1, 3_600),
    };

    private static readonly Option<Size?> HowFull = new("--size")
    {
        Description = "how much is seeded",
        HelpName = "small|department|national",
        CustomParser = OneOfTheSizes,
    };

    private static readonly Option<long?> HowMany = new("--events")
    {
        Description = "how many events are seeded at least, 1 to 100,000,000",
        CustomParser = it => Number(it, 1L, 100_000_000),
    };

    private static readonly Option<string?> WhereKept = new("--store")
    {
        Description = "a folder that keeps what was seeded, or has it from an earlier run",
    };

    private static readonly Option<string?> WhereWritten = new("--json")
    {
        Description = "a file that the results are written to as well",
    };

    static Settings() =>
        WhereKept.Validators.Add(said =>
        {
            if (said.GetValueOrDefault<string>() is "")
            {
                said.AddError("--store takes a folder.");
            }

            if (said.GetResult(HowFull) is null)
            {
                said.AddError("--store needs --size, which says how much it holds.");
            }
        });

    public static IReadOnlyList<Option> Options => [HowOften, HowLong, HowFull, HowMany, WhereKept, WhereWritten];

    /// <param name="said">Without errors.</param>
    public static Settings Of(ParseResult said) =>
        new(
            said.GetValue(HowOften),
            said.GetValue(HowLong),
            said.GetValue(HowFull),
            said.GetValue(HowMany),
            said.GetValue(WhereKept),
            said.GetValue(WhereWritten)
        );

    private static T Number<T>(ArgumentResult said, T least, T most)
        where T : struct, INumber<T>
    {
        const NumberStyles style = NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint;
        var read = T.TryParse(said.Tokens[0].Value, style, CultureInfo.InvariantCulture, out var number);
        return read && number >= least && number <= most
            ? number
            : Refused<T>(
                said,
                string.Create(CultureInfo.InvariantCulture, $"Give a number from {least} to {most:#,0}")
            );
    }

    private static Size? OneOfTheSizes(ArgumentResult said) =>
        Enum.GetNames<Size>().Contains(said.Tokens[0].Value, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<Size>(said.Tokens[0].Value, ignoreCase: true)
            : Refused<Size?>(said, "Give small, department or national");

    private static T Refused<T>(ArgumentResult said, string why)
    {
        said.AddError($"{why}: {(said.Parent as OptionResult)?.IdentifierToken?.Value} '{said.Tokens[0].Value}'");
        return default!;
    }
}
