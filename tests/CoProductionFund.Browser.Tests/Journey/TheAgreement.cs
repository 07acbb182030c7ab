using CoProductionFund.Application.Asking;
using CoProductionFund.Application.People;

namespace CoProductionFund.Browser.Tests.Journey;

/// <summary>What group, institution and department agree, and sign on the same text.</summary>
internal sealed class TheAgreement(AnAward award)
{
    private string Name => $"Larkfield Pain Clinic {award.Code}";

    private string Here => $"/awards/{award.Reference}/agreement";

    private Walker representative = null!;

    private string reference = "";

    public async Task InstitutionJoins()
    {
        var (officer, email) = (award.Officer, $"rep-{award.Code}@example.org".ToLowerInvariant());
        await award.Site.Do(new AddPerson(email, "Rita Representative", Caller.TheFund));
        var person = (await award.Site.Ask(new PersonWithAddress(email, Caller.TheFund)))!.Value;
        await officer.Open($"/department/institutions?code={award.Code}");
        await officer.Follow("List an institution");
        await officer.Fill("Name of the institution", Name);
        await officer.Choose("What kind of institution is it?", "NHS body");
        await officer.Fill("Town or area it serves", "Larkfield");
        await officer.Press("Save and continue");
        await officer.IsAt(Name);
        reference = officer.Last;
        await officer.Follow("Invite someone");
        await officer.Fill("Email address", email);
        await officer.Choose("What may they do?", "Signatory");
        await officer.Press("Send the invitation");

        representative = await award.Someone(person);
        await representative.Open("/");
        await representative.Follow($"Answer the invitation of {Name}");
        await representative.Press("Yes, act for it");
        await representative.Reads("You now act for");
    }

    public async Task IsOpened()
    {
        var officer = award.Officer;
        await officer.Open($"/awards/{award.Reference}");
        await officer.Follow("The agreement of the group, the institution and the department");
        await officer.Follow("Open the agreement");
        await officer.Reads("Leeds Community Healthcare"); // as the bid names it
        await officer.Fill("Reference of the institution", reference);
        await officer.Fill("First day of the project", award.Today);
        await officer.Fill("Last day of the project", award.Today.AddDays(364));
        await officer.Press("Open the agreement");
        await officer.Reads("Being written");
    }

    public async Task IsWritten()
    {
        foreach (var party in (Walker[])[award.Lead, representative, award.Officer])
        {
            await party.Open(Here);
            await party.Page.Locator($"main a[href='{Here}/items/new?kind=Commitment']").First.ClickAsync();
            await party.Fill("What will your party do?", "We do our part every Tuesday");
            await party.Press("Save");
            await party.Reads("We do our part every Tuesday");
        }

        await award.Lead.Open(Here);
        await award.Lead.Follow("Propose a target");
        await award.Lead.Fill("What is to be reached?", "Forty people finish a course");
        await award.Lead.Fill("How will you see that it is reached?", "The register");
        await award.Lead.Fill("By which day?", award.Today.AddDays(200));
        await award.Lead.Press("Save");
        await representative.Open(Here);
        await representative.Follow("Propose a review date");
        await representative.Fill("What will you look at together?", "How the first half went");
        await representative.Fill("On which day?", award.Today.AddDays(180));
        await representative.Press("Save");
    }

    public async Task IsSigned()
    {
        await award.Officer.Open(Here);
        await award.Officer.Follow("Settle the text");
        await award.Officer.Reads("Forty people finish a course");
        await award.Officer.Press("Settle the text");
        await award.Officer.Reads("must sign the text");
        foreach (var party in (Walker[])[award.Lead, representative, award.Officer])
        {
            await party.Open(Here);
            await party.Follow("Read and sign");
            await party.Main.GetByRole(AriaRole.Checkbox).CheckAsync();
            await party.Press("Sign the agreement");
        }

        await award.Officer.Reads("Waits for checks");
    }
}
