using CoProductionFund.Application.Departments;
using CoProductionFund.Application.People;
using CoProductionFund.Domain.Departments;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Admin;

[Authorize]
public sealed class StandStaffDownModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Code { get; set; }

    /// <summary>Its number on the department's page; the form then carries which it was.</summary>
    [FromQuery(Name = "post")]
    public int Number { get; set; }

    [BindProperty]
    public Guid Person { get; set; }

    [BindProperty]
    public StaffRole? Role { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>"check", "change" or "do".</summary>
    [BindProperty]
    public string? Step { get; set; }

    public string Name { get; private set; } = "";

    public bool IsChecking { get; private set; }

    private DepartmentId department;

    public async Task<IActionResult> OnGet(CancellationToken stop) =>
        await Load(posts => posts.ElementAtOrDefault(Number - 1), stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(posts => posts.FirstOrDefault(it => it.Person.Value == Person && it.Role == Role), stop))
        {
            return NotFound();
        }

        var command = new StandStaffDown(department, new(Person), Role!.Value, Reason ?? "", fund.By);
        if (Step != "do")
        {
            IsChecking = Step != "change" && await fund.Check(command, ModelState, stop);
            return Page();
        }

        if (!await fund.Ask(command, ModelState, stop))
        {
            return Page();
        }

        TempData["Done"] = $"{Name} has stood down";
        return Redirect($"/admin/departments/{Code}");
    }

    private async Task<bool> Load(Func<IEnumerable<Post>, Post?> choose, CancellationToken stop)
    {
        await fund.Ask(new GetOffices(fund.By), stop); // not found for anyone but administrators
        if (await fund.Ask(new GetDepartment(Code, fund.By), stop) is not { } row || choose(row.Staff) is not { } post)
        {
            return false;
        }

        (department, Person, Role) = (row.Department, post.Person.Value, post.Role);
        Name = (await fund.Ask(new NamesOf([post.Person], fund.By), stop))[post.Person];
        return true;
    }
}
