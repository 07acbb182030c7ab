using System.Net;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.People;

namespace CoProductionFund.Web.Tests.Identity;

[Collection(nameof(TheSite))]
public sealed class KeepingAForm(TheSite site)
{
    private const string Typed = "Nadia \"the <b>builder</b>\"\r\nAmed";

    [Fact]
    public async Task That_came_after_the_sign_in_ended_loses_nothing()
    {
        var person = await site.Person("Before");
        using var writer = site.SignedInAs(person);
        var open = await writer.Open("/name?returnUrl=%2Fcookies");

        site.Clock.Advance(TimeSpan.FromHours(9));
        var late = await writer.Send(open, "/name?returnUrl=%2Fcookies", [("Name", Typed)]);
        Assert.Equal("/sign-in?returnUrl=%2Fkept", late.Headers.Location?.OriginalString);

        using var other = site.SignedInAs(await site.Person("Other"));
        Assert.Contains("Nothing is waiting", (await other.Open("/kept")).Title, StringComparison.Ordinal);

        writer.Carry(SignInCookies.For(site.Services, person));
        var kept = await writer.Open("/kept");
        Assert.Equal("You were signed out, nothing is lost", kept.QuerySelector("h1")?.TextContent);
        var sent = await writer.Send(kept, "/kept", []);

        Assert.Equal("/cookies", sent.Headers.Location?.OriginalString);
        Assert.Equal(Typed, (await site.Ask(new GetMe(Caller.Is(person))))?.Name);
        Assert.Contains("Nothing is waiting", (await writer.Open("/kept")).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_stranger_is_not_kept()
    {
        using var visitor = site.Visitor();
        var response = await visitor.Post("/name", ("Name", "A stranger"));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/sign-in?returnUrl=%2Fname", response.Headers.Location?.PathAndQuery);
    }
}
