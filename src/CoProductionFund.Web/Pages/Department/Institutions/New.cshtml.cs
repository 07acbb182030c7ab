using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Institutions;
using CoProductionFund.Application.People;
using CoProductionFund.Web.Pages.Institution;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Department.Institutions;

/// <summary>Lists a public body.</summary>
[Authorize]
public sealed class NewModel(Asking fund) : InstitutionFormPage
{
    [FromQuery]
    public string? Code { get; set; }

    /// <summary>Made once for each form shown: sending the form twice lists one institution.</summary>
    [BindProperty]
    public Guid Institution { get; set; }

    public MyDepartment Department { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        ModelState.Clear();
        Institution = Guid.CreateVersion7();
        return await Load(stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        var command = new ListInstitution(new(Institution), Department.Department, Details, fund.By);
        if (!await fund.Check(command, ModelState, stop, Fields) || !await fund.Ask(command, ModelState, stop, Fields))
        {
            return Page();
        }

        TempData["Done"] = "The institution is listed";
        var listed = await fund.Ask(new InstitutionsByIds([new(Institution)], Caller.TheFund), stop);
        return Redirect($"/institutions/{listed[0].Reference}");
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        Department = (await fund.DepartmentOfMine(Code ?? "", stop))!;
        return Department is not null;
    }
}
