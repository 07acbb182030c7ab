namespace CoProductionFund.Web.Pages.Audit;

/// <summary>Lines of comma-separated values (RFC 4180) that no spreadsheet takes for a formula.</summary>
public static class Csv
{
    public static string Line(IReadOnlyList<string?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        // OWASP: a cell that begins so is run by spreadsheets; with an apostrophe before it is text
        var safe = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠'
            ? "'" + text
            : text;
        return safe.AsSpan().IndexOfAny("\",\r\n") < 0
            ? safe
            : "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
