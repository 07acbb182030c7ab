using CoProductionFund.Web.Tests.Bids;

namespace CoProductionFund.Browser.Tests.BadInput;

/// <summary>Whatever is pressed twice happens once.</summary>
public class SendingTwice(Browser browser) : InABrowser(browser)
{
    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_double_click_submits_a_bid_once(bool js)
    {
        var bid = await ABidToWrite.In(await Browser.Site);
        await bid.WriteEverything();
        var ann = await Browser.Walker(bid.Site, js: js, person: bid.Ann);
        await ann.Open(bid.At("/check"));

        await ann.Button("Submit the bid").DblClickAsync();

        await ann.IsAt("Bid submitted");
        Assert.Equal(1, await TimesSubmitted(ann, bid));
    }

    [BrowserFact]
    public async Task Back_after_submitting_and_once_more_submits_nothing_new()
    {
        var bid = await ABidToWrite.In(await Browser.Site);
        await bid.WriteEverything();
        var ann = await Browser.Walker(bid.Site, person: bid.Ann);
        await ann.Open(bid.At("/check"));
        await ann.Press("Submit the bid");

        await ann.Page.GoBackAsync();
        if (await ann.Button("Submit the bid").IsVisibleAsync()) // the browser's own memory of the page
        {
            await ann.Press("Submit the bid");
            await ann.IsAt("Bid submitted");
        }

        Assert.Equal(1, await TimesSubmitted(ann, bid));
    }

    [BrowserFact]
    public async Task Back_after_starting_and_once_more_starts_no_second_bid()
    {
        var bid = await ABidToWrite.AGroupWithoutBid(await Browser.Site);
        var ann = await Browser.Walker(bid.Site, person: bid.Ann);
        await ann.Open($"/rounds/{bid.Desk.Reference}/start");
        await ann.Choose("Which group is bidding?", "Shared Plate");
        await ann.Button("Start the bid").DblClickAsync();
        await ann.IsAt("A bid without a title yet");
        var first = ann.Last;

        await ann.Page.GoBackAsync();
        await ann.Reads($"go on with bid {first}");
    }

    private static async Task<int> TimesSubmitted(Walker by, ABidToWrite bid)
    {
        await by.Open(bid.At("/timeline"));
        return await by.Page.Locator(".fund-timeline li").Filter(new() { HasText = "handed the bid in" }).CountAsync();
    }
}
