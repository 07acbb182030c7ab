using CoProductionFund.Web.Tests;

namespace CoProductionFund.Browser.Tests;

/// <summary>One Chromium for the whole run, and the sites it looks at, each started when the first test asks for it.</summary>
public sealed class Browser : IAsyncLifetime
{
    private readonly Lazy<Task<OpenSite>> site = new(() => Started(new OpenSite()));

    private readonly Lazy<Task<StorySite>> story = new(() => Started(new StorySite()));

    private readonly Sight sight = new();

    private IPlaywright? playwright;

    private IBrowser? chromium;

    /// <summary>Empty at first, with a clock to move.</summary>
    public Task<OpenSite> Site => site.Value;

    /// <summary>With the demonstration story.</summary>
    public Task<StorySite> Story => story.Value;

    public async Task InitializeAsync()
    {
        if (Chromium.WhyNot is null)
        {
            SetDefaultExpectTimeout((float)Tests.Walker.Patience.TotalMilliseconds);
            playwright = await Playwright.CreateAsync();
            chromium = await Chromium.Start(playwright);
        }
    }

    /// <summary>Someone with a browser of their own, signed in or not.</summary>
    public async Task<Walker> Walker(TheSite at, bool phone = false, bool js = true, PersonId? person = null)
    {
        var context = await chromium!.NewContextAsync(
            new()
            {
                BaseURL = at.Address,
                JavaScriptEnabled = js,
                Locale = "en-GB",
                TimezoneId = "Europe/London",
                ViewportSize = phone ? new() { Width = 375, Height = 812 } : new() { Width = 1280, Height = 900 },
            }
        );
        context.SetDefaultTimeout((float)Tests.Walker.Patience.TotalMilliseconds);
        var walker = new Walker(await context.NewPageAsync(), sight.Of(js), at);
        if (person is { } who)
        {
            await walker.SignInAs(who);
        }

        return walker;
    }

    public async Task CloseWindows()
    {
        foreach (var context in chromium?.Contexts.ToList() ?? [])
        {
            await context.CloseAsync();
        }
    }

    public async Task DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.DisposeAsync();
        }

        playwright?.Dispose();
        await Stop(site);
        await Stop(story);
    }

    private static async Task<T> Started<T>(T site)
        where T : TheSite
    {
        await ((IAsyncLifetime)site).InitializeAsync();
        return site;
    }

    private static async Task Stop<T>(Lazy<Task<T>> site)
        where T : TheSite
    {
        if (site.IsValueCreated)
        {
            await ((IAsyncLifetime)await site.Value).DisposeAsync();
        }
    }
}

/// <summary>All tests of this project: one after the other, for they share the browser and the clock.</summary>
[CollectionDefinition(nameof(Browser))]
public sealed class BrowserCollection : ICollectionFixture<Browser>;
