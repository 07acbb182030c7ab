using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Institutions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Institution;

/// <summary>My institutions, my invitations, and every agreement with what happens next.</summary>
[Authorize]
public sealed class IndexModel(Asking fund) : PageModel
{
    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<InstitutionRow> Institutions { get; private set; } = [];

    public IReadOnlyList<InvitationToInstitution> Invitations { get; private set; } = [];

    public Page<AgreementLine> Agreements { get; private set; } = new([], 1, 0, 0);

    public async Task OnGet(CancellationToken stop)
    {
        Institutions = await fund.Ask(new ListMyInstitutions(fund.By), stop);
        Invitations = await fund.Ask(new ListMyInstitutionInvitations(fund.By), stop);
        Agreements = await fund.Ask(new ListAgreementsOfMyInstitutions(Number, fund.By), stop);
    }
}
