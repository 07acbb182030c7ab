using CoProductionFund.Application.Audit;
using CoProductionFund.Application.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Audit;

/// <summary>Every event there is, filtered.</summary>
[Authorize]
public sealed class EventsModel(Asking fund) : FilteredPage
{
    private static readonly EventPage Nothing = new([], Later: null, Earlier: null, Behind: 0);

    [FromQuery(Name = "before")]
    public long? Before { get; set; }

    [FromQuery(Name = "after")]
    public long? After { get; set; }

    public EventPage Found { get; private set; } = Nothing;

    public required EventKinds Kinds { get; set; }

    /// <summary>Whom the filter names; null where it names nobody.</summary>
    public string? PersonName { get; private set; }

    public async Task OnGet(CancellationToken stop)
    {
        Kinds = await fund.Ask(new GetEventKinds(fund.By), stop);
        var filter = ReadFilter();
        if (!ModelState.IsValid)
        {
            return;
        }

        Found = await fund.Ask(new ExploreEvents(filter, Before, After, fund.By), stop);
        if (filter.Person is { } person)
        {
            PersonName = (await fund.Ask(new NamesOf([person], fund.By), stop))[person];
        }
    }

    /// <summary>Exactly what is filtered, as a file.</summary>
    public async Task<IActionResult> OnGetExport(string? format, CancellationToken stop)
    {
        var filter = ReadFilter();
        return ModelState.IsValid
            ? new EventsFile(await fund.Ask(new ExportEvents(filter, fund.By), stop), format is "json")
            : BadRequest();
    }
}
