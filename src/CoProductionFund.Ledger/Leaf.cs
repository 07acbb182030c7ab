using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CoProductionFund.Ledger;

/// <summary>One event as it lies in the store, and the line of the ledger made of it ("leaf-1", see docs/ledger-format.md).</summary>
/// <param name="Sequence">The store's number: rising, with gaps.</param>
/// <param name="Stream">What it happened to.</param>
/// <param name="Version">Its place in the stream, from 1 on.</param>
/// <param name="At">When, in whole microseconds.</param>
/// <param name="By">Who asked for it; nothing where nobody did.</param>
/// <param name="Data">The stored JSON.</param>
public sealed record Leaf(
    long Sequence,
    Guid Id,
    Guid Stream,
    long Version,
    string Type,
    DateTimeOffset At,
    string? By,
    string? Correlation,
    string? Cause,
    string Data
)
{
    /// <summary>The longest line.</summary>
    public const int Longest = 1_000_000;

    /// <summary>The bytes that are hashed, stored and exported. No line end.</summary>
    /// <remarks>Data that has no canonical form (a broken number, say) is committed to by its digest instead.</remarks>
    public byte[] Line()
    {
        var line = Encoding.UTF8.GetBytes(Written(Canonical()));
        return line.Length <= Longest ? line : Encoding.UTF8.GetBytes(Written(canonical: null));
    }

    private string Written(string? canonical)
    {
        var text = new StringBuilder("{");
        Add("at", At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
        Add("by", By);
        Add("cause", Cause);
        Add("corr", Correlation);
        if (canonical is not null)
        {
            text.Append(text.Length > 1 ? "," : "").Append("\"data\":").Append(canonical);
        }
        else
        {
            Add("data_sha256", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Data))));
        }

        Add("id", Id.ToString());
        text.Append(CultureInfo.InvariantCulture, $",\"seq\":{Sequence}");
        Add("stream", Stream.ToString());
        Add("type", Type);
        return text.Append(CultureInfo.InvariantCulture, $",\"v\":1,\"version\":{Version}}}").ToString();

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                text.Append(text.Length > 1 ? ",\"" : "\"").Append(name).Append("\":");
                CanonicalJson.WriteText(value, text);
            }
        }
    }

    private string? Canonical()
    {
        try
        {
            using var parsed = JsonDocument.Parse(Data);
            return CanonicalJson.Of(parsed.RootElement);
        }
        catch (Exception broken) when (broken is FormatException or JsonException)
        {
            return null;
        }
    }
}
