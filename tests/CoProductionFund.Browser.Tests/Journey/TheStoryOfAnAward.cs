namespace CoProductionFund.Browser.Tests.Journey;

/// <summary>From an offer to the first payment, by the group, its partner institution and the department.</summary>
public class TheStoryOfAnAward(Browser browser) : InABrowser(browser)
{
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
        await new TheChecks(award).ArePassed();
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
}
