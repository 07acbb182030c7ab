using System.Text.RegularExpressions;
using CoProductionFund.Domain.Bids;

namespace CoProductionFund.Web.Pages.Bids;

/// <summary>The sections as pages: their order and addresses.</summary>
public static partial class Sections
{
    public static IReadOnlyList<BidSection> InOrder { get; } =
    [
        BidSection.Summary,
        BidSection.Scope,
        BidSection.People,
        BidSection.Partner,
        BidSection.Match,
        BidSection.Change,
        BidSection.Budget,
        BidSection.Risks,
        BidSection.Continuity,
        BidSection.Questions,
        BidSection.Declarations,
    ];

    public static string SlugOf(BidSection section) => section.ToString().ToLowerInvariant();

    /// <summary>The section a gap belongs to.</summary>
    public static BidSection Of(string where) => InOrder.First(it => where.Split('.')[0] == SlugOf(it));

    /// <summary>Where an answer is given: "risks.2.how-told" is at "/bids/HEA-26-0042/risks/2#HowTold".</summary>
    public static string PageOf(string reference, string where, bool backToCheck = false)
    {
        var path = where.Split('.');
        var (page, field) = path switch
        {
            ["risks", "register", ..] or ["risks"] => ("risks", ""),
            ["risks", var number] => ($"risks/{number}", ""),
            ["risks", var number, var what] => ($"risks/{number}", Pascal(what)),
            ["questions", var key] => ($"questions/{key}", "Answer"),
            ["change", "outcomes", var number, ..] => ("change", Item("Outcomes", number, path.ElementAtOrDefault(3))),
            ["change", "outcomes"] => ("change", Item("Outcomes", "1")),
            ["budget", "lines", var number] => ("budget", Item("Lines", number)),
            ["budget", "lines"] => ("budget", Item("Lines", "1")),
            ["declarations", var key] when key is not ("is-true" or "has-authority" or "may-be-named") => (
                "declarations",
                $"Eligibility_{key}_"
            ),
            [var section, var what] => (section, Pascal(what)),
            _ => (path[0], ""),
        };
        var back = backToCheck ? "?return=check" : "";
        return $"/bids/{reference}/{page}{back}{(field.Length > 0 ? "#" : "")}{field}";
    }

    private static string Item(string list, string number, string? what = null) =>
        $"{list}_{int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) - 1}__{Pascal(what ?? "what")}";

    private static string Pascal(string kebab) =>
        Word().Replace(kebab, match => match.Groups[1].Value.ToUpperInvariant());

    [GeneratedRegex("(?:^|-)([a-z])")]
    private static partial Regex Word();
}
