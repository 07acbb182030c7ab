using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.SafetyNet;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Department.SafetyNet;

/// <summary>The safety-net desk of a department, the most urgent first.</summary>
[Authorize]
public sealed class IndexModel(Asking fund, TimeProvider clock) : PageModel
{
    [FromQuery]
    public string? Code { get; set; }

    /// <summary>"all" shows closed cases too.</summary>
    [FromQuery]
    public string? Show { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public DepartmentRow Department { get; private set; } = null!;

    public Page<CaseLine> Cases { get; private set; } = null!;

    public CasesInFigures Figures { get; private set; } = null!;

    public bool ShowsAll => Show is "all";

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.DepartmentToSee(Code ?? "", stop) is not { } department)
        {
            return NotFound();
        }

        Department = department;
        Cases = await fund.Ask(new ListCases(department.Department, !ShowsAll, Number, fund.By), stop);
        Figures = await fund.Ask(new CountCases(department.Department, fund.By), stop);
        return Page();
    }
}
