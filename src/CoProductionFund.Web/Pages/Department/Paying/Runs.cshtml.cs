using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.PaymentRuns;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Department.Paying;

[Authorize]
public sealed class RunsModel(Asking fund) : PageModel
{
    [FromQuery]
    public string? Code { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public DepartmentRow Department { get; private set; } = null!;

    public Page<PaymentRunRow> Runs { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.DepartmentToSee(Code ?? "", stop) is not { } department)
        {
            return NotFound();
        }

        Department = department;
        Runs = await fund.Ask(new ListPaymentRuns(department.Department, Number, fund.By), stop);
        return Page();
    }
}
