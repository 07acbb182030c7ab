using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Institutions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Department.Institutions;

/// <summary>Every institution, by name.</summary>
[Authorize]
public sealed class IndexModel(Asking fund) : PageModel
{
    [FromQuery]
    public string? Code { get; set; }

    [BindProperty(Name = "Text", SupportsGet = true)]
    public string? Text { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public DepartmentRow Department { get; private set; } = null!;

    public bool IsStaff { get; private set; }

    public Page<InstitutionRow> Institutions { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.DepartmentToSee(Code ?? "", stop) is not { } department)
        {
            return NotFound();
        }

        Department = department;
        IsStaff = await fund.DepartmentOfMine(department.Code, stop) is not null;
        Institutions = await fund.Ask(new ListInstitutions(Text, Number, fund.By), stop);
        return Page();
    }
}
