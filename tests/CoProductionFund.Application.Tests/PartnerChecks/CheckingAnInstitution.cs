using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Institutions;
using CoProductionFund.Application.PartnerChecks;
using CoProductionFund.Domain.Institutions;
using CoProductionFund.Domain.PartnerChecks;

namespace CoProductionFund.Application.Tests.PartnerChecks;

[Collection(nameof(TheFund))]
public sealed class CheckingAnInstitution(TheFund fund)
{
    [Fact]
    public async Task Asks_for_everything_but_an_account()
    {
        var (department, id) = (await ADepartment.Listed(fund), new InstitutionId(Guid.CreateVersion7()));
        var details = new InstitutionDetails("Leeds Community Healthcare", InstitutionKind.NhsBody, "Leeds");
        await fund.Do(new ListInstitution(id, department.Id, details, department.Manager));
        var (organisation, until) = (OrganisationId.Of(id), fund.Clock.GetUtcNow().LondonDate().AddDays(30));
        await fund.Do(new OpenCheck(department.Id, organisation, department.Manager));
        var check = PartnerCheck.IdOf(department.Id, organisation);

        foreach (var item in CheckItems.AskedOf(OrganisationKind.Institution))
        {
            await fund.Refused("check.incomplete", new PassCheck(check, until, department.Manager));
            await fund.Do(
                new RecordEvidence(check, item, Finding.Met, "Seen", Reason: null, [], until, department.Manager)
            );
        }

        await fund.Do(new PassCheck(check, until, department.Manager));

        var standing = (await fund.Ask(new GetChecks(department.Id, [organisation], Caller.TheFund)))[organisation];
        Assert.Equal((true, until), (standing.IsInForce, standing.Until));
        var reference = (await fund.Ask(new FindCheckOf(check, Caller.TheFund)))!.Reference;
        var view = (await fund.Ask(new GetCheck(reference, department.Manager)))!;
        Assert.Equal(("Leeds Community Healthcare", 6), (view.Organisation.Name, view.Items.Count));
    }
}
