namespace CoProductionFund.Browser.Tests.Journey;

/// <summary>From somebody who stands before a locked door to what was learnt, through the pages alone.</summary>
public class TheStoryOfACase(Browser browser) : InABrowser(browser)
{
    private const string Help = "The deposit for another hall";

    [BrowserTheory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task From_the_public_page_to_its_resolution(bool phone, bool js)
    {
        var award = await AnAward.In(Browser, phone, js);
        await award.IsAccepted();
        var visitor = await award.Someone();
        var reference = await IsReported(visitor, award);
        await IsJudged(award, reference);
        await IsHelped(award, reference);
        await IsHandedBack(award, reference);
        await IsResolved(award, reference);
        await visitor.Reload();
        await visitor.Reads("the case is closed");
    }

    private static async Task<string> IsReported(Walker visitor, AnAward award)
    {
        await visitor.Open($"/funded/{award.Reference}");
        await visitor.Follow("Something has gone wrong with this project");
        await visitor.IsAt("Something has gone wrong");
        await visitor.Press("Send the report");
        await visitor.Complains(
            "Select what has gone wrong",
            "Enter what has happened",
            "Select whether the service can go on",
            "Select how soon help is needed"
        );
        await visitor.Choose("What has gone wrong?", "The place cannot be used");
        await visitor.Fill("What has happened?", "The hall is shut and people stand outside");
        await visitor.Fill("Who is affected? (optional)", "Forty people");
        await visitor.Choose("Can the service go on?", "No, it has stopped");
        await visitor.Choose("How soon is help needed?", "Today");
        await visitor.Press("Send the report");
        await visitor.IsAt("We have your report");
        await visitor.Reads("Somebody of the department reads your report by");
        return await visitor.Main.Locator(".govuk-panel__body strong").InnerTextAsync();
    }

    private static async Task IsJudged(AnAward award, string reference)
    {
        var officer = award.Officer;
        await officer.Open($"/department/safety-net?code={award.Code}");
        await officer.Reads("1 open case");
        await officer.Follow(reference);
        await officer.Reads("Forty people");
        await officer.Follow("Say how bad it is");
        await officer.Press("Save");
        await officer.Complains("Select how bad it is", "Select what is threatened", "Enter why you judge it so");
        await officer.Choose("How bad is it?", "Critical");
        await officer.Choose("What is threatened?", "A service people rely on");
        await officer.Fill("Why do you judge it so?", "Forty people rely on it today");
        await officer.Press("Save");
        await officer.Reads("The department acts on it by");
    }

    private static async Task IsHelped(AnAward award, string reference)
    {
        var officer = award.Officer;
        await officer.Follow("Step in to keep the service going");
        await officer.Fill("Who keeps it going, and how?", "The clinic opens its own room");
        await officer.Press("Save");
        await officer.Follow("Offer support");
        await officer.Choose("What do you offer?", "Bridging money");
        await officer.Fill("How much?", "£500");
        await officer.Fill("What exactly, and how does it help?", Help);
        await officer.Press("Offer it");

        await award.Lead.Open($"/awards/{award.Reference}");
        await award.Lead.Follow($"A lead of the group must answer the support offered in case {reference}");
        await award.Lead.Reads(Help);
        await award.Lead.Follow("Accept or decline");
        await award.Lead.Choose("Does your group accept this support?", "Yes");
        await award.Lead.Press("Send the answer");

        await award.Manager.Open($"/cases/{reference}");
        await award.Manager.Follow("Release the bridging money");
        await award.Manager.IsAt("Check before you release £500");
        await award.Manager.Press("Release £500");
        await award.Manager.Reads("£500 paid out of the safety-net reserve");

        await officer.Open($"/cases/{reference}");
        await officer.Follow("Record that the people affected were told");
        await officer.Fill("How many people were told?", "40");
        await officer.Choose("How were they told?", "By telephone", "In person");
        await officer.Fill("When were they told?", award.Today);
        await officer.Press("Record it");
        await officer.Reads("40 people");
    }

    private static async Task IsHandedBack(AnAward award, string reference)
    {
        await award.Officer.Follow("Hand the service back");
        await award.Officer.Fill("Who runs it from now on?", "The group, in the new hall");
        await award.Officer.Press("Save");
        await award.Manager.Open($"/cases/{reference}");
        await award.Manager.Follow("Record money that came back");
        await award.Manager.Fill("How much came back now?", "£120.50");
        await award.Manager.Press("Record it");
        await award.Manager.Reads("£120.50 come back");
    }

    private static async Task IsResolved(AnAward award, string reference)
    {
        var officer = award.Officer;
        await officer.Open($"/cases/{reference}");
        await officer.Follow("Resolve the case");
        await officer.Choose("How did it end?", "The service goes on in another way");
        await officer.Fill("Say how it ended", "It goes on in another hall");
        await officer.Fill("What can others learn from it?", "Ask before the start where else one could go");
        await officer.Press("Resolve the case");
        await officer.Reads("This case is resolved.");
        await award.Lead.Open($"/cases/{reference}");
        await award.Lead.Reads("Ask before the start where else one could go");
    }
}
