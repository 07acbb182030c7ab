using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Department.Agreements;

/// <summary>The agreements of a department, first those that wait for somebody.</summary>
[Authorize]
public sealed class IndexModel(Asking fund, TimeProvider clock) : PageModel
{
    public static IReadOnlyList<(AgreementFilter Filter, string Text)> Filters { get; } =
    [
        (AgreementFilter.Waiting, "Those that wait for somebody"),
        (AgreementFilter.InForce, "Those in force"),
        (AgreementFilter.All, "All agreements"),
    ];

    [FromQuery]
    public string? Code { get; set; }

    [FromQuery]
    public AgreementFilter Show { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public DepartmentRow Department { get; private set; } = null!;

    public Page<AgreementLine> Agreements { get; private set; } = null!;

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.DepartmentToSee(Code ?? "", stop) is not { } department)
        {
            return NotFound();
        }

        Department = department;
        Agreements = await fund.Ask(new ListAgreements(department.Department, Show, Number, fund.By), stop);
        return Page();
    }
}
