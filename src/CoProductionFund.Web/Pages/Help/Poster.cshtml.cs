using CoProductionFund.Application.Mail;
using CoProductionFund.Application.SafetyNet;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Help;

/// <summary>Where to say that something has gone wrong, on a sheet to hang up where the service is.</summary>
[AllowAnonymous]
public sealed class PosterModel(Asking fund, Site site) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    public ProjectToHelp Project { get; private set; } = null!;

    public string Address => site.Link($"/help/{Reference}");

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        Project = (await fund.Ask(new GetProjectToHelp(Reference, fund.By), stop))!;
        return Project is null ? NotFound() : Page();
    }
}
