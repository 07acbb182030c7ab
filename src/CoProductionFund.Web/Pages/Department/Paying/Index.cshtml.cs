using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Departments;
using CoProductionFund.Web.Pages.Awards.Paying;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Department.Paying;

/// <summary>The desk of payments: what is due, waits for somebody, is held and why, is with the bank, is paid.</summary>
[Authorize]
public sealed class IndexModel(Asking fund) : PageModel
{
    public static IReadOnlyList<(PaymentStanding? Standing, string Text)> Filters { get; } =
    [
        (null, "All instalments"),
        .. Enum.GetValues<PaymentStanding>().Select(it => ((PaymentStanding?)it, PaymentWords.Of(it))),
    ];

    [FromQuery]
    public string? Code { get; set; }

    [FromQuery(Name = "state")]
    public PaymentStanding? Standing { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public DepartmentRow Department { get; private set; } = null!;

    public bool IsOfficer { get; private set; }

    public Page<PaymentDeskLine> Payments { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.DepartmentToSee(Code ?? "", stop) is not { } department)
        {
            return NotFound();
        }

        Department = department;
        IsOfficer = await fund.DepartmentOfMine(department.Code, stop) is not null;
        Payments = await fund.Ask(new ListPayments(department.Department, Standing, Number, fund.By), stop);
        return Page();
    }
}
