using Xunit.Sdk;

namespace CoProductionFund.Browser.Tests;

/// <summary>Each check sees what is wrong: one that is blind would pass everything.</summary>
public class TheSightItself(Browser browser) : InABrowser(browser)
{
    private const string Page = """
        <!doctype html><html lang="en"><head><title>A page</title></head><body><main><h1>A page</h1>{0}</main></body></html>
        """;

    [BrowserTheory]
    [InlineData("<label>Name <input></label>", null)]
    [InlineData("<input>", "Form elements must have labels")]
    [InlineData("<p style='color: #ccc'>Pale</p>", "color contrast")]
    [InlineData("<div style='width: 500px'>Wide</div>", "scrolls sideways")]
    [InlineData(
        "<svg width='100%' role='img' aria-label='A'><text x='300' y='20'>A long label</text></svg>",
        "cut off"
    )]
    public async Task Sees_what_is_wrong(string html, string? complaint)
    {
        var walker = await Browser.Walker(await Browser.Site, phone: true);
        await walker.Page.SetContentAsync(Page.Replace("{0}", html));
        var seen = await Record.ExceptionAsync(walker.LookAgain);
        Assert.Equal(complaint is null, seen is null);
        Assert.Contains(complaint ?? "", seen?.Message ?? "", StringComparison.OrdinalIgnoreCase);
    }

    [BrowserTheory]
    [InlineData("console.error('broken')")]
    [InlineData("document.body.appendChild(document.createElement('script')).append('alert(1)')")] // against the page's policy
    public async Task Hears_what_the_browser_complains_about(string script)
    {
        var walker = await Browser.Walker(await Browser.Site);
        await walker.Open("/cookies");
        await walker.Page.RunAndWaitForConsoleMessageAsync(() => walker.Page.EvaluateAsync(script));
        Assert.ThrowsAny<XunitException>(walker.SawNothingBroken);
    }
}
