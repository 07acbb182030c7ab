using System.Net;

namespace CoProductionFund.Web.Tests.Identity;

[Collection(nameof(TheSite))]
public sealed class BeingKeptOut(TheSite site)
{
    [Theory]
    [InlineData("/name")]
    [InlineData("/kept")]
    public async Task A_visitor_is_led_to_sign_in(string address)
    {
        using var visitor = site.Visitor();
        var response = await visitor.Get(address);
        Assert.Equal($"/sign-in?returnUrl={Uri.EscapeDataString(address)}", response.Headers.Location?.PathAndQuery);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    [InlineData("/cookies")]
    [InlineData("/site.css")]
    public async Task Some_things_are_for_everyone(string address)
    {
        using var visitor = site.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get(address)).StatusCode);
    }

    /// <remarks>Another test may have moved the clock, by which the read models are late for a moment.</remarks>
    [Fact]
    public async Task How_well_the_service_is_is_for_everyone()
    {
        using var visitor = site.Visitor();
        var patience = DateTime.UtcNow.AddSeconds(30);
        while ((await visitor.Get("/health")).StatusCode is not HttpStatusCode.OK)
        {
            Assert.True(DateTime.UtcNow < patience, "The service did not get well.");
            await Task.Delay(100);
        }
    }

    [Theory]
    [InlineData("/demo")]
    [InlineData("/mail")]
    [InlineData("/nothing-here")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        using var visitor = site.Visitor();
        var response = await visitor.Get(address);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("Page not found", (await Visitor.Read(response)).QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task Nobody_plays_a_person_of_the_story_in_production()
    {
        using var visitor = site.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Post("/demo/sign-in-as/ruth-adeyemi")).StatusCode);
    }

    [Fact]
    public async Task A_program_is_told_so()
    {
        using var visitor = site.Visitor();
        var response = await visitor.Get("/api/v1/departments/HEA/funds");
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }
}
