using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CoProductionFund.Ledger;

/// <summary>
/// JSON in one way of writing: no white space, names in order of their UTF-16 units, the fewest escapes (RFC 8785), and
/// no numbers but integers within ±(2^53 − 1).
/// </summary>
public static class CanonicalJson
{
    private const long Largest = (1L << 53) - 1;

    /// <summary>What is not written as it is; halves of characters are looked for beside.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create([
        .. Enumerable.Range(0, ' ').Select(it => (char)it),
        '"',
        '\\',
    ]);

    /// <exception cref="FormatException">It holds a number that is no such integer, a name twice, or half of a character.</exception>
    public static string Of(JsonElement value)
    {
        var text = new StringBuilder();
        Write(value, text);
        return text.ToString();
    }

    public static void Write(JsonElement value, StringBuilder to)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(value, to);
                break;
            case JsonValueKind.Array:
                to.Append('[');
                var first = true;
                foreach (var item in value.EnumerateArray())
                {
                    to.Append(first ? "" : ",");
                    first = false;
                    Write(item, to);
                }

                to.Append(']');
                break;
            case JsonValueKind.String:
                WriteText(Text(value), to);
                break;
            case JsonValueKind.Number:
                to.Append(Integer(value.GetRawText()));
                break;
            default:
                to.Append(value.GetRawText()); // true, false, null
                break;
        }
    }

    public static void WriteText(string text, StringBuilder to)
    {
        to.Append('"');
        if (!text.AsSpan().ContainsAny(Special) && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            to.Append(text).Append('"');
            return;
        }

        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (char.IsSurrogate(c) && !IsPaired(text, at))
            {
                throw new FormatException("A text holds half of a character.");
            }

            _ = c switch
            {
                '"' => to.Append("\\\""),
                '\\' => to.Append("\\\\"),
                '\b' => to.Append("\\b"),
                '\t' => to.Append("\\t"),
                '\n' => to.Append("\\n"),
                '\f' => to.Append("\\f"),
                '\r' => to.Append("\\r"),
                < ' ' => to.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => to.Append(c),
            };
        }

        to.Append('"');
    }

    private static void WriteObject(JsonElement value, StringBuilder to)
    {
        to.Append('{');
        string? last = null;
        foreach (
            var (name, item) in value
                .EnumerateObject()
                .Select(it => (it.Name, it.Value))
                .OrderBy(it => it.Name, StringComparer.Ordinal)
        )
        {
            if (name == last)
            {
                throw new FormatException($"The name {name} is there twice.");
            }

            to.Append(last is null ? "" : ",");
            last = name;
            WriteText(name, to);
            to.Append(':');
            Write(item, to);
        }

        to.Append('}');
    }

    private static string Text(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException half)
        {
            throw new FormatException("A text holds half of a character.", half);
        }
    }

    private static string Integer(string written) =>
        long.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number is >= -Largest and <= Largest
            ? number.ToString(CultureInfo.InvariantCulture)
            : throw new FormatException($"{written} is not an integer within 53 bits.");

    private static bool IsPaired(string text, int at) =>
        char.IsHighSurrogate(text[at])
            ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
            : at > 0 && char.IsHighSurrogate(text[at - 1]);
}
