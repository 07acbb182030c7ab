using CoProductionFund.Application.Asking;
using CoProductionFund.Application.PartnerChecks;
using CoProductionFund.Application.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Department.Checks;

[Authorize]
public sealed class NewModel(Asking fund) : PageModel
{
    [FromQuery]
    public string? Code { get; set; }

    [BindProperty]
    public string? Organisation { get; set; }

    public MyDepartment Department { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        if (
            Organisation.Reference() is not { } reference
            || await fund.Ask(new FindOrganisation(reference, Caller.TheFund), stop) is not { } found
        )
        {
            ModelState.AddModelError(
                nameof(Organisation),
                "Enter the reference of a group or institution, like G-0017"
            );
            return Page();
        }

        var command = new OpenCheck(Department.Department, found, fund.By);
        if (!await fund.Ask(command, ModelState, stop))
        {
            return Page();
        }

        var check = await fund.Ask(new FindCheckOf(command.Check, Caller.TheFund), stop);
        TempData["Done"] = "The check is open";
        return Redirect($"/checks/{check!.Reference}");
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (await fund.DepartmentOfMine(Code ?? "", stop) is not { } department)
        {
            return false;
        }

        Department = department;
        return true;
    }
}
