using CoProductionFund.Application.Asking;
using CoProductionFund.Application.People;
using Microsoft.Extensions.DependencyInjection;

namespace CoProductionFund.Browser.Tests;

/// <summary>What few people do, and seldom: it leads to pages that no link leads to.</summary>
public class SeldomDone(Browser browser) : InABrowser(browser)
{
    [BrowserTheory]
    [InlineData(true, "ann-goes@example.org")]
    [InlineData(false, "ben-goes@example.org")]
    public async Task An_administrator_erases_someone(bool phone, string email)
    {
        var site = await Browser.Story;
        await site.Do(new AddPerson(email, "Someone Who Goes", Caller.TheFund));
        var administrator = await Browser.Walker(site, phone, person: await site.InTheStory("ruth-adeyemi"));
        await administrator.Open("/erasures");
        await administrator.Follow("Write a request down");
        await administrator.Press("Continue");
        await administrator.Reads("Enter the day the request came");
        await administrator.Fill("Email address of the person", email);
        var today = site.Services.GetRequiredService<TimeProvider>().GetUtcNow().LondonDate();
        await administrator.Fill("When did the request come?", today);
        await administrator.Press("Continue");
        await administrator.IsAt("Check the request");
        await administrator.Press("Write it down");

        var waiting = administrator.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Waits for a decision" });
        await administrator.Open((await waiting.GetByRole(AriaRole.Link).GetAttributeAsync("href"))!);
        await administrator.Press("Continue");
        await administrator.Reads("Select the legal basis, or that the data are kept");
        await administrator.Choose("Is there a legal basis?", "Erase: consent was withdrawn (Article 17(1)(b))");
        await administrator.Fill("Reason", "They asked for it, and no decision rests on the data");
        await administrator.Press("Continue");
        await administrator.IsAt("Check before you decide");
        await administrator.Press("Erase for good");
        await administrator.Until(administrator.Main.Filter(new() { HasText = "1 entry of the directory" }));
        await administrator.LookAgain();
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_auditor_holds_pages_and_ledger_against_the_events(bool phone)
    {
        var site = await Browser.Story;
        var auditor = await Browser.Walker(site, phone, person: await site.InTheStory("gordon-whitlock"));
        await auditor.Open("/audit/read-models");
        await auditor.Press("Check now");
        await auditor.Reads("No difference"); // the page looks again by itself
        await Expect(auditor.Main).Not.ToContainTextAsync("A check is at work");
        await auditor.LookAgain();
        await auditor.Open("/ledger");
        await auditor.Until(auditor.Main.GetByRole(AriaRole.Cell)); // it signs every few seconds
        await auditor.LookAgain();
        await auditor.Open("/audit/ledger");
        await auditor.Press("Check the ledger now");
        await auditor.Reads("Everything is as it was logged");
        await auditor.Fill("Reference of a round or a fund", "none");
        await auditor.Press("Download its records");
        await auditor.Reads("Enter the reference of a round or a fund, like HEA-26-R03");
    }
}
