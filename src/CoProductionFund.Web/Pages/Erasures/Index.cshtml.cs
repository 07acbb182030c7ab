using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Erasures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Erasures;

/// <summary>Every request to erase, for administrators and auditors.</summary>
[Authorize]
public sealed class IndexModel(Asking fund) : PageModel
{
    [FromQuery(Name = "page")]
    public int? Number { get; set; }

    public required Page<ErasureRow> List { get; set; }

    public bool MayDecide { get; private set; }

    public async Task OnGet(CancellationToken stop)
    {
        List = await fund.Ask(new ListErasures(Number ?? 1, fund.By), stop);
        MayDecide = (await fund.Places(stop)).IsAdministrator;
    }
}
