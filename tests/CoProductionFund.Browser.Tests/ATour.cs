using System.Text.RegularExpressions;
using Xunit.Sdk;

namespace CoProductionFund.Browser.Tests;

/// <summary>Every kind of page that each person of the demonstration story can reach by links, on a phone and on a desk.</summary>
public sealed partial class ATour(Browser browser) : InABrowser(browser)
{
    private const int Phone = 375;

    private const int Desk = 1280;

    /// <summary>Pages one person opens before the tour gives up what it has not reached.</summary>
    private const int Most = 150;

    /// <summary>What a visitor has seen looks the same to everyone.</summary>
    private static readonly string[] ForAll =
    [
        "/",
        "/rounds",
        "/funded",
        "/service-areas",
        "/accessibility",
        "/privacy",
        "/cookies",
        "/ledger",
        "/name",
    ];

    [BrowserTheory]
    [InlineData(null, "/rounds/*/check", "/funded/*", "/ledger", "/design")]
    [InlineData("carol-whitworth", "/bids/*/decision", "/groups/*/amend", "/awards/*/agreement", "/awards/*/returns/*")]
    [InlineData("rasa-kazlauskiene", "/awards/*/accept", "/awards/*/refuse", "/awards/*/as-it-stood")]
    [InlineData("delroy-campbell", "/bids/*/reopen", "/bids/*/withdraw")]
    [InlineData("ionela-popescu", "/bids/*/budget", "/bids/*/check")]
    [InlineData(
        "helen-marsden",
        "/department/rounds/*/decisions/*",
        "/department/rounds/*/statistics",
        "/department/rounds/*/reserve-list",
        "/department/awards",
        "/department/payments",
        "/department/safety-net",
        "/department/checks",
        "/awards/*/payments"
    )]
    [InlineData("farida-rahman", "/department/rounds/*/criteria", "/department/rounds/*/publish")]
    [InlineData("margaret-illingworth", "/panel/*/moderation/*", "/panel/*/ranking")]
    [InlineData("denise-fowler", "/panel/*/bids/*", "/panel/*/interests")]
    [InlineData(
        "gordon-whitlock",
        "/department/rounds/*/as-it-stood",
        "/bids/*/as-it-stood",
        "/audit/as-it-stood/*",
        "/audit/events/*",
        "/audit/events/*/known",
        "/audit/rounds/*/ranking",
        "/audit/read-models",
        "/audit/ledger",
        "/erasures"
    )]
    [InlineData("ruth-adeyemi", "/admin/departments/*", "/admin/offices/new", "/erasures/new")]
    public async Task Of_whoever_comes(string? slug, params string[] reached)
    {
        var site = await Browser.Story;
        PersonId? person = slug is null ? null : await site.InTheStory(slug);
        var walker = await Browser.Walker(site, phone: true, person: person);
        HashSet<string> known = [.. slug is null ? [] : ForAll];
        HashSet<string> met = [];
        List<string> wrong = [];
        var pages = 0;
        Queue<string> ahead = new(slug is null ? ["/", "/design"] : ["/"]);
        known.UnionWith(ahead);
        Queue<string> alike = new();

        // one page of a kind will do, unless another leads on to what must be reached
        while (ahead.TryDequeue(out var address) || (Missing().Any() && alike.TryDequeue(out address)))
        {
            Assert.True(pages++ < Most, $"Not found on {Most} pages: {string.Join(' ', Missing())}");
            await Look(walker, address, wrong);
            foreach (var link in (await Links(walker)).Where(met.Add))
            {
                var kind = Kind(link);
                if (!IsLeftOut(kind) && !(slug is not null && IsForAll(kind)))
                {
                    (known.Add(kind) ? ahead : alike).Enqueue(link);
                }
            }
        }

        Assert.Empty(Missing());
        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));

        IEnumerable<string> Missing() => reached.Except(known);
    }

    private static async Task Look(Walker walker, string address, List<string> wrong)
    {
        await walker.Page.SetViewportSizeAsync(Phone, 812);
        await Noting(wrong, () => walker.Open(address));
        await walker.Page.SetViewportSizeAsync(Desk, 900);
        await Noting(wrong, walker.LookAgain);
    }

    /// <summary>Goes on: who mends pages wants to know all that is wrong with them.</summary>
    private static async Task Noting(List<string> wrong, Func<Task> look)
    {
        try
        {
            await look();
        }
        catch (XunitException seen)
        {
            wrong.Add(seen.Message);
        }
    }

    private static async Task<IEnumerable<string>> Links(Walker walker)
    {
        var hrefs = await walker
            .Page.Locator("a[href^='/']:not([download])")
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
        "/([A-Z]{3}(-[0-9]{2}(-[A-Z0-9]+)*|-[CP][0-9]+)?|(G|I|SN|E)-[0-9]+|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+)(?=/|$)|(?<=/criteria)/[^/]+|(?<=/questions)/[^/]+"
    )]
    private static partial Regex Named();
}
