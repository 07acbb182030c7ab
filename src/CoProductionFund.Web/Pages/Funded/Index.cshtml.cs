using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Results;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Funded;

/// <summary>The public register of what was funded.</summary>
[AllowAnonymous]
public sealed class IndexModel(Asking fund) : PageModel
{
    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public Page<FundedBid> Projects { get; private set; } = new([], 1, 0, 0);

    public IReadOnlyDictionary<DepartmentId, string> Departments { get; private set; } =
        new Dictionary<DepartmentId, string>();

    public async Task OnGet(CancellationToken stop)
    {
        Projects = await fund.Ask(new ListFunded(Number, fund.By), stop);
        var departments = await fund.Ask(new ListDepartments(fund.By), stop);
        Departments = departments.ToDictionary(it => it.Department, it => it.Name);
    }
}
