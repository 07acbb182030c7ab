using System.Text;

namespace CoProductionFund.Application.PaymentRuns;

/// <summary>Comma-separated values as RFC 4180 has them.</summary>
internal static class Csv
{
    /// <summary>One line, quoted where it must be.</summary>
    public static string Line(IEnumerable<string> fields) => string.Join(',', fields.Select(Field)) + "\r\n";

    /// <summary>
    /// Text that people wrote: what a spreadsheet would run as a formula is made text by an apostrophe.
    /// </summary>
    public static string Harmless(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' ? "'" + text : text;

    /// <summary>Rows that hold something, each with the line it begins in, 1 for the first.</summary>
    public static IReadOnlyList<(int Line, IReadOnlyList<string> Fields)> Read(string text)
    {
        List<(int, IReadOnlyList<string>)> rows = [];
        var (line, at) = (1, text.StartsWith('\uFEFF') ? 1 : 0);
        while (at < text.Length)
        {
            var (begins, fields) = (line, new List<string>());
            do
            {
                fields.Add(ReadField(text, ref at, ref line));
            } while (at < text.Length && text[at++] == ',');

            if (text[at - 1] == '\r' && at < text.Length && text[at] == '\n')
            {
                at++;
            }

            line++;
            if (fields.Any(it => !string.IsNullOrWhiteSpace(it)))
            {
                rows.Add((begins, fields));
            }
        }

        return rows;
    }

    /// <summary>Stops at the comma or line break behind the field, or at the end.</summary>
    private static string ReadField(string text, ref int at, ref int line)
    {
        var field = new StringBuilder();
        var quoted = at < text.Length && text[at] == '"';
        at += quoted ? 1 : 0;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (quoted && c == '"')
            {
                if (at + 1 < text.Length && text[at + 1] == '"')
                {
                    at++;
                }
                else
                {
                    quoted = false;
                    continue;
                }
            }
            else if (!quoted && c is ',' or '\r' or '\n')
            {
                break;
            }

            line += c == '\n' ? 1 : 0;
            field.Append(c);
        }

        return field.ToString();
    }

    private static string Field(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
