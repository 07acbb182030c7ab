using System.Net;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.People;
using MimeKit;

namespace CoProductionFund.Web.Tests.Identity;

[Collection(nameof(TheSite))]
public sealed class SigningInByMail(TheSite site)
{
    [Fact]
    public async Task Leads_from_a_closed_page_through_the_mail_and_back()
    {
        using var visitor = site.Visitor();
        var closed = await visitor.Get("/name");
        Assert.Equal("/sign-in?returnUrl=%2Fname", closed.Headers.Location?.PathAndQuery);

        var asked = await visitor.Send(closed.Headers.Location!.PathAndQuery, ("Email", "New.Person@example.org"));
        Assert.Equal("/sign-in/sent", asked.Headers.Location?.OriginalString);

        var link = await LinkTo("new.person@example.org");
        Assert.StartsWith(site.Address, link, StringComparison.Ordinal);
        await visitor.Open(link); // a mail scanner does as much
        var followed = await visitor.Send(link);
        Assert.Equal("/name?ReturnUrl=%2Fname", followed.Headers.Location?.OriginalString, ignoreCase: true);

        var unnamed = await Visitor.Read(await visitor.Send("/name?returnUrl=%2F", ("Name", " ")));
        Assert.Equal("Enter your full name", unnamed.QuerySelector(".govuk-error-summary a")?.TextContent);
        var named = await visitor.Send("/name?returnUrl=%2F", ("Name", "New Person"));
        Assert.Equal("/", named.Headers.Location?.OriginalString);
        Assert.Contains(
            "Sign out",
            (await visitor.Open("/")).QuerySelector("header")!.TextContent,
            StringComparison.Ordinal
        );

        using var second = site.Visitor();
        var used = await Visitor.Read(await second.Send(link));
        Assert.Contains("This link has been used", used.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_at_the_field_what_is_wrong_with_the_address()
    {
        using var visitor = site.Visitor();

        var page = await Visitor.Read(await visitor.Send("/sign-in", ("Email", "nobody")));

        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.Equal("#Email", page.QuerySelector(".govuk-error-summary a")?.GetAttribute("href"));
        Assert.Contains(
            "Enter an email address in the correct format, like name@example.com",
            page.QuerySelector("#Email-error")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Ends_with_a_button()
    {
        using var visitor = site.SignedInAs(await site.Person("Someone"));
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/name")).StatusCode);

        await visitor.Send("/sign-out");

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get("/name")).StatusCode);
        Assert.DoesNotContain(visitor.Cookies, cookie => cookie.Name is "fund-sign-in" or "fund-last");
    }

    [Fact]
    public async Task Gives_a_cookie_that_scripts_and_other_sites_do_not_get()
    {
        await site.Do(new RequestSignInLink("cookie@example.org", "/", Caller.Anyone));
        using var visitor = site.Visitor();

        var followed = await visitor.Send(await LinkTo("cookie@example.org"));

        var cookie = followed
            .Headers.GetValues("Set-Cookie")
            .Single(it => it.StartsWith("fund-sign-in", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<string> LinkTo(string address)
    {
        for (var attempt = 0; attempt < 500; attempt++)
        {
            foreach (
                var file in Directory.Exists(site.MailFolder) ? Directory.EnumerateFiles(site.MailFolder, "*.eml") : []
            )
            {
                var mail = await MimeMessage.LoadAsync(file);
                if (mail.To.Mailboxes.Single().Address == address)
                {
                    return mail.TextBody!.Split('\n').Single(line => line.Contains("token=")).Trim();
                }
            }

            await Task.Delay(20);
        }

        throw new InvalidOperationException($"No mail to {address} was written.");
    }
}
