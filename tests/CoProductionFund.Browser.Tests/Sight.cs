using System.Text.RegularExpressions;

namespace CoProductionFund.Browser.Tests;

/// <summary>What is wrong with a page that everybody would see, and what only some people would.</summary>
/// <remarks>axe takes its time, so it looks where a kind of page has a part that it did not yet see there at that width.</remarks>
public sealed partial class Sight
{
    private static readonly string? Shots = Environment.GetEnvironmentVariable("SHOTS");

    /// <summary>What it is made of: which elements stand in which, whatever their words and however often.</summary>
    private const string AGlance = """
        () => {
            const made = it => [it.tagName, it.className, it.getAttribute('role'), it.getAttribute('type')].join('.');
            const parts = new Set([...document.querySelectorAll('body *')].map(it => `${made(it.parentElement)}>${made(it)}`));
            const page = document.documentElement;
            const labels = [...document.querySelectorAll('svg text')].map(it => Math.floor(it.getBoundingClientRect().right));
            return {
                overflow: Math.max(page.scrollWidth, ...labels) - page.clientWidth,
                title: [document.title, ...[...document.querySelectorAll('h1')].map(it => it.innerText)].join(' '),
                parts: [...parts],
            };
        }
        """;

    private readonly HashSet<string> seen = [];

    private int shots;

    /// <param name="js">axe is a script: a page without JavaScript is looked at for its width alone.</param>
    public Func<IPage, Task> Of(bool js) => page => Look(page, js);

    private async Task Look(IPage page, bool js)
    {
        var width = page.ViewportSize!.Width;
        var there = await page.EvaluateAsync<Glance>(AGlance);
        Assert.True(
            there.Overflow <= 0,
            $"{page.Url} scrolls sideways, or a label is cut off, by {there.Overflow} pixels at {width}"
        );
        var before = seen.Count;
        seen.UnionWith(there.Parts.Select(part => $"{Kind(page.Url)} {width} {js} {part}"));
        if (seen.Count == before)
        {
            return;
        }

        await Photograph(page, $"{width}{(js ? "" : "-plain")}-{++shots:000}-{Unsafe().Replace(there.Title, "-")}");
        if (js)
        {
            var complaints = await Axe.Complaints(page);
            Assert.True(complaints.Count == 0, $"{page.Url}\n{string.Join('\n', complaints)}");
        }
    }

    /// <summary>The address without what names one bid, round or group.</summary>
    private static string Kind(string url) =>
        Digits().Replace(Reference().Replace(new Uri(url).AbsolutePath, "*"), "0");

    private static Task Photograph(IPage page, string name) =>
        Shots is null
            ? Task.CompletedTask
            : page.ScreenshotAsync(
                new() { Path = Path.Combine(Shots, $"{name[..Math.Min(name.Length, 120)]}.png"), FullPage = true }
            );

    [GeneratedRegex("[A-Z]{3}-[0-9]{2}(-[A-Z0-9]+)*|G-[0-9]+|[0-9a-f]{8}[0-9a-f-]{24,}")]
    private static partial Regex Reference();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex Unsafe();

    private sealed class Glance
    {
        public int Overflow { get; set; }

        public string Title { get; set; } = "";

        public string[] Parts { get; set; } = [];
    }
}
