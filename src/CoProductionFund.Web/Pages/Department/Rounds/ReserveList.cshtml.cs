using CoProductionFund.Application.Bids;
using CoProductionFund.Domain.Rounds;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Department.Rounds;

/// <summary>The bids that wait for money, the awards that were not taken up, and the money as it is this second.</summary>
[Authorize]
public sealed class ReserveListModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public ReserveList List { get; private set; } = null!;

    public bool Manages { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.RoundToSee(Reference, stop) is not { } round)
        {
            return NotFound();
        }

        if (round.Stage is not RoundStage.Decided)
        {
            return Redirect($"/department/rounds/{Reference}");
        }

        List = await fund.Ask(new GetReserveList(Reference, Number, fund.By), stop);
        Manages = await fund.Manages(round.Department, stop);
        return Page();
    }
}
