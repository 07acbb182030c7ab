using CoProductionFund.Application.People;
using CoProductionFund.Application.ServiceAreas;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Department.ServiceAreas;

[Authorize]
public sealed class NewModel(Asking fund) : PageModel
{
    [FromQuery]
    public string? Code { get; set; }

    /// <summary>Made once for each form shown: sending the form twice lists one area.</summary>
    [BindProperty]
    public Guid Area { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Description { get; set; }

    public MyDepartment Department { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        Area = Guid.CreateVersion7();
        return await Load(stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        var command = new ListServiceArea(new(Area), Department.Department, Name ?? "", Description ?? "", fund.By);
        var isListed =
            await fund.Ask(command, ModelState, stop) || fund.LastRefusal?.Code == "service-area.already-listed";
        if (!isListed)
        {
            return Page();
        }

        TempData["Done"] = "The service area is added";
        var listed = await fund.Ask(new GetServiceAreasByIds([new(Area)], fund.By), stop);
        return Redirect($"/department/service-areas/{listed[0].Reference}");
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (await fund.DepartmentOfMine(Code ?? "", stop) is not { } department || !department.Manages())
        {
            return false;
        }

        Department = department;
        return true;
    }
}
