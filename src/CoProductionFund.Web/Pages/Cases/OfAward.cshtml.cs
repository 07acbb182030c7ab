using CoProductionFund.Application.Asking;
using CoProductionFund.Application.SafetyNet;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Cases;

/// <summary>The cases of one project, as far as the reader may see them, and how to report another.</summary>
[Authorize]
public sealed class OfAwardModel(Asking fund, TimeProvider clock) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public Page<CaseLine> Cases { get; private set; } = null!;

    /// <summary>Something can be reported now.</summary>
    public bool IsCovered { get; private set; }

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public async Task OnGet(CancellationToken stop)
    {
        Cases = await fund.Ask(new CasesOfAward(Reference, Number, fund.By), stop);
        IsCovered = await fund.Ask(new GetProjectToHelp(Reference, fund.By), stop) is not null;
    }
}
