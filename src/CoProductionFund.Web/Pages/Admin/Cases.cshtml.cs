using CoProductionFund.Application.Asking;
using CoProductionFund.Application.SafetyNet;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Admin;

/// <summary>Cases on which no department acted in time.</summary>
[Authorize]
public sealed class CasesModel(Asking fund, TimeProvider clock) : PageModel
{
    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public Page<CaseLine> Cases { get; private set; } = null!;

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public async Task OnGet(CancellationToken stop) =>
        Cases = await fund.Ask(new ListEscalatedCases(Number, fund.By), stop);
}
