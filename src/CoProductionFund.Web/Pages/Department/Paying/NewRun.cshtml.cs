using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.PaymentRuns;
using CoProductionFund.Application.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Department.Paying;

[Authorize]
public sealed class NewRunModel(Asking fund) : PageModel
{
    [FromQuery]
    public string? Code { get; set; }

    /// <summary>Made with the form, so that sending it twice is one run.</summary>
    [BindProperty]
    public Guid Run { get; set; } = Guid.CreateVersion7();

    public MyDepartment Department { get; private set; } = null!;

    public Page<PaymentDeskLine> Waiting { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        if (!await fund.Ask(new StartPaymentRun(new(Run), Department.Department, fund.By), ModelState, stop))
        {
            return Page();
        }

        TempData["Done"] = "The payment run is started";
        var run = await fund.Ask(new GetPaymentRunById(new(Run), fund.By), stop);
        return Redirect($"/department/payments/runs/{run!.Reference}");
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (await fund.DepartmentOfMine(Code ?? "", stop) is not { } department)
        {
            return false;
        }

        Department = department;
        Waiting = await fund.Ask(
            new ListPayments(department.Department, PaymentStanding.WaitingForRun, 1, fund.By),
            stop
        );
        return true;
    }
}
