using System.Net;
using AngleSharp.Html.Dom;

namespace CoProductionFund.Web.Tests.Design;

public sealed class SomethingGoesWrong : IAsyncLifetime
{
    private DesignSite site = null!;

    public async Task InitializeAsync() => site = await DesignSite.Start();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Theory]
    [InlineData("/nothing-here", 404, "Page not found")]
    [InlineData("/error", 404, "Page not found")]
    [InlineData("/test/status/403", 403, "You cannot see this page")]
    [InlineData("/test/status/400", 400, "There is a problem with what you sent")]
    [InlineData("/test/status/413", 413, "The file is too large")]
    [InlineData("/test/broken", 500, "There is a problem with the service")]
    public async Task A_page_says_what(string address, int status, string heading)
    {
        var response = await site.Browser.GetAsync(address);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(heading, (await DesignSite.Read(response)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_post_without_its_token_gets_a_page_too()
    {
        var response = await site.Browser.PostAsync("/design", new FormUrlEncodedContent([]));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("We could not read what you sent", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_broken_post_gets_a_page_too()
    {
        var response = await site.Browser.PostAsync("/test/broken", new FormUrlEncodedContent([]));
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("Try again later", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_reference_leads_from_the_page_to_the_log_and_nothing_else_gets_out()
    {
        var page = await site.Open("/test/broken");
        var reference = page.QuerySelector("main strong")!.TextContent;
        Assert.Equal(8, reference.Length);
        Assert.Contains(
            site.Log,
            line => line.StartsWith($"Reference {reference}: GET /test/broken failed", StringComparison.Ordinal)
        );
        Assert.Contains(site.Log, line => line.Contains("secret detail"));
        Assert.DoesNotContain("secret detail", ((IHtmlElement)page.DocumentElement).InnerHtml);
        Assert.DoesNotContain("InvalidOperation", ((IHtmlElement)page.DocumentElement).InnerHtml);
    }
}
