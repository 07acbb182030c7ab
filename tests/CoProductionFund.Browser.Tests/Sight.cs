using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace CoProductionFund.Browser.Tests;

/// <summary>What is wrong with a page that everybody would see, and what only some people would.</summary>
/// <remarks>axe takes most of a second, so it looks at the same kind of page in the same state once for each width.</remarks>
public sealed partial class Sight
{
    private static readonly string? Shots = Environment.GetEnvironmentVariable("SHOTS");

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new()
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
        // the design system puts the phase banner and the back link outside the landmarks
        Rules = new() { ["region"] = new() { Enabled = false } },
    };

    private readonly ConcurrentDictionary<string, int> seen = new();

    /// <param name="js">axe is a script: a page without JavaScript is looked at for its width alone.</param>
    public Func<IPage, Task> Of(bool js) => page => Look(page, js);

    private async Task Look(IPage page, bool js)
    {
        await FitsItsWidth(page);
        var heading = string.Join(
            " ",
            await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).AllInnerTextsAsync()
        );
        var title = Digits().Replace($"{await page.TitleAsync()} {heading}", "0");
        var width = page.ViewportSize!.Width;
        if (!seen.TryAdd($"{Kind(page.Url)} {title} {width} {js}", seen.Count))
        {
            return;
        }

        await Photograph(page, $"{width}{(js ? "" : "-plain")}-{seen.Count:000}-{Unsafe().Replace(title, "-")}");
        if (js)
        {
            await IsAccessible(page);
        }
    }

    private static async Task FitsItsWidth(IPage page)
    {
        const string Overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
        var overflow = await page.EvaluateAsync<int>(Overflow);
        Assert.True(overflow <= 0, $"{page.Url} scrolls sideways by {overflow} pixels at {page.ViewportSize!.Width}");
    }

    private static async Task IsAccessible(IPage page)
    {
        var found = (await page.RunAxe(Rules)).Violations.Where(it => !IsOfRadios(it)).ToList();
        Assert.True(
            found.Count == 0,
            $"{page.Url}\n" + string.Join("\n", found.Select(it => $"{it.Id}: {it.Help} {Nodes(it)}"))
        );
    }

    /// <summary>The design system's radios and checkboxes say that they are expanded, which it documents and keeps.</summary>
    private static bool IsOfRadios(AxeResultItem item) =>
        item.Id == "aria-allowed-attr"
        && item.Nodes.All(node => node.Html.Contains("__input") && node.Html.Contains("aria-expanded"));

    private static string Nodes(AxeResultItem item) => string.Join(" ", item.Nodes.Select(node => node.Html));

    /// <summary>The address without what names one bid, round or group.</summary>
    private static string Kind(string url) =>
        Digits().Replace(Reference().Replace(new Uri(url).AbsolutePath, "*"), "0");

    private static Task Photograph(IPage page, string name) =>
        Shots is null
            ? Task.CompletedTask
            : page.ScreenshotAsync(
                new() { Path = Path.Combine(Shots, $"{name[..Math.Min(name.Length, 120)]}.png"), FullPage = true }
            );

    [GeneratedRegex("[A-Z]{3}-[0-9]{2}(-[A-Z0-9]+)*|G-[0-9]+|[0-9a-f]{8}-[0-9a-f-]+")]
    private static partial Regex Reference();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex Unsafe();
}
