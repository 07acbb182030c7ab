using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Funds;
using CoProductionFund.Application.Rounds;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Audit;

/// <summary>The funds and rounds of one department, each with its timeline.</summary>
[Authorize]
public sealed class DepartmentModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Code { get; set; }

    [FromQuery(Name = "page")]
    public int? Number { get; set; }

    public required DepartmentRow Department { get; set; }

    public IReadOnlyList<FundPosition> Funds { get; private set; } = [];

    public required Page<RoundRow> Rounds { get; set; }

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.Ask(new GetDepartment(Code, fund.By), stop) is not { } department)
        {
            return NotFound();
        }

        Department = department;
        Funds = await fund.Ask(new ListFunds(department.Department, fund.By), stop);
        Rounds = await fund.Ask(new ListRoundsOfDepartment(department.Department, Number ?? 1, fund.By), stop);
        return Page();
    }
}
