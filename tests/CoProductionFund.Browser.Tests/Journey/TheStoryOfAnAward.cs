using System.Text;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.PartnerChecks;
using CoProductionFund.Domain.PartnerChecks;

namespace CoProductionFund.Browser.Tests.Journey;

/// <summary>From an offer to the first payment, by the group, its partner institution and the department.</summary>
public class TheStoryOfAnAward(Browser browser) : InABrowser(browser)
{
    private const string Insurance = "Public liability for £5 million";

    [BrowserTheory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task From_the_offer_to_the_first_payment(bool phone, bool js)
    {
        var award = await AnAward.In(Browser, phone, js);
        await award.IsAccepted();
        await AccountIsConfirmed(award);
        var agreement = new TheAgreement(award);
        await agreement.InstitutionJoins();
        await agreement.IsOpened();
        await agreement.IsWritten();
        await agreement.IsSigned();
        await ChecksArePassed(award);
        await award.Lead.Open($"/awards/{award.Reference}/agreement");
        await award.Lead.Reads("In force since");
        await new ThePayment(award).IsMade();
    }

    private static async Task AccountIsConfirmed(AnAward award)
    {
        var lead = award.Lead;
        await lead.Open("/group");
        await lead.Follow("Larkfield Neighbours");
        await lead.Follow("Bank details");
        await lead.Follow("Enter the bank details");
        await lead.Fill("Name on the account", "Larkfield Neighbours");
        await lead.Fill("Sort code", "00-00-01");
        await lead.Fill("Account number", "1234567");
        await lead.Press("Propose these details");
        await lead.Complains("Enter an account number of 8 digits. If yours is shorter, put zeros in front");
        await lead.Fill("Account number", "01234567");
        await lead.Press("Propose these details");
        await lead.Reads("Another person of your group must confirm it.");

        await award.Treasurer.Open(lead.Path);
        await award.Treasurer.Reads("01234567");
        await award.Treasurer.Press("Confirm that this is the group’s account");
        await award.Treasurer.Reads("as a second person of the group");
    }

    /// <summary>One part of the group's check through the pages, with a file; the others in the same way behind them.</summary>
    private static async Task ChecksArePassed(AnAward award)
    {
        var (lead, officer) = (award.Lead, award.Officer);
        await lead.Open($"/awards/{award.Reference}/checks");
        await lead.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Check ") }).First.ClickAsync();
        await lead.Follow("Hand in a file about the insurance");
        await lead.Field("Hand in a file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "certificate.txt",
                    MimeType = "text/plain",
                    Buffer = Encoding.UTF8.GetBytes(Insurance),
                }
            );
        await lead.Press("Hand in the file");
        await lead.Reads("certificate.txt");

        await officer.Open(lead.Path);
        await officer.Follow("Record what you saw about the insurance");
        await officer.Choose("What did you find?", "It is met");
        await officer.Fill("What did you see?", Insurance);
        await officer.Fill("Until when does it hold?", award.Today.AddDays(300));
        await officer.Choose("Which files did you look at?", "certificate.txt");
        await officer.Press("Record it");
        await officer.Reads(Insurance);
        await TheRestIsSeen(award);
        await Pass(award, lead.Path);
        await Pass(award, $"/checks/{await award.CheckOfInstitution()}");
    }

    private static async Task TheRestIsSeen(AnAward award)
    {
        foreach (var check in await award.Checks())
        {
            foreach (var item in CheckItems.AskedOf(check.Organisation.Kind))
            {
                if (check.Evidence.All(it => it.Item != item))
                {
                    await award.Site.Do(
                        new RecordEvidence(
                            check.Check,
                            item,
                            Finding.Met,
                            "Seen",
                            Reason: null,
                            Files: [],
                            award.Today.AddDays(300),
                            Caller.Is(award.OfficersId)
                        )
                    );
                }
            }
        }
    }

    private static async Task Pass(AnAward award, string check)
    {
        await award.Officer.Open(check);
        await award.Officer.Follow("Pass the check");
        await award.Officer.Fill("Until when is it in force?", award.Today.AddDays(300));
        await award.Officer.Press("Continue");
        await award.Officer.IsAt("Check before you pass the check");
        await award.Officer.Press("Pass the check");
        await award.Officer.Reads("Passed");
    }
}
