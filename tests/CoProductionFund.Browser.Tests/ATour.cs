using System.Text.RegularExpressions;

namespace CoProductionFund.Browser.Tests;

/// <summary>Every kind of page that each person of the demonstration story can reach by links, on a phone and on a desk.</summary>
public sealed partial class ATour(Browser browser) : InABrowser(browser)
{
    private const int Phone = 375;

    private const int Desk = 1280;

    /// <summary>What a visitor has seen looks the same to everyone.</summary>
    private static readonly string[] ForAll =
    [
        "/",
        "/rounds",
        "/funded",
        "/service-areas",
        "/accessibility",
        "/privacy",
    ];

    [BrowserTheory]
    [InlineData(null, "/rounds/*/check")]
    [InlineData("carol-whitworth", "/bids/*/decision")]
    [InlineData("delroy-campbell", "/bids/*/budget")]
    [InlineData("helen-marsden", "/department/rounds/*/decisions/*")]
    [InlineData("farida-rahman", "/department/rounds/*/criteria")]
    [InlineData("margaret-illingworth", "/panel/*/moderation/*")]
    [InlineData("denise-fowler", "/panel/*/bids/*")]
    [InlineData("gordon-whitlock", "/department/rounds/*/as-it-stood")]
    [InlineData("ruth-adeyemi", "/admin/departments/*")]
    public async Task Of_whoever_comes(string? slug, string reached)
    {
        var site = await Browser.Story;
        PersonId? person = slug is null ? null : await site.InTheStory(slug);
        var walker = await Browser.Walker(site, phone: true, person: person);
        var known = new HashSet<string>(slug is null ? [] : ForAll);
        var ahead = new Queue<string>(["/"]);
        while (ahead.TryDequeue(out var address))
        {
            await Look(walker, address);
            foreach (var link in await Links(walker))
            {
                var kind = Kind(link);
                if (!IsLeftOut(kind) && !(slug is not null && IsForAll(kind)) && known.Add(kind))
                {
                    ahead.Enqueue(link);
                }
            }
        }

        Assert.Contains(reached, known);
    }

    private static async Task Look(Walker walker, string address)
    {
        await walker.Page.SetViewportSizeAsync(Phone, 812);
        await walker.Open(address);
        await walker.Page.SetViewportSizeAsync(Desk, 900);
        await walker.LookAgain();
    }

    private static async Task<IEnumerable<string>> Links(Walker walker)
    {
        var hrefs = await walker
            .Page.Locator("a[href^='/']")
            .EvaluateAllAsync<string[]>("all => all.map(it => it.getAttribute('href').split('#')[0])");
        return hrefs.Where(it => it.Length > 0);
    }

    private static bool IsForAll(string kind) =>
        ForAll.Skip(1).Any(it => kind == it || kind.StartsWith(it + "/", StringComparison.Ordinal));

    /// <summary>Files, other people's programs, and what exists only while developing.</summary>
    private static bool IsLeftOut(string kind) =>
        kind.StartsWith("/api", StringComparison.Ordinal) || kind.StartsWith("/openapi", StringComparison.Ordinal);

    /// <summary>The path, with a star where something is named.</summary>
    private static string Kind(string link) => Named().Replace(link.Split('?')[0], "/*");

    [GeneratedRegex(
        "/([A-Z]{3}(-[0-9]{2}(-[A-Z0-9]+)*)?|G-[0-9]+|[0-9]+)(?=/|$)|(?<=/criteria)/[^/]+|(?<=/questions)/[^/]+"
    )]
    private static partial Regex Named();
}
