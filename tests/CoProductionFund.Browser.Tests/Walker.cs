using CoProductionFund.Web.Tests;

namespace CoProductionFund.Browser.Tests;

/// <summary>Someone who uses the pages as people do: by what is written on links, buttons and fields. Every page is looked at.</summary>
public sealed class Walker(IPage page, Func<IPage, Task> look, TheSite site)
{
    /// <summary>Longer than a busy machine takes; nothing waits so long when all is well.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly List<string> broken = Listen(page);

    public IPage Page => page;

    public ILocator Main => page.Locator("main");

    public ILocator Heading => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    public string Path => new Uri(page.Url).AbsolutePath;

    /// <summary>The last part of the address: mostly a reference.</summary>
    public string Last => Path.Split('/')[^1];

    public Task SignInAs(PersonId person) =>
        page.Context.AddCookiesAsync(
            from cookie in site.SignedInAs(person).Cookies
            select new Microsoft.Playwright.Cookie
            {
                Name = cookie.Name,
                Value = cookie.Value,
                Url = site.Address,
            }
        );

    public Task Open(string address) => Going(() => page.GotoAsync(address));

    /// <summary>A link, or what looks like a button and is one.</summary>
    public Task Follow(string link) => Going(() => Link(link).Or(Button(link)).First.ClickAsync());

    public Task Press(string button) => Going(() => Button(button).ClickAsync());

    /// <summary>At the width that the window has now.</summary>
    public Task LookAgain() => look(page);

    public Task Reload() => Going(() => page.ReloadAsync());

    public ILocator Link(string text) => page.GetByRole(AriaRole.Link, new() { Name = text, Exact = true }).First;

    public ILocator Button(string text) => page.GetByRole(AriaRole.Button, new() { Name = text, Exact = true });

    public ILocator Field(string label) => Main.GetByLabel(label, new() { Exact = true });

    /// <summary>With scripts, the label is a button's that stands for it.</summary>
    public ILocator FileField => Main.Locator("input[type=file]");

    public ILocator Group(string legend) => page.GetByRole(AriaRole.Group, new() { Name = legend, Exact = true });

    public Task Fill(string label, string text) => Field(label).FillAsync(text);

    public async Task Fill(string legend, DateOnly date)
    {
        var boxes = Group(legend);
        await boxes.GetByLabel("Day").FillAsync($"{date.Day}");
        await boxes.GetByLabel("Month").FillAsync($"{date.Month}");
        await boxes.GetByLabel("Year").FillAsync($"{date.Year}");
    }

    /// <summary>Radios, or boxes to tick.</summary>
    public async Task Choose(string legend, params IReadOnlyList<string> answers)
    {
        foreach (var answer in answers)
        {
            await Group(legend).GetByLabel(answer, new() { Exact = true }).First.CheckAsync();
        }
    }

    public Task Tick(string label) => Field(label).CheckAsync();

    public Task IsAt(string heading) => Expect(Heading).ToHaveTextAsync(heading);

    public Task Reads(string text) => Expect(Main).ToContainTextAsync(text);

    public Task DoesNotRead(string text) => Expect(Main).Not.ToContainTextAsync(text);

    /// <summary>Looks again until it is there: something happens behind the page.</summary>
    public async Task Until(ILocator there)
    {
        var patience = DateTime.UtcNow + Patience;
        while (await there.CountAsync() == 0)
        {
            Assert.True(DateTime.UtcNow < patience, $"{page.Url}: waited for {there}");
            await page.ReloadAsync();
        }
    }

    /// <summary>The summary names exactly these errors, and each leads to the field that it is about.</summary>
    public async Task Complains(params IReadOnlyList<string> errors)
    {
        var links = page.Locator(".govuk-error-summary__list a");
        await Expect(links).ToHaveTextAsync(errors);
        Assert.StartsWith("Error: ", await page.TitleAsync());
        foreach (var link in await links.AllAsync())
        {
            var target = page.Locator($"[id='{(await link.GetAttributeAsync("href"))![1..]}']");
            Assert.True(await target.EvaluateAsync<string>("it => it.tagName") is "INPUT" or "TEXTAREA");
            var about = await target.GetAttributeAsync("aria-describedby") ?? "";
            var error = page.Locator(".govuk-error-message", new() { HasText = await link.InnerTextAsync() });
            Assert.True(
                await error.CountAsync() > 0,
                $"{await link.InnerTextAsync()} is not beside its field ({about})"
            );
        }
    }

    /// <summary>Nobody runs into an error of the browser: neither a script's, nor one that the page's policy stopped.</summary>
    public void SawNothingBroken()
    {
        string[] heard = [.. broken];
        broken.Clear();
        Assert.Empty(heard);
    }

    private async Task Going(Func<Task> act)
    {
        var arrived = new TaskCompletionSource();
        void Arrive(object? sender, IPage it) => arrived.TrySetResult();
        page.Load += Arrive;
        try
        {
            await act();
            await arrived.Task.WaitAsync(Patience);
        }
        finally
        {
            page.Load -= Arrive;
        }

        await look(page);
        SawNothingBroken();
    }

    private static List<string> Listen(IPage page)
    {
        List<string> broken = [];
        page.PageError += (_, error) => broken.Add(error);
        page.Console += (_, line) =>
        {
            if (line.Type == "error")
            {
                broken.Add($"{page.Url}: {line.Text}");
            }
        };
        return broken;
    }
}
