using System.ComponentModel.DataAnnotations;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.People;
using CoProductionFund.Domain.Departments;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Admin;

/// <summary>Who works in a department.</summary>
[Authorize]
public sealed class DepartmentModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Code { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter their full name")]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty, Required(ErrorMessage = "Select their post")]
    public StaffRole? Role { get; set; }

    public DepartmentRow Department { get; private set; } = null!;

    public IReadOnlyDictionary<PersonId, string> People { get; private set; } = new Dictionary<PersonId, string>();

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        if (
            await fund.PersonFor(Email, Name, ModelState, stop) is { } person
            && await fund.Ask(new AppointStaff(Department.Department, person, Role!.Value, fund.By), ModelState, stop)
        )
        {
            TempData["Done"] = $"{Name!.Trim()} is appointed";
            return Redirect($"/admin/departments/{Code}");
        }

        return Page();
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        await fund.Ask(new GetOffices(fund.By), stop); // not found for anyone but administrators
        if (await fund.Ask(new GetDepartment(Code, fund.By), stop) is not { } department)
        {
            return false;
        }

        Department = department;
        People = await fund.Ask(new NamesOf([.. department.Staff.Select(it => it.Person)], fund.By), stop);
        return true;
    }
}
