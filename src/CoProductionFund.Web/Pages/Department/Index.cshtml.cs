using CoProductionFund.Application.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Department;

/// <summary>The way to one's department; a choice for those who work for several.</summary>
[Authorize]
public sealed class IndexModel(Asking fund) : PageModel
{
    [FromQuery]
    public string? Code { get; set; }

    public IReadOnlyList<MyDepartment> Mine { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        Mine = (await fund.Places(stop)).Departments;
        var chosen = Mine.Count == 1 ? Mine[0] : Mine.FirstOrDefault(it => it.Code == Code);
        if (chosen is not null)
        {
            return Redirect($"/department/{chosen.Code}");
        }

        return Mine.Count == 0 ? NotFound() : Page();
    }
}
