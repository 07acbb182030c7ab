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

    /// <summary>The page to go back to; null where the reader may have come from anywhere.</summary>
    public string? Back { get; private set; }

    /// <summary>Where it can be seen as it stood; null where it cannot.</summary>
    public virtual string? AsItStood => null;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await Fund.Ask(Query(Number ?? 1, Fund.By), stop) is not { } happenings)
        {
            return NotFound();
        }

        Happenings = happenings;
        Back = await BackFrom(stop);
        return Page();
    }

    protected virtual Task<string?> BackFrom(CancellationToken stop) => Task.FromResult<string?>(Address);

    protected abstract IQuery<Page<Happening>?> Query(int page, Caller by);
}
