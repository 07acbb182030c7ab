using CoProductionFund.Web.Tests.Bids;

namespace CoProductionFund.Browser.Tests.BadInput;

/// <summary>What was typed is still there: whoever else wrote, and however long it took.</summary>
public class LosingNothing(Browser browser) : InABrowser(browser)
{
    private const string Label = "Title of the project";

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_people_with_the_same_page_open_see_both_texts(bool js)
    {
        var bid = await ABidToWrite.In(await Browser.Site);
        var ann = await Browser.Walker(bid.Site, phone: true, js, bid.Ann);
        var ben = await Browser.Walker(bid.Site, phone: true, js, bid.Ben);
        await ann.Open(bid.At("/summary"));
        await ben.Open(bid.At("/summary"));
        await ann.Fill(Label, "Ann’s title");
        await ann.Press("Save and continue");
        await ben.Fill(Label, "Ben’s title");
        await ben.Press("Save and continue");

        await ben.Reads("Ann Lee changed this");
        await ben.Reads("Ann’s title");
        await Expect(ben.Field(Label)).ToHaveValueAsync("Ben’s title");

        await ben.Press("Save mine and continue");
        await ben.IsAt("Ben’s title");
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_sign_in_that_ends_while_someone_writes_keeps_the_text(bool js)
    {
        var bid = await ABidToWrite.In(await Browser.Site);
        var ann = await Browser.Walker(bid.Site, js: js, person: bid.Ann);
        await ann.Open(bid.At("/summary"));
        await ann.Fill(Label, "Written for hours");
        bid.Site.Clock.Advance(TimeSpan.FromHours(9));
        await ann.Press("Save and continue");
        await ann.IsAt("Sign in");
        await ann.Reads("What you wrote is kept");

        await ann.SignInAs(bid.Ann);
        await ann.Open("/kept");
        await ann.Reads("Written for hours");
        await ann.Press("Send it now");

        await ann.IsAt("Written for hours");
    }
}
