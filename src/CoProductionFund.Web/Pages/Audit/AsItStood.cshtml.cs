using System.ComponentModel.DataAnnotations;
using CoProductionFund.Application.Audit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Audit;

/// <summary>Any thing as it stood at a moment or after an event, beside how it stands.</summary>
[Authorize]
public sealed class AsItStoodModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    [FromQuery(Name = "at")]
    public string? At { get; set; }

    [FromQuery(Name = "event")]
    public long? Event { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the day")]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public string? Time { get; set; }

    public required ThenAndNow View { get; set; }

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        ModelState.Clear(); // nobody has filled in the form yet
        if (!await Look(stop))
        {
            return NotFound();
        }

        if (View.Moment is { } moment)
        {
            var local = moment.InLondon();
            (Day, Time) = (DateOnly.FromDateTime(local.DateTime), $"{local:HH:mm:ss}");
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (Moments.ReadTime(Time) is not { } time)
        {
            ModelState.AddModelError(nameof(Time), "Enter a time like 14:03 or 2:03pm");
        }
        else if (ModelState.IsValid && Day is { } day)
        {
            return Redirect(
                $"/audit/as-it-stood/{Uri.EscapeDataString(Reference)}?at={Uri.EscapeDataString(Moments.Exactly(day.AtLondon(time)))}"
            );
        }

        return await Look(stop) ? Page() : NotFound();
    }

    private async Task<bool> Look(CancellationToken stop)
    {
        if (await fund.Ask(new GetAsItStood(Reference, Moments.Read(At), Event, fund.By), stop) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
