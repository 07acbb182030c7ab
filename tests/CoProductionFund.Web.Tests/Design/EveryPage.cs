using System.Net;

namespace CoProductionFund.Web.Tests.Design;

public sealed class EveryPage : IAsyncLifetime
{
    private DesignSite site = null!;

    public async Task InitializeAsync() => site = await DesignSite.Start();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Theory]
    [InlineData("/design")]
    [InlineData("/cookies")]
    [InlineData("/nothing-here")]
    [InlineData("/test/broken")]
    public async Task Lets_the_browser_run_only_our_scripts(string address)
    {
        var response = await site.Browser.GetAsync(address);
        var page = await DesignSite.Read(response);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.DoesNotContain("unsafe", policy);
        Assert.All(page.Scripts, script => Assert.Contains($"'nonce-{script.GetAttribute("nonce")}'", policy));
        Assert.Empty(page.QuerySelectorAll("[style], style, [onclick], [onload]"));
    }

    [Fact]
    public async Task Has_another_nonce_each_time()
    {
        var nonces = new[] { await site.Open("/cookies"), await site.Open("/cookies") };
        Assert.NotEqual(nonces[0].Scripts[0].GetAttribute("nonce"), nonces[1].Scripts[0].GetAttribute("nonce"));
    }

    [Fact]
    public async Task Has_no_id_twice_and_refers_only_to_ids_it_has()
    {
        var page = await site.Open("/design");
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Distinct(), ids);
        string[] references = ["aria-describedby", "aria-labelledby", "aria-controls", "data-aria-controls", "for"];
        var used = references.SelectMany(name =>
            page.QuerySelectorAll($"[{name}]").SelectMany(element => element.GetAttribute(name)!.Split(' '))
        );
        Assert.Empty(used.Except(ids));
    }

    [Theory]
    [InlineData("/accessibility", "Accessibility statement")]
    [InlineData("/privacy", "Privacy")]
    [InlineData("/cookies", "Cookies")]
    public async Task Is_named_as_its_heading(string address, string heading)
    {
        var page = await site.Open(address);
        Assert.Equal(heading, page.QuerySelector("h1")!.TextContent);
        Assert.Equal($"{heading} - Co-Production Fund", page.Title);
        Assert.Null(page.QuerySelector(".govuk-error-summary"));
    }

    [Fact]
    public async Task Names_every_cookie_that_is_set()
    {
        await site.Send("/design", SendingAForm.Good);
        var explained = (await site.Open("/cookies"))
            .QuerySelectorAll("tbody td:first-child")
            .Select(td => td.TextContent);
        Assert.Equal(2, site.CookieNames.Count);
        Assert.Empty(site.CookieNames.Except(explained));
    }

    [Fact]
    public async Task A_page_that_is_only_looked_at_sets_no_cookie() =>
        Assert.False((await site.Browser.GetAsync("/cookies")).Headers.Contains("Set-Cookie"));

    [Theory]
    [InlineData("Development", true)]
    [InlineData("Production", false)]
    public async Task Says_that_it_is_a_demonstration_only_where_it_is_one(string environment, bool said)
    {
        await using var there = await DesignSite.Start(environment);
        var page = await there.Open("/cookies");
        Assert.Equal(said, page.Body!.TextContent.Contains("This is a demonstration, not a government website."));
        Assert.Equal(
            said ? HttpStatusCode.OK : HttpStatusCode.NotFound,
            (await there.Browser.GetAsync("/design")).StatusCode
        );
    }
}
