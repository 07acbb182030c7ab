using System.Globalization;
using System.Text;

namespace CoProductionFund.Application.Files;

/// <summary>A name is what somebody else wrote: it is shown to people and given back to browsers, and never used as a path.</summary>
public static class FileNames
{
    /// <summary>Characters, with the extension.</summary>
    public const int Most = 100;

    /// <summary>Without folders, control characters, marks that turn the reading direction, and what no disk takes.</summary>
    /// <returns>"file" where nothing is left of it.</returns>
    public static string Clean(string name)
    {
        var last = WithoutHalves(name)[(name.LastIndexOfAny(['/', '\\']) + 1)..].Normalize(NormalizationForm.FormC);
        var kept = new StringBuilder();
        foreach (var rune in last.EnumerateRunes())
        {
            kept.Append(
                IsWanted(rune) ? rune.ToString()
                : Rune.IsWhiteSpace(rune) ? " "
                : ""
            );
        }

        var clean = string.Join(' ', kept.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .TrimEnd('.', ' ');
        var extension = Extension(clean);
        var stem = Cut(clean[..^extension.Length].Trim('.', ' '), Most - extension.Length);
        return stem.Length == 0 ? $"file{extension}" : stem + extension;
    }

    /// <summary>".pdf"; empty where there is none. In small letters, for comparing.</summary>
    public static string ExtensionOf(string cleanName) => Extension(cleanName).ToLowerInvariant();

    private static string Extension(string name)
    {
        var extension = Path.GetExtension(name);
        return extension.Length is > 1 and <= 10 && extension.Skip(1).All(char.IsAsciiLetterOrDigit) ? extension : "";
    }

    /// <summary>Half a surrogate pair cannot be normalised, kept or shown.</summary>
    private static string WithoutHalves(string name) =>
        string.Concat(name.EnumerateRunes().Select(rune => rune == Rune.ReplacementChar ? "_" : rune.ToString()));

    private static bool IsWanted(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.SpaceSeparator
            )
        && !"<>:\"|?*".Contains(rune.ToString(), StringComparison.Ordinal);

    private static string Cut(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        return (char.IsHighSurrogate(text[most - 1]) ? text[..(most - 1)] : text[..most]).TrimEnd('.', ' ');
    }
}
