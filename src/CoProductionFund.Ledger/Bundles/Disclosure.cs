using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CoProductionFund.Ledger.Bundles;

public enum DisclosureState
{
    Open,

    /// <summary>Salt and text are gone for good; the commitment in the event stays.</summary>
    Erased,

    /// <summary>There, but not for whom the bundle was made.</summary>
    Withheld,
}

/// <summary>A text that an event commits to: SHA-256 of salt and text.</summary>
public sealed record Disclosure(string Commitment, DisclosureState State, byte[]? Salt = null, string? Text = null)
{
    public string Line()
    {
        var line = new StringBuilder("{\"commitment\":");
        CanonicalJson.WriteText(Commitment, line);
        if (State is DisclosureState.Open)
        {
            line.Append(",\"salt\":");
            CanonicalJson.WriteText(Convert.ToHexStringLower(Salt!), line);
        }

        line.Append(",\"state\":\"").Append(Word(State)).Append('"');
        if (State is DisclosureState.Open)
        {
            line.Append(",\"text\":");
            CanonicalJson.WriteText(Text!, line);
        }

        return line.Append('}').ToString();
    }

    /// <returns>Null for what is no such line.</returns>
    public static Disclosure? Read(string line)
    {
        try
        {
            using var parsed = JsonDocument.Parse(line);
            var root = parsed.RootElement;
            DisclosureState? state = root.GetProperty("state").GetString() switch
            {
                "open" => DisclosureState.Open,
                "erased" => DisclosureState.Erased,
                "withheld" => DisclosureState.Withheld,
                _ => null,
            };
            var read =
                state is DisclosureState.Open
                    ? new Disclosure(
                        root.GetProperty("commitment").GetString()!,
                        DisclosureState.Open,
                        Convert.FromHexString(root.GetProperty("salt").GetString()!),
                        root.GetProperty("text").GetString()!
                    )
                : state is { } closed ? new(root.GetProperty("commitment").GetString()!, closed)
                : null;
            return read?.Line() == line ? read : null;
        }
        catch (Exception wrong)
            when (wrong
                    is JsonException
                        or FormatException
                        or InvalidOperationException
                        or KeyNotFoundException
                        or ArgumentNullException
            )
        {
            return null;
        }
    }

    /// <summary>Is the text what was committed to? True for what is not shown.</summary>
    public bool IsTrue() =>
        State is not DisclosureState.Open
        || Convert.ToHexStringLower(SHA256.HashData([.. Salt!, .. Encoding.UTF8.GetBytes(Text!)])) == Commitment;

    private static string Word(DisclosureState state) =>
        state switch
        {
            DisclosureState.Open => "open",
            DisclosureState.Erased => "erased",
            _ => "withheld",
        };
}
