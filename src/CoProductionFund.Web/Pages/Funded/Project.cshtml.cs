using CoProductionFund.Application.Awards.Returns;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Results;
using CoProductionFund.Application.SafetyNet;
using CoProductionFund.Application.ServiceAreas;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Funded;

/// <summary>One funded project: what it is, how much it got, and why.</summary>
[AllowAnonymous]
public sealed class ProjectModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    public FundedBid Project { get; private set; } = null!;

    public string Department { get; private set; } = "";

    public ServiceAreaRow? Area { get; private set; }

    /// <summary>Null while the project goes on.</summary>
    public ProjectResult? Result { get; private set; }

    /// <summary>The safety net holds, so that something that goes wrong can be reported.</summary>
    public bool IsCovered { get; private set; }

    public BidLine Line => Project.Line;

    public string Title => (Project.Summary?.Title).OrErased(Line.Row.Reference);

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.Ask(new GetFunded(Reference, fund.By), stop) is not { } project)
        {
            return NotFound();
        }

        Project = project;
        Result = await fund.Ask(new GetProjectResult(Reference, fund.By), stop);
        var departments = await fund.Ask(new ListDepartments(fund.By), stop);
        Department = departments.FirstOrDefault(it => it.Department == Line.Row.Department)?.Name ?? "";
        ServiceAreaId[] area = Line.Row.ServiceArea is { } it ? [it] : [];
        Area = (await fund.Ask(new GetServiceAreasByIds(area, fund.By), stop)) is [var found] ? found : null;
        IsCovered = await fund.Ask(new GetProjectToHelp(Reference, fund.By), stop) is not null;
        return Page();
    }

    public string NameOf(string criterion) =>
        Line.Round.Criteria.FirstOrDefault(it => it.Key == criterion)?.Name ?? criterion;
}
