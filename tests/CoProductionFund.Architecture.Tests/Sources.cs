using System.Text.RegularExpressions;

namespace CoProductionFund.Architecture.Tests;

public sealed partial class Sources
{
    private const int Longest = 250;

    [Fact]
    public void Take_time_from_the_clock_and_ids_from_who_asks()
    {
        House.HasNo(
            from file in House.Files("src", ".cs", ".cshtml")
            from line in House.Text(file).Split('\n')
            where Banned().IsMatch(line)
            select $"{file}: {line.Trim()}"
        );
        Assert.All(
            (string[])["DateTime.Now", "DateTime.UtcNow", "DateTimeOffset.UtcNow", "DateTime.Today", "Guid.NewGuid()"],
            bad => Assert.Matches(Banned(), $"var it = {bad};")
        );
    }

    [Fact]
    public void Are_short()
    {
        var files = House.Files("src", ".cs", ".cshtml").Concat(House.Files("tests", ".cs"));

        Assert.DoesNotContain(files, file => TooLong(House.Text(file)));
        Assert.True(TooLong(new string('\n', Longest + 1)));
    }

    [Fact]
    public void Start_with_a_short_program() =>
        Assert.InRange(House.Text("src/CoProductionFund.Web/Program.cs").Split('\n').Length, 1, 60);

    [Fact]
    public void Are_where_the_documents_say()
    {
        var documents = House.Files("docs", ".md").Concat(Readme());

        House.HasNo(documents.SelectMany(file => Missing(file, House.Text(file))));
        Assert.Equal(
            ["docs/x.md → ops/nothing", "docs/x.md → adr/9999-never.md"],
            Missing("docs/x.md", "Run `ops/nothing`, see [why](adr/9999-never.md) and [the site](https://example.org).")
        );
    }

    [Fact]
    public void Point_to_decision_records_that_are_there()
    {
        House.HasNo(
            from file in House.Files("src", ".cs", ".cshtml", ".csproj").Concat(House.Files("tests", ".cs"))
            where !file.EndsWith("Sources.cs", StringComparison.Ordinal)
            from Match record in Record().Matches(House.Text(file))
            where !IsRecord(record.Groups["number"].Value)
            select $"{file} → {record.Value}"
        );
        Assert.False(IsRecord("9999"));
    }

    private static bool TooLong(string text) => text.Count(c => c == '\n') > Longest;

    private static IEnumerable<string> Readme() =>
        File.Exists(Path.Combine(House.Root, "README.md")) ? ["README.md"] : [];

    private static bool IsRecord(string number) =>
        Directory.GetFiles(Path.Combine(House.Root, "docs/adr"), $"{number}-*.md").Length == 1;

    /// <summary>Paths from the root in backticks, and links relative to the document.</summary>
    private static IEnumerable<string> Missing(string document, string text) =>
        Paths()
            .Matches(text)
            .Select(match => (Said: match.Groups["path"].Value, From: ""))
            .Concat(
                Links()
                    .Matches(text)
                    .Select(match => (Said: match.Groups["path"].Value, From: Path.GetDirectoryName(document)!))
            )
            .Where(it => !Path.Exists(Path.Combine(House.Root, it.From, it.Said)))
            .Select(it => $"{document} → {it.Said}");

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b|\bGuid\.NewGuid\b")]
    private static partial Regex Banned();

    [GeneratedRegex("`(?<path>(src|tests|ops|docs)/[A-Za-z0-9_./-]*[A-Za-z0-9])`")]
    private static partial Regex Paths();

    [GeneratedRegex(@"\]\((?!https?:|mailto:|#)(?<path>[^)#\s]+)")]
    private static partial Regex Links();

    [GeneratedRegex("docs/adr/(?<number>[0-9]{4})")]
    private static partial Regex Record();
}
