using System.Text;
using System.Text.RegularExpressions;

namespace CoProductionFund.Application.Files;

/// <summary>
/// Comma-separated values as RFC 4180 has them: the one place where they are written and read. No cell is run as a
/// formula by a spreadsheet.
/// </summary>
public static partial class Csv
{
    /// <summary>One line, ended by CR LF; quoted where it must be. Null is an empty cell.</summary>
    public static string Line(IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

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

    private static string Cell(string? text)
    {
        var safe = Harmless(text ?? "");
        return safe.AsSpan().ContainsAny(",\"\r\n")
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }

    /// <remarks>OWASP, CSV injection: what begins so is run. With an apostrophe before it, it is text. A number stays one.</remarks>
    private static string Harmless(string text) =>
        text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..]
        && !Number().IsMatch(text)
            ? "'" + text
            : text;

    [GeneratedRegex(@"^-\d+(\.\d+)?\z")]
    private static partial Regex Number();
}
