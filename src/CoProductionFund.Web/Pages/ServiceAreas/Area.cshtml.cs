using CoProductionFund.Application.Departments;
using CoProductionFund.Application.ServiceAreas;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.ServiceAreas;

/// <summary>One service: the decision about it, and those before.</summary>
[AllowAnonymous]
public sealed class AreaModel(Asking fund, TimeProvider clock) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    public ServiceAreaRow Area { get; private set; } = null!;

    public string Department { get; private set; } = "";

    public DateOnly Today => clock.GetUtcNow().LondonDate();

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.Ask(new GetServiceArea(Reference, fund.By), stop) is not { } area)
        {
            return NotFound();
        }

        Area = area;
        var departments = await fund.Ask(new ListDepartments(fund.By), stop);
        Department = departments.FirstOrDefault(it => it.Department == area.Department)?.Name ?? "";
        return Page();
    }
}
