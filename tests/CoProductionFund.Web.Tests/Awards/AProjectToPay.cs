using System.Globalization;
using System.Text;
using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.PartnerChecks;
using CoProductionFund.Domain.Departments;
using CoProductionFund.Domain.PartnerChecks;
using CoProductionFund.Web.Tests.Agreements;

namespace CoProductionFund.Web.Tests.Awards;

/// <summary>An award of £20,000 with its agreement in force, both partners checked, and two officers.</summary>
internal sealed record AProjectToPay(TheSite Site, AnAgreement Agreement, PersonId Ann, PersonId Ben, Visitor Lead)
{
    public string Reference => Agreement.Reference;

    public string Here => $"/awards/{Reference}/payments";

    public AwardId Award => Agreement.Award;

    public GroupId Group => Agreement.Offers.Offered.Group;

    public string Code => Agreement.Offers.Desk.Code;

    public string Today => Site.Clock.GetUtcNow().LondonDate().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public (string, string)[] Schedule =>
        [
            ("Lines[0].Amount", "5,000"),
            .. AnAgreement.Day("Lines[0].Due", Site.Clock.GetUtcNow().LondonDate()),
            ("Lines[1].Amount", "15,000"),
            .. AnAgreement.Day("Lines[1].Due", Site.Clock.GetUtcNow().LondonDate().AddDays(90)),
            ("Lines[1].Condition", "The first return is accepted"),
        ];

    public static async Task<AProjectToPay> In(TheSite site)
    {
        var agreement = await AnAgreement.Settled(site);
        var (ann, ben) = (await Officer(site, agreement, "Ann Lee"), await Officer(site, agreement, "Ben Okafor"));
        var it = new AProjectToPay(site, agreement, ann, ben, site.SignedInAs(agreement.Lead.Person!.Value));
        await it.Account();
        await it.Checked(OrganisationId.Of(it.Group));
        await it.Checked(OrganisationId.Of(agreement.Institution.Institution));
        var text = (await agreement.Row()).Agreement.Text!.Value;
        foreach (var by in new[] { agreement.Lead, Caller.Is(agreement.Ines), agreement.Officer })
        {
            await site.Do(new SignAgreement(it.Award, text, by));
        }

        Assert.True((await agreement.Row()).IsInForce);
        return it;
    }

    public static string File(string line) => $"payment_reference,result,bank_reference,paid_on,reason\r\n{line}\r\n";

    public static Task<HttpResponseMessage> Answer(Visitor by, string run, string line) =>
        Send(by, run, Encoding.UTF8.GetBytes(File(line)));

    public static async Task<HttpResponseMessage> Send(Visitor by, string run, byte[] file)
    {
        var page = await by.Open(run);
        var token = page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new ByteArrayContent(file), "Upload", "answers.csv" },
        };
        return await by.Http.PostAsync(run, form);
    }

    private static async Task<PersonId> Officer(TheSite site, AnAgreement agreement, string name)
    {
        var person = await site.Person(name);
        await site.Do(
            new AppointStaff(agreement.Offers.Desk.Department, person, StaffRole.GrantOfficer, Caller.TheFund)
        );
        return person;
    }

    private async Task Account()
    {
        await Site.Do(new ProposeBankDetails(Group, "30-99-50", "12345678", "Larkfield Neighbours", Agreement.Lead));
        var row = (await Site.Ask(new GroupsByIds([Group], Caller.TheFund))).Single();
        await Site.Do(new ConfirmBankDetails(Group, row.Bank.Proposed!.Details, Caller.Is(Ann)));
    }

    private async Task Checked(OrganisationId organisation)
    {
        var department = Agreement.Offers.Desk.Department;
        var (check, by) = (PartnerCheck.IdOf(department, organisation), Caller.Is(Ann));
        await Site.Do(new OpenCheck(department, organisation, by));
        var until = Site.Clock.GetUtcNow().LondonDate().AddDays(300);
        var items = Enum.GetValues<CheckItem>()
            .Where(it => it is not CheckItem.BankDetails || organisation.Group is not null);
        foreach (var item in items)
        {
            DateOnly? valid = item is CheckItem.Insurance ? until : null;
            await Site.Do(new RecordEvidence(check, item, Finding.Met, "Looked at it", null, [], valid, by));
        }

        await Site.Do(new PassCheck(check, until, by));
    }
}
