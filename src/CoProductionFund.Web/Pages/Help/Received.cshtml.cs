using CoProductionFund.Application.SafetyNet;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Help;

/// <summary>The receipt for a report. Whoever has its address knows by when somebody answers, and nothing of what was said.</summary>
[AllowAnonymous]
public sealed class ReceivedModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    [FromQuery]
    public Guid Report { get; set; }

    public CaseReceipt Receipt { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        Receipt = (await fund.Ask(new GetReceipt(new(Report), fund.By), stop))!;
        return Receipt is not null && Receipt.AwardReference == Reference ? Page() : NotFound();
    }
}
