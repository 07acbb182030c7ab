using System.Text.Json;
using Deque.AxeCore.Commons;

namespace CoProductionFund.Browser.Tests;

/// <summary>What a page keeps from people who use it in another way than most (WCAG 2.2 AA and axe's good practice).</summary>
/// <remarks>Runs the script in the page itself: the ready-made runner opens a second page for each look, which takes three times as long.</remarks>
public static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private static readonly object Options = new
    {
        runOnly = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice" },
        // the design system puts the phase banner and the back link outside the landmarks
        rules = new { region = new { enabled = false } },
        resultTypes = new[] { "violations" },
        selectors = false,
    };

    private const string Run = """
        options => axe.run(document, options).then(found => JSON.stringify(
            found.violations.map(it => ({ id: it.id, help: it.help, nodes: it.nodes.map(node => node.html) }))))
        """;

    public static async Task<IReadOnlyList<string>> Complaints(IPage page)
    {
        await page.EvaluateAsync(Script);
        var found = JsonSerializer.Deserialize<List<Complaint>>(
            await page.EvaluateAsync<string>(Run, Options),
            JsonSerializerOptions.Web
        );
        return
        [
            .. from it in found
            where !IsOfRadios(it) && !IsOfFileUpload(it)
            select $"{it.Id}: {it.Help} {string.Join(" ", it.Nodes)}",
        ];
    }

    /// <summary>The design system's radios and checkboxes say that they are expanded, which it documents and keeps.</summary>
    private static bool IsOfRadios(Complaint it) =>
        it.Id == "aria-allowed-attr"
        && it.Nodes.All(html => html.Contains("__input") && html.Contains("aria-expanded"));

    /// <summary>The design system names its button for files by the label and by what the button says.</summary>
    private static bool IsOfFileUpload(Complaint it) =>
        it.Id == "label-content-name-mismatch" && it.Nodes.All(html => html.Contains("govuk-file-upload-button"));

    private sealed record Complaint(string Id, string Help, IReadOnlyList<string> Nodes);
}
