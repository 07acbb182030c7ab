using System.Text.Encodings.Web;
using System.Text.Json;
using CoProductionFund.Application.Audit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Audit;

/// <summary>One event in words and as it is stored.</summary>
[Authorize]
public sealed class EventModel(Asking fund) : PageModel
{
    private static readonly JsonSerializerOptions Pretty = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // Razor encodes it for the page
    };

    [FromRoute]
    public required long Number { get; set; }

    public required EventTold Told { get; set; }

    public string Data => JsonSerializer.Serialize(JsonDocument.Parse(Told.Data).RootElement, Pretty);

    /// <summary>Somebody judged a bid, so there is something they knew.</summary>
    public bool IsJudgement { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.Ask(new GetEventTold(Number, fund.By), stop) is not { } told)
        {
            return NotFound();
        }

        Told = told;
        IsJudgement = await fund.Ask(new GetWhatWasKnown(Number, fund.By), stop) is not null;
        return Page();
    }
}
