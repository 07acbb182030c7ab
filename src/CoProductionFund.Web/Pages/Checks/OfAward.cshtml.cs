using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Institutions;
using CoProductionFund.Application.PartnerChecks;
using CoProductionFund.Web.Pages.Department;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Checks;

/// <summary>Whether the parties of an award are checked.</summary>
[Authorize]
public sealed class OfAwardModel(Asking fund) : PageModel
{
    private readonly HashSet<OrganisationId> own = [];
    private bool seesAll;

    [FromRoute]
    public required string Reference { get; set; }

    public IReadOnlyList<CheckOfAward> Checks { get; private set; } = [];

    public bool MayRead(CheckOfAward check) => seesAll || own.Contains(check.Organisation.Organisation);

    public async Task OnGet(CancellationToken stop)
    {
        Checks = await fund.Ask(new GetChecksOfAward(Reference, fund.By), stop);
        seesAll = await fund.DepartmentToSee(Desk.CodeIn(Reference), stop) is not null;
        own.UnionWith((await fund.Ask(new ListMyGroups(fund.By), stop)).Select(it => OrganisationId.Of(it.Group)));
        own.UnionWith(
            (await fund.Ask(new ListMyInstitutions(fund.By), stop)).Select(it => OrganisationId.Of(it.Institution))
        );
    }
}
