using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Audit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Audit;

/// <summary>What happened to one thing, the latest first.</summary>
[Authorize]
public abstract class TimelinePage(Asking fund) : PageModel
{
    protected Asking Fund { get; } = fund;

    [FromRoute]
    public required string Reference { get; set; }

    [FromQuery(Name = "page")]
    public int? Number { get; set; }

    public required Page<Happening> Happenings { get; set; }

    /// <summary>Its own page.</summary>
    public abstract string Address { get; }

    /// <summary>"Bid HEA-26-0042".</summary>
    public abstract string Name { get; }

    public string Heading => $"Timeline of {char.ToLowerInvariant(Name[0])}{Name[1..]}";

    /// <summary>Where it can be seen as it stood; null where it cannot.</summary>
    public virtual string? AsItStood => null;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await Fund.Ask(Query(Number ?? 1, Fund.By), stop) is not { } happenings)
        {
            return NotFound();
        }

        Happenings = happenings;
        (ViewData["Title"], ViewData["Back"], ViewData["Wide"]) = (Heading, await BackFrom(stop), true);
        return Page();
    }

    /// <returns>The page to go back to; null where the reader may have come from anywhere.</returns>
    protected virtual Task<string?> BackFrom(CancellationToken stop) => Task.FromResult<string?>(Address);

    protected abstract IQuery<Page<Happening>?> Query(int page, Caller by);
}
