using CoProductionFund.Application.Asking;
using CoProductionFund.Application.People;

namespace CoProductionFund.Browser.Tests.Journey;

/// <summary>The people of one round, each with a browser of their own, who all use it in the same way.</summary>
/// <param name="code">Of the department, which nobody else has.</param>
public sealed class Cast(Browser browser, OpenSite site, string code, bool phone, bool js)
{
    private readonly Dictionary<string, Walker> people = [];

    public OpenSite Site => site;

    public string Code => code;

    /// <summary>Marks the names of this round's people and groups.</summary>
    public string Name(string of) => $"{of} {code}";

    public string Email(string who) => $"{who}-{code}@example.org".ToLowerInvariant();

    public DateOnly Today => site.Clock.GetUtcNow().LondonDate();

    /// <summary>Anyone who has not signed in.</summary>
    public Task<Walker> Visitor() => browser.Walker(site, phone, js);

    /// <summary>Someone the service knows by their address.</summary>
    public async Task<Walker> Known(string email)
    {
        if (!people.TryGetValue(email, out var walker))
        {
            var person = await site.Ask(new PersonWithAddress(email, Caller.TheFund));
            people[email] = walker = await browser.Walker(site, phone, js, person!.Value);
        }

        return walker;
    }

    /// <summary>Signs in as everybody does: by the link in a mail.</summary>
    public async Task<Walker> ByMail(string email, string name = "")
    {
        var walker = people[email] = await Visitor();
        await walker.Open("/sign-in");
        await walker.Fill("Email address", email);
        await walker.Press("Email me a link");
        await walker.IsAt("Check your email");
        await walker.Open("/mail");
        var link = walker.Page.Locator(
            $"//p[starts-with(normalize-space(), 'To {email},')]/following-sibling::p/a[contains(@href, '/sign-in/link')]"
        );
        await walker.Until(link);
        await walker.Open(await link.First.InnerTextAsync());
        await walker.Press("Sign in");
        if (walker.Path == "/name") // who is here for the first time and was not appointed
        {
            await walker.Fill("What is your name?", name);
            await walker.Press("Save and continue");
        }

        return walker;
    }

    /// <summary>So much later that everyone who stayed signed in is signed out.</summary>
    public async Task Later(TimeSpan by)
    {
        site.Clock.Advance(by);
        foreach (var (email, walker) in people)
        {
            var person = await site.Ask(new PersonWithAddress(email, Caller.TheFund));
            await walker.SignInAs(person!.Value);
        }
    }
}
