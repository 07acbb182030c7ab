using System.Text;
using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.PartnerChecks;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.PartnerChecks;

namespace CoProductionFund.Browser.Tests.Journey;

/// <summary>How both partners are checked, so that the agreement can come into force.</summary>
internal sealed class TheChecks(AnAward award)
{
    private const string Insurance = "Public liability for £5 million";

    /// <summary>One part of the group's check through the pages, with a file; the others in the same way behind them.</summary>
    public async Task ArePassed()
    {
        var (lead, officer) = (award.Lead, award.Officer);
        await lead.Open($"/awards/{award.Reference}/checks");
        await lead.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Check ") }).First.ClickAsync();
        await lead.Follow("Hand in a file about the insurance");
        await lead.FileField.SetInputFilesAsync(
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
        await TheRestIsSeen();
        await Pass(lead.Path);
        await Pass($"/checks/{(await All())[1].Reference}");
    }

    private async Task TheRestIsSeen()
    {
        foreach (var check in await All())
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

    private async Task Pass(string check)
    {
        await award.Officer.Open(check);
        await award.Officer.Follow("Pass the check");
        await award.Officer.Fill("Until when is it in force?", award.Today.AddDays(300));
        await award.Officer.Press("Continue");
        await award.Officer.IsAt("Check before you pass the check");
        await award.Officer.Press("Pass the check");
        await award.Officer.Reads("Passed");
    }

    /// <summary>Of both partners, as they are now.</summary>
    private async Task<IReadOnlyList<PartnerCheckRow>> All()
    {
        var agreement = await award.Site.Ask(
            new GetAgreementById(Award.IdOf(award.Offers.Offered.Bid), Caller.TheFund)
        );
        OrganisationId[] partners = [OrganisationId.Of(agreement!.Group), OrganisationId.Of(agreement.Institution)];
        List<PartnerCheckRow> checks = [];
        foreach (var partner in partners)
        {
            var check = PartnerCheck.IdOf(award.Offers.Desk.Department, partner);
            checks.Add((await award.Site.Ask(new FindCheckOf(check, Caller.TheFund)))!);
        }

        return checks;
    }
}
