using System.Globalization;
using CoProductionFund.Application.Audit;
using CoProductionFund.Application.Ledger;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Audit;

/// <summary>For auditors: hold the store against the ledger, and take records away.</summary>
[Authorize]
public sealed class LedgerModel(Asking fund) : PageModel
{
    private const int Longest = 50;

    [BindProperty(SupportsGet = true)]
    public string? Reference { get; set; }

    public LedgerCheck? Check { get; private set; }

    public LedgerWatched Watched { get; private set; } = null!;

    /// <summary>Tenths below ten seconds: "0.4 seconds", "12 seconds".</summary>
    public static string Seconds(double seconds) =>
        seconds.ToString(seconds < 10 ? "0.0" : "0", CultureInfo.InvariantCulture) + " seconds";

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        Watched = await fund.Ask(new GetLedgerWatched(fund.By), stop);
        var isAsked = Request.Query.ContainsKey(nameof(Reference));
        var isWritten = Reference is { Length: > 0 and <= Longest } && !Reference.Contains('\0');
        var found = await fund.Ask(new FindRecord(isWritten ? Reference! : "none", fund.By), stop);
        if (!isAsked)
        {
            return Page();
        }

        if (found is { Kind: RecordKind.Round or RecordKind.Fund })
        {
            var kind = found.Kind is RecordKind.Round ? "round" : "fund";
            return Redirect($"/api/v1/ledger/bundle?{kind}={found.Reference}");
        }

        ModelState.AddModelError(nameof(Reference), "Enter the reference of a round or a fund, like HEA-26-R03");
        return Page();
    }

    /// <summary>Changes nothing, so it answers at once.</summary>
    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        Check = await fund.Ask(new CheckLedger(fund.By), stop);
        Watched = await fund.Ask(new GetLedgerWatched(fund.By), stop);
        return Page();
    }
}
