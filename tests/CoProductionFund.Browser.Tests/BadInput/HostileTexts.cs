using CoProductionFund.Web.Tests.Bids;
using CoProductionFund.Web.Tests.Department;

namespace CoProductionFund.Browser.Tests.BadInput;

/// <summary>Whatever is typed into whichever field stays text, stays on the page, and breaks nothing: on a phone, where there is least room.</summary>
public class HostileTexts(Browser browser) : InABrowser(browser)
{
    private const string Script = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>";

    private static readonly string Everything =
        $"{Script} {{{{7*7}}}} مرحبا بالعالم שלום 👩‍👩‍👧‍👦 Z͑ͫa̴l͉g̛o " + new string('W', 300);

    private const string Controls = "main input[type=text], main input[type=email], main textarea";

    private static readonly string[] Sections =
    [
        "/summary",
        "/scope",
        "/people",
        "/partner",
        "/match",
        "/change",
        "/budget",
        "/risks/1",
        "/continuity",
        "/questions/story",
        "/questions/homes",
        "/questions/cost",
    ];

    private static readonly (string Page, string Button)[] OfARound =
    [
        ("/about", "Save and continue"),
        ("/money", "Save and continue"),
        ("/dates", "Save and continue"),
        ("/who", "Save and continue"),
        ("/criteria", "Save and continue"),
        ("/scoring", "Save and continue"),
        ("/questions/new", "Save and continue"),
        ("/panel", "Appoint"),
    ];

    private static readonly (string Page, string Button)[] OfADepartment =
    [
        ("/department/funds/new", "Continue"),
        ("/department/service-areas/new", "Save and continue"),
        ("/department/rounds/new", "Save and continue"),
    ];

    [BrowserFact]
    public async Task In_a_bid_stay_text()
    {
        var bid = await ABidToWrite.In(await Browser.Site);
        var ann = await Browser.Walker(bid.Site, phone: true, person: bid.Ann);
        foreach (var section in Sections)
        {
            await FillsAndSends(ann, bid.At(section), "Save and continue");
        }

        foreach (var page in new[] { "", "/check", "/print", "/timeline" })
        {
            await ann.Open(bid.At(page));
        }

        Assert.Equal(Everything, (await bid.View()).Form.Partner!.Institution);
    }

    [BrowserFact]
    public async Task In_what_a_department_sets_up_stay_text()
    {
        var desk = await ADesk.In(await Browser.Site);
        await desk.ACompleteDraft();
        var manager = await Browser.Walker(desk.Site, phone: true, person: desk.Manager);
        foreach (var (page, button) in OfARound)
        {
            await FillsAndSends(manager, desk.Here + page, button);
        }

        foreach (var (page, button) in OfADepartment)
        {
            await FillsAndSends(manager, $"{page}?code={desk.Code}", button);
        }

        await manager.Open($"{desk.Here}/publish");
        await manager.Open($"/department/{desk.Code}");
        await manager.Open($"/department/service-areas?code={desk.Code}");
    }

    [BrowserFact]
    public async Task In_a_name_stay_text()
    {
        var site = await Browser.Site;
        var someone = await Browser.Walker(site, phone: true, person: await site.Person("Ann"));
        await FillsAndSends(someone, "/name", "Save and continue");
        await someone.Open("/");
    }

    [BrowserTheory]
    [InlineData("-5")]
    [InlineData("lots")]
    [InlineData("£12,500.505")]
    public async Task An_amount_that_is_none_is_an_error_at_its_field(string typed)
    {
        var bid = await ABidToWrite.In(await Browser.Site);
        var ann = await Browser.Walker(bid.Site, phone: true, person: bid.Ann);
        await ann.Open(bid.At("/match"));
        await ann.Fill("Match in cash", typed);
        await ann.Fill("What is the match in kind?", "Two rooms");
        await ann.Press("Save and continue");

        await Expect(ann.Page.Locator(".govuk-error-summary")).ToBeFocusedAsync();
        await ann.Complains("Enter the match in cash in pounds, like 12,500 or 12,500.50");
        await Expect(ann.Field("Match in cash")).ToHaveValueAsync(typed);
        await Expect(ann.Field("What is the match in kind?")).ToHaveValueAsync("Two rooms");
    }

    [BrowserFact]
    public async Task An_amount_as_people_write_it_is_taken()
    {
        var bid = await ABidToWrite.In(await Browser.Site);
        var ann = await Browser.Walker(bid.Site, phone: true, person: bid.Ann);
        await ann.Open(bid.At("/match"));
        await ann.Fill("Match in cash", " £12,500.50 ");
        await ann.Press("Save and continue");
        Assert.Equal(new Pence(1_250_050), (await bid.View()).Form.Match!.Cash);
    }

    private static async Task FillsAndSends(Walker by, string address, string button)
    {
        var dialogs = 0;
        by.Page.Dialog += (_, dialog) =>
        {
            dialogs++;
            _ = dialog.DismissAsync();
        };
        await by.Open(address);
        var fields = by.Page.Locator(Controls);
        Assert.NotEqual(0, await fields.CountAsync());
        foreach (var field in await fields.AllAsync())
        {
            if (await field.IsVisibleAsync())
            {
                await field.FillAsync(Everything);
            }
            else
            {
                await field.EvaluateAsync("(it, text) => it.value = text", Everything); // waits for a choice to be shown
            }
        }

        await by.Press(button);

        if (
            by.Path == address.Split('?')[0]
            && (await by.Page.TitleAsync()).StartsWith("Error: ", StringComparison.Ordinal)
        )
        {
            await IsAskedAgain(by);
        }

        await by.Open(address);
        Assert.Equal(0, dialogs);
    }

    /// <summary>With an error that a link leads to, and everything that was typed.</summary>
    private static async Task IsAskedAgain(Walker by)
    {
        Assert.NotEqual(0, await by.Page.Locator(".govuk-error-summary__list a").CountAsync());
        foreach (var field in await by.Page.Locator(Controls).AllAsync())
        {
            var kept = await field.InputValueAsync();
            Assert.True(
                kept == Everything,
                $"{by.Path} lost what was typed: {await field.GetAttributeAsync("id")} {kept}"
            );
        }
    }
}
