using System.ComponentModel.DataAnnotations;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Admin;

[Authorize]
public sealed class NewOfficerModel(Asking fund) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter their full name")]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    /// <summary>"administrator" or "auditor".</summary>
    [BindProperty, Required(ErrorMessage = "Select their office")]
    public string? Office { get; set; }

    /// <summary>"check", "change" or "do".</summary>
    [BindProperty]
    public string? Step { get; set; }

    public bool IsChecking { get; private set; }

    public Task OnGet(CancellationToken stop) => fund.Ask(new GetOffices(fund.By), stop); // not found for anyone else

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await fund.Ask(new GetOffices(fund.By), stop);
        if (Step == "change")
        {
            ModelState.Clear();
            return Page();
        }

        if (Step != "do")
        {
            IsChecking = await fund.Check(new AddPerson(Email ?? "", Name, fund.By), ModelState, stop);
            return Page();
        }

        if (await fund.PersonFor(Email, Name, ModelState, stop) is not { } person)
        {
            return Page();
        }

        Command command =
            Office == "administrator" ? new AppointAdministrator(person, fund.By) : new AppointAuditor(person, fund.By);
        if (!await fund.Ask(command, ModelState, stop))
        {
            return Page();
        }

        TempData["Done"] = $"{Name!.Trim()} is appointed";
        return Redirect("/admin");
    }
}
