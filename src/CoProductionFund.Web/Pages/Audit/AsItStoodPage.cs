using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Audit;

/// <summary>Something as it stood at a moment that the reader chooses.</summary>
[Authorize]
public abstract class AsItStoodPage : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    [FromQuery(Name = "at")]
    public string? At { get; set; }

    [BindProperty, Display(Name = "Day"), Required(ErrorMessage = "Enter the day")]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public string? Time { get; set; }

    /// <summary>Null while none is chosen.</summary>
    public DateTimeOffset? Moment { get; private set; }

    public abstract string Address { get; }

    /// <summary>"Bid HEA-26-0042".</summary>
    public abstract string Name { get; }

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        ModelState.Clear(); // nobody has filled in the form yet
        Moment = Moments.Read(At);
        if (Moment is { } moment)
        {
            var local = moment.InLondon();
            (Day, Time) = (DateOnly.FromDateTime(local.DateTime), $"{local:HH:mm:ss}");
        }

        return await Look(Moment, stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (Moments.ReadTime(Time) is not { } time)
        {
            ModelState.AddModelError(
                nameof(Time),
                string.IsNullOrWhiteSpace(Time) ? "Enter the time" : "Enter a time like 14:03 or 2:03pm"
            );
        }
        else if (ModelState.IsValid && Day is { } day)
        {
            return Redirect($"{Address}/as-it-stood?at={Uri.EscapeDataString(Moments.Exactly(day.AtLondon(time)))}");
        }

        return await Look(moment: null, stop) ? Page() : NotFound();
    }

    /// <returns>False where the reader may not see it at all.</returns>
    protected abstract Task<bool> Look(DateTimeOffset? moment, CancellationToken stop);
}
