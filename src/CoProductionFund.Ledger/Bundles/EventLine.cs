using System.Text.Json;

namespace CoProductionFund.Ledger.Bundles;

/// <summary>What the verifier reads of a line.</summary>
/// <param name="Commitments">Texts in its data that look like a SHA-256: commitments, and digests of files.</param>
internal sealed record EventLine(Guid Stream, long Version, string Type, IReadOnlyList<string> Commitments)
{
    /// <summary>Written by the store where it gave a number away in vain; such a stream has no order.</summary>
    public bool IsTombstone => Type == "tombstone";

    /// <returns>Null for what is no line of the ledger.</returns>
    public static EventLine? Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var parsed = JsonDocument.Parse(line);
            var root = parsed.RootElement;
            List<string> commitments = [];
            if (root.TryGetProperty("data", out var data))
            {
                Find(data, commitments);
            }

            return root.GetProperty("v").GetInt32() == 1
                ? new(
                    root.GetProperty("stream").GetGuid(),
                    root.GetProperty("version").GetInt64(),
                    root.GetProperty("type").GetString()!,
                    commitments
                )
                : null;
        }
        catch (Exception wrong)
            when (wrong is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static void Find(JsonElement value, List<string> found)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    Find(property.Value, found);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    Find(item, found);
                }

                break;
            case JsonValueKind.String
                when value.GetString() is { Length: 64 } text && text.All(char.IsAsciiHexDigitLower):
                found.Add(text);
                break;
        }
    }
}
