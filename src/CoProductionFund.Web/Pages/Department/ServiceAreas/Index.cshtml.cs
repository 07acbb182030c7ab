using CoProductionFund.Application.Departments;
using CoProductionFund.Application.ServiceAreas;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Department.ServiceAreas;

[Authorize]
public sealed class IndexModel(Asking fund, TimeProvider clock) : PageModel
{
    [FromQuery]
    public string? Code { get; set; }

    public DepartmentRow Department { get; private set; } = null!;

    public bool Manages { get; private set; }

    public IReadOnlyList<ServiceAreaRow> Areas { get; private set; } = [];

    public DateOnly Today { get; } = clock.GetUtcNow().LondonDate();

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.DepartmentToSee(Code ?? "", stop) is not { } department)
        {
            return NotFound();
        }

        Department = department;
        Manages = await fund.Manages(department.Department, stop);
        Areas = await fund.Ask(new ListServiceAreas(fund.By) { Department = department.Department }, stop);
        return Page();
    }
}
