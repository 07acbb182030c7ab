using System.ComponentModel.DataAnnotations;
using CoProductionFund.Application.Asking;
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

    public virtual string Heading => $"{Name} as it stood";

    /// <summary>The page to go back to.</summary>
    protected virtual string Back => Address;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        ModelState.Clear(); // nobody has filled in the form yet
        Moment = Moments.Read(At);
        if (Moment is { } moment)
        {
            var local = moment.InLondon();
            (Day, Time) = (DateOnly.FromDateTime(local.DateTime), $"{local:HH:mm:ss}");
        }

        return await Shown(stop);
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

        return await Shown(stop);
    }

    private async Task<IActionResult> Shown(CancellationToken stop)
    {
        (ViewData["Title"], ViewData["Back"], ViewData["AsAt"]) = (Heading, Back, Moment?.SayToTheSecond());
        return await Look(Moment, stop) ? Page() : NotFound();
    }

    /// <returns>False where the reader may not see it at all.</returns>
    protected abstract Task<bool> Look(DateTimeOffset? moment, CancellationToken stop);
}

/// <summary>The same with two queries: what may be seen now, and what could be seen then.</summary>
public abstract class AsItStoodPage<TView>(Asking fund) : AsItStoodPage
    where TView : class
{
    protected Asking Fund { get; } = fund;

    /// <summary>Null before there was one, and while no moment is chosen.</summary>
    public TView? View { get; private set; }

    /// <summary>Answers null to whoever may not see it at all.</summary>
    protected abstract Task<object?> Now(CancellationToken stop);

    protected abstract IQuery<TView?> Then(DateTimeOffset at);

    /// <summary>Reads what else the page shows of it.</summary>
    protected virtual Task Read(TView view, CancellationToken stop) => Task.CompletedTask;

    protected override async Task<bool> Look(DateTimeOffset? moment, CancellationToken stop)
    {
        if (moment is not { } at)
        {
            return await Now(stop) is not null;
        }

        View = await Fund.Ask(Then(at), stop);
        await (View is { } view ? Read(view, stop) : Task.CompletedTask);
        return true;
    }
}
