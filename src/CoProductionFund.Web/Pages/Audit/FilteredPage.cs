using CoProductionFund.Application.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Audit;

/// <summary>The filters of the event explorer as they stand in its address.</summary>
public abstract class FilteredPage : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Department { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Module { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Type { get; set; }

    /// <summary>An id. People are chosen by a link beside their name: no name or address goes into an address of ours.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Person { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Reference { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Related { get; set; }

    /// <summary>A day in London or a moment.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    /// <summary>A day in London (the whole of it) or a moment.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Until { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    protected EventFilter ReadFilter() =>
        new(
            Department,
            Module,
            Type,
            Person is { } person ? new(person) : null,
            Reference,
            Related,
            ReadMoment(ModelState, nameof(From), From, addDays: 0),
            ReadMoment(ModelState, nameof(Until), Until, addDays: 1),
            Text
        );

    /// <summary>The same filters as an address goes on, without the page.</summary>
    public string Query(params (string Name, string? Value)[] others)
    {
        (string Name, string? Value)[] own =
        [
            ("department", Department),
            ("module", Module),
            ("type", Type),
            ("person", Person?.ToString()),
            ("reference", Reference),
            ("related", Related ? "true" : null),
            ("from", From),
            ("until", Until),
            ("text", Text),
        ];
        var all = own.Where(it => others.All(other => other.Name != it.Name)).Concat(others);
        return "?"
            + string.Join(
                '&',
                all.Where(it => !string.IsNullOrWhiteSpace(it.Value))
                    .Select(it => $"{it.Name}={Uri.EscapeDataString(it.Value!)}")
            );
    }

    private static DateTimeOffset? ReadMoment(ModelStateDictionary form, string field, string? typed, int addDays)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (DaysTyped.Read(typed) is { } day)
        {
            return day.AddDays(addDays).AtLondon(TimeOnly.MinValue);
        }

        if (Moments.Read(typed) is { } moment)
        {
            return moment;
        }

        form.AddModelError(field, "Enter a day like 27 3 2027 or 27 March 2027");
        return null;
    }
}
