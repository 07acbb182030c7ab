using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.PartnerChecks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Checks;

/// <summary>The checks of the organisations one acts for.</summary>
[Authorize]
public sealed class IndexModel(Asking fund) : PageModel
{
    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public Page<CheckLine> Checks { get; private set; } = null!;

    public IReadOnlyDictionary<DepartmentId, string> Departments { get; private set; } =
        new Dictionary<DepartmentId, string>();

    public async Task OnGet(CancellationToken stop)
    {
        Checks = await fund.Ask(new ListMyChecks(Number, fund.By), stop);
        Departments = (await fund.Ask(new ListDepartments(fund.By), stop)).ToDictionary(
            it => it.Department,
            it => it.Name
        );
    }
}
