using System.ComponentModel.DataAnnotations;
using CoProductionFund.Application.Agreements;
using CoProductionFund.Domain.Agreements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Agreements;

/// <summary>An officer puts the days of the project right.</summary>
[Authorize]
public sealed class DatesModel(Asking fund) : AgreementPage(fund)
{
    [BindProperty, Display(Name = "First day"), Required(ErrorMessage = "Enter the first day of the project")]
    public DateOnly? Starts { get; set; }

    [BindProperty, Display(Name = "Last day"), Required(ErrorMessage = "Enter the last day of the project")]
    public DateOnly? Ends { get; set; }

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Load(stop) || Mine is not Party.Department)
        {
            return NotFound();
        }

        ModelState.Clear();
        (Starts, Ends) = (View.Row.Starts, View.Row.Ends);
        return Form();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop) || Mine is not Party.Department)
        {
            return NotFound();
        }

        return
            ModelState.IsValid
            && await Fund.Ask(new SetAgreementDates(Award, Starts!.Value, Ends!.Value, Fund.By), ModelState, stop)
            ? Done("The days are saved")
            : Page();
    }
}
