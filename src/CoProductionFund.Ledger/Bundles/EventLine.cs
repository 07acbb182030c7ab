using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Unicode;

namespace CoProductionFund.Ledger.Bundles;

/// <summary>A SHA-256, as a value that takes little room.</summary>
internal readonly record struct Digest(UInt128 First, UInt128 Last)
{
    private const int Letters = 64;

    /// <returns>Null for what is not written as one: 64 hexadecimal digits, in small letters.</returns>
    public static Digest? Read(ReadOnlySpan<byte> text)
    {
        Span<byte> bytes = stackalloc byte[Letters / 2];
        return
            text.Length == Letters
            && !text.ContainsAnyInRange((byte)'A', (byte)'F')
            && Convert.FromHexString(text, bytes, out _, out _) is System.Buffers.OperationStatus.Done
            ? new(BinaryPrimitives.ReadUInt128BigEndian(bytes), BinaryPrimitives.ReadUInt128BigEndian(bytes[16..]))
            : null;
    }
}

/// <summary>What the verifier reads of a line.</summary>
/// <param name="Commitments">Texts in its data that look like a SHA-256: commitments, and digests of files.</param>
internal sealed record EventLine(Guid Stream, long Version, string Type, IReadOnlyList<Digest> Commitments)
{
    /// <summary>Written by the store where it gave a number away in vain; such a stream has no order.</summary>
    public bool IsTombstone => Type == "tombstone";

    /// <returns>Null for what is no line of the ledger.</returns>
    public static EventLine? Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            return Utf8.IsValid(line.Span) ? Read(new Utf8JsonReader(line.Span)) : null;
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    private static EventLine? Read(Utf8JsonReader json)
    {
        var (form, stream, version, type) = (0, (Guid?)null, (long?)null, (string?)null);
        List<Digest> commitments = [];
        json.Read();
        if (json.TokenType is not JsonTokenType.StartObject)
        {
            return null;
        }

        while (json.Read() && json.TokenType is JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("data"u8))
            {
                commitments = Find(ref json);
            }
            else if (json.ValueTextEquals("v"u8))
            {
                json.Read();
                form = json.GetInt32();
            }
            else if (json.ValueTextEquals("stream"u8))
            {
                json.Read();
                stream = json.GetGuid();
            }
            else if (json.ValueTextEquals("version"u8))
            {
                json.Read();
                version = json.GetInt64();
            }
            else if (json.ValueTextEquals("type"u8))
            {
                json.Read();
                type = json.GetString();
            }
            else
            {
                json.Skip();
            }
        }

        json.Read(); // nothing may follow
        return form == 1 && stream is { } of && version is { } at && type is not null
            ? new(of, at, type, commitments)
            : null;
    }

    private static List<Digest> Find(ref Utf8JsonReader json)
    {
        List<Digest> found = [];
        var depth = json.CurrentDepth;
        do
        {
            json.Read();
            if (json.TokenType is JsonTokenType.String && Text(ref json) is { } digest)
            {
                found.Add(digest);
            }
        } while (json.CurrentDepth > depth || json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray);

        return found;
    }

    /// <exception cref="InvalidOperationException">It holds half of a character.</exception>
    private static Digest? Text(ref Utf8JsonReader json) =>
        Digest.Read(json.ValueIsEscaped ? System.Text.Encoding.UTF8.GetBytes(json.GetString()!) : json.ValueSpan);
}
