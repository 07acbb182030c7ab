using CoProductionFund.Application.ServiceAreas;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Department.ServiceAreas;

[Authorize]
public sealed class OneModel(Asking fund, TimeProvider clock) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    public ServiceAreaRow Area { get; private set; } = null!;

    public bool Manages { get; private set; }

    public DateOnly Today { get; } = clock.GetUtcNow().LondonDate();

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (
            await fund.DepartmentToSee(Desk.CodeIn(Reference), stop) is null
            || await fund.Ask(new GetServiceArea(Reference, fund.By), stop) is not { } area
        )
        {
            return NotFound();
        }

        (Area, Manages) = (area, await fund.Manages(area.Department, stop));
        return Page();
    }
}
