using CoProductionFund.Web.Tests.Bids;
using CoProductionFund.Web.Tests.Department;

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
        const string Purpose = "What is the round for?";
        var desk = await ADesk.In(await Browser.Site);
        await desk.ACompleteDraft();
        var manager = await Browser.Walker(desk.Site, js: js, person: desk.Manager);
        await manager.Open($"{desk.Here}/about");
        await manager.Fill(Purpose, "Written for hours");
        desk.Site.Clock.Advance(TimeSpan.FromHours(9));
        await manager.Press("Save and continue");
        await manager.IsAt("Sign in");
        await manager.Reads("What you wrote is kept");

        await manager.SignInAs(desk.Manager);
        await manager.Open("/kept");
        await manager.Reads("Written for hours");
        await manager.Press("Send it now");
        await manager.Open($"{desk.Here}/about");

        await Expect(manager.Field(Purpose)).ToHaveValueAsync("Written for hours");
    }

    [BrowserFact]
    public async Task What_comes_after_closing_is_not_saved_and_stands_on_the_page()
    {
        var bid = await ABidToWrite.In(await Browser.Site);
        var ann = await Browser.Walker(bid.Site, person: bid.Ann);
        await ann.Open(bid.At("/summary"));
        await ann.Fill(Label, "A minute late");
        bid.Site.Clock.Advance(TimeSpan.FromHours(1));
        await ann.Press("Save and continue");

        await ann.Reads("This was not saved.");
        await Expect(ann.Field(Label)).ToHaveValueAsync("A minute late");
    }
}
