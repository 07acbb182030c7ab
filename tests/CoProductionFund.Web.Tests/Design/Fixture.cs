using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace CoProductionFund.Web.Tests.Design;

/// <summary>An example of the design system: options in, HTML out. Its package has some for each component.</summary>
internal sealed partial record Fixture(JsonElement Options, string Html)
{
    public static Fixture Read(string component, string name)
    {
        var file = Path.Combine(Repository.Web, "Styles", "fixtures", component + ".json");
        using var read = JsonDocument.Parse(File.ReadAllText(file));
        var found = read
            .RootElement.GetProperty("fixtures")
            .EnumerateArray()
            .Single(fixture => fixture.GetProperty("name").GetString() == name);
        return new Fixture(found.GetProperty("options").Clone(), found.GetProperty("html").GetString()!);
    }

    public string? this[params string[] path] => Text(Options, path);

    public bool Has(params string[] path) => Text(Options, path) is not null;

    public IReadOnlyList<JsonElement> Items =>
        Options.TryGetProperty("items", out var items) ? [.. items.EnumerateArray()] : [];

    public static string? Text(JsonElement from, params string[] path)
    {
        foreach (var name in path)
        {
            if (from.ValueKind is not JsonValueKind.Object || !from.TryGetProperty(name, out from))
            {
                return null;
            }
        }

        return from.ToString();
    }

    /// <summary>One line for each node. The order of classes says nothing, and an id is only what it is compared with.</summary>
    public static string Outline(string html, string id)
    {
        var lines = new StringWriter();
        Walk(new HtmlParser().ParseDocument(html).Body!, 0);
        return lines.ToString();

        void Walk(INode node, int depth)
        {
            var line = node switch
            {
                IText text => Spaces().Replace(text.Data.Trim(), " "),
                IElement element => $"<{element.LocalName} {Attributes(element, id)}>",
                _ => "",
            };
            if (line.Length > 0)
            {
                lines.WriteLine(new string(' ', depth) + line);
            }

            foreach (var child in node.ChildNodes)
            {
                Walk(child, depth + 1);
            }
        }
    }

    private static string Attributes(IElement element, string id) =>
        string.Join(
            ' ',
            element
                .Attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal)
                .Select(attribute => $"{attribute.Name}={Value(attribute, id)}")
        );

    private static string Value(IAttr attribute, string id) =>
        attribute.Name switch
        {
            "class" => string.Join(' ', attribute.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order()),
            "id" or "for" or "aria-describedby" or "aria-labelledby" or "data-aria-controls" => attribute.Value.Replace(
                id,
                "ID",
                StringComparison.Ordinal
            ),
            _ => attribute.Value,
        };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Web { get; } = Path.Combine(Root, "src", "CoProductionFund.Web");

    private static string Find(DirectoryInfo folder) =>
        folder.GetFiles("*.sln").Length > 0 ? folder.FullName : Find(folder.Parent!);
}
