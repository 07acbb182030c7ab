using System.ComponentModel.DataAnnotations;
using CoProductionFund.Application.Awards.Returns;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Web.Design;
using CoProductionFund.Web.Pages.Bids.Write;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Returns;

[Authorize]
public sealed class DatesModel(Asking fund, TimeProvider clock) : ReportsPage(fund, clock)
{
    [BindProperty, Display(Name = "First day"), Required(ErrorMessage = "Enter the first day of the project")]
    public DateOnly? Starts { get; set; }

    [BindProperty, Display(Name = "Last day"), Required(ErrorMessage = "Enter the last day of the project")]
    public DateOnly? Ends { get; set; }

    [BindProperty]
    public string? PresentSpending { get; set; }

    [BindProperty]
    public string? Tolerance { get; set; }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        var present = ModelState.MoneyOrNothing(
            nameof(PresentSpending),
            PresentSpending,
            "what the institution spends"
        );
        var tolerance = ModelState.NumberOrNothing(nameof(Tolerance), Tolerance, "the tolerance");
        if (!ModelState.IsValid || tolerance > 100)
        {
            if (tolerance > 100)
            {
                ModelState.AddModelError(nameof(Tolerance), "The tolerance must be between 0% and 100%");
            }

            return Page();
        }

        var set = new SetReturnDates(
            Award,
            Starts!.Value,
            Ends!.Value,
            Dates: null,
            tolerance is { } percent ? Percent.Whole(percent) : null,
            present,
            Fund.By
        );
        return await Fund.Ask(set, ModelState, stop)
            ? Done("The dates are set, and the group is told", $"{Here}/returns")
            : Page();
    }

    protected override bool IsForMe =>
        Mine.Reviews && Reports.Row is null && Reports.Award.Row.Stage is AwardStage.Accepted;

    protected override void Show()
    {
        (Starts, Ends) = (Reports.Agreed?.Starts, Reports.Agreed?.Ends);
        Tolerance = Words.Number(ReturnDates.UsualTolerance.BasisPoints / 100);
    }
}
