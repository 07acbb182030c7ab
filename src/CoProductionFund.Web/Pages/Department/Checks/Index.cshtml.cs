using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.PartnerChecks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Department.Checks;

/// <summary>The department's checks: what runs, what ends soon, what failed.</summary>
[Authorize]
public sealed class DeskModel(Asking fund) : PageModel
{
    [FromQuery]
    public string? Code { get; set; }

    [FromQuery(Name = "state")]
    public CheckList Which { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public DepartmentRow Department { get; private set; } = null!;

    public Page<CheckLine> Checks { get; private set; } = null!;

    public bool IsStaff { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.DepartmentToSee(Code ?? "", stop) is not { } department)
        {
            return NotFound();
        }

        Department = department;
        Checks = await fund.Ask(new ListChecks(department.Department, Which, Number, fund.By), stop);
        IsStaff = await fund.DepartmentOfMine(department.Code, stop) is not null;
        return Page();
    }
}
