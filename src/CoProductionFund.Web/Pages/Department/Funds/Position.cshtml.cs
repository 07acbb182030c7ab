using CoProductionFund.Application.Funds;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Department.Funds;

[Authorize]
public sealed class PositionModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    public FundPosition Position { get; private set; } = null!;

    public bool Manages { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.Ask(new GetFund(Reference, fund.By), stop) is not { } position)
        {
            return NotFound();
        }

        (Position, Manages) = (position, await fund.Manages(position.Department, stop));
        return Page();
    }
}
