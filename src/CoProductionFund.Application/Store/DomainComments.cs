using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CoProductionFund.Application.Store;

/// <summary>The comments of the domain, from the file that the compiler writes beside it.</summary>
internal sealed partial class DomainComments
{
    private readonly Dictionary<string, XElement> members = XDocument
        .Load(Path.ChangeExtension(typeof(IDomainEvent).Assembly.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(it => it.Attribute("name")!.Value);

    public string? Summary(Type type) =>
        members.GetValueOrDefault($"T:{type.FullName}")?.Element("summary") is { } it ? Text(it) : null;

    /// <returns>Empty where the name says it all.</returns>
    public string Parameter(Type record, string name) =>
        members
            .GetValueOrDefault($"T:{record.FullName}")
            ?.Elements("param")
            .FirstOrDefault(it => it.Attribute("name")!.Value == name)
            is { } comment
            ? Text(comment)
            : "";

    private static string Text(XElement comment) =>
        Spaces()
            .Replace(string.Concat(comment.Nodes().Select(Text)), " ")
            .Trim()
            .Replace("|", "\\|", StringComparison.Ordinal);

    private static string Text(XNode node) =>
        node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "see" or "paramref" } it =>
                $"`{it.Attributes().First().Value.Split('.', ':')[^1]}`",
            XElement it => $"`{it.Value}`",
            _ => "",
        };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
