using CoProductionFund.Application.Departments;
using CoProductionFund.Application.ServiceAreas;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.ServiceAreas;

/// <summary>Where co-production fits and where it does not, by department.</summary>
[AllowAnonymous]
public sealed class IndexModel(Asking fund, TimeProvider clock) : PageModel
{
    public sealed record Department(string Name, IReadOnlyList<ServiceAreaRow> Areas);

    public IReadOnlyList<DepartmentRow> Departments { get; private set; } = [];

    public IReadOnlyList<Department> Shown { get; private set; } = [];

    /// <summary>A department's code.</summary>
    [FromQuery(Name = "department")]
    public string? Code { get; set; }

    public DateOnly Today => clock.GetUtcNow().LondonDate();

    public async Task OnGet(CancellationToken stop)
    {
        var areas = (await fund.Ask(new ListServiceAreas(fund.By), stop)).ToLookup(it => it.Department);
        var departments = await fund.Ask(new ListDepartments(fund.By), stop);
        Departments = [.. departments.Where(it => areas.Contains(it.Department))];
        var isChosen = Departments.Any(it => it.Code == Code);
        Shown =
        [
            .. Departments
                .Where(it => !isChosen || it.Code == Code)
                .Select(it => new Department(it.Name, [.. areas[it.Department].OrderBy(area => area.Name)])),
        ];
    }

    /// <summary>How a service stands today, in two words.</summary>
    public static (string Text, TagColour Colour) Standing(ServiceAreaRow area, DateOnly today) =>
        area.Latest switch
        {
            null => ("Not decided yet", TagColour.Grey),
            { Fits: false } => ("Does not fit", TagColour.Orange),
            _ when area.IsInForce(today) => ("Fits", TagColour.Green),
            _ => ("Needs a review", TagColour.Yellow),
        };
}
