using CoProductionFund.Application.Departments;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Admin;

[Authorize]
public sealed class NewDepartmentModel(Asking fund) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    /// <summary>"check", "change" or "do".</summary>
    [BindProperty]
    public string? Step { get; set; }

    public bool IsChecking { get; private set; }

    public Task OnGet(CancellationToken stop) => fund.Ask(new GetOffices(fund.By), stop); // not found for anyone else

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await fund.Ask(new GetOffices(fund.By), stop);
        var command = new ListDepartment((Code ?? "").Trim().ToUpperInvariant(), Name ?? "", fund.By);
        if (Step != "do")
        {
            IsChecking = Step != "change" && await fund.Check(command, ModelState, stop);
            return Page();
        }

        if (!await fund.Ask(command, ModelState, stop))
        {
            return Page();
        }

        TempData["Done"] = "The department is added";
        return Redirect($"/admin/departments/{command.Code}");
    }
}
