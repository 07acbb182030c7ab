using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Rounds;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Department.Rounds;

/// <summary>The bids handed in, and how far each is.</summary>
[Authorize]
public sealed class BidsModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public RoundRow Round { get; private set; } = null!;

    public Page<BidLine> Bids { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.RoundToSee(Reference, stop) is not { } round)
        {
            return NotFound();
        }

        Round = round;
        Bids = await fund.Ask(new ListBidsOfRound(Reference, Number, fund.By), stop);
        return Page();
    }
}
