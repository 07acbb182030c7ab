using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards.Returns;
using CoProductionFund.Application.Departments;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Department.Returns;

/// <summary>The returns desk of a department: what waits for it, what is late, what is flagged, what is due.</summary>
[Authorize]
public sealed class IndexModel(Asking fund, TimeProvider clock) : PageModel
{
    public static IReadOnlyList<(ReturnDeskShows Show, string Text)> Filters { get; } =
    [
        (ReturnDeskShows.Waiting, "Waiting for us"),
        (ReturnDeskShows.Late, "Late"),
        (ReturnDeskShows.Flagged, "Institution spends less"),
        (ReturnDeskShows.Due, "Due next"),
    ];

    [FromQuery]
    public string? Code { get; set; }

    [FromQuery]
    public ReturnDeskShows Show { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public DepartmentRow Department { get; private set; } = null!;

    public Page<ReturnDeskLine> Lines { get; private set; } = null!;

    public DateOnly Today { get; } = clock.GetUtcNow().LondonDate();

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.DepartmentToSee(Code ?? "", stop) is not { } department)
        {
            return NotFound();
        }

        Department = department;
        Lines = await fund.Ask(new ListReturns(department.Department, Show, Number, fund.By), stop);
        return Page();
    }
}
