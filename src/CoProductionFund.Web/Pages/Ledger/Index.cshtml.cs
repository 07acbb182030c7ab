using System.Text;
using CoProductionFund.Application.Ledger;
using CoProductionFund.Ledger;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Ledger;

/// <summary>What is proved to everyone, and how.</summary>
[AllowAnonymous]
public sealed class IndexModel(Asking fund) : PageModel
{
    [BindProperty]
    public string? Proof { get; set; }

    public LedgerNow Ledger { get; private set; } = null!;

    public string? Checked { get; private set; }

    public async Task OnGet(CancellationToken stop) => Ledger = await fund.Ask(new GetLedger(fund.By), stop);

    /// <summary>Changes nothing, so it answers at once.</summary>
    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        Ledger = await fund.Ask(new GetLedger(fund.By), stop);
        var text = Proof?.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n') + "\n";
        if (string.IsNullOrWhiteSpace(Proof) || TlogProof.Parse(text) is not { } proof)
        {
            ModelState.AddModelError(nameof(Proof), "Enter all of a proof file, from its first line to its last");
            return Page();
        }

        Checked = proof.Verify([.. Ledger.Keys.Select(VerifierKey.Parse)]) is { } checkpoint
            ? $"The proof holds. Record {proof.Index} of {checkpoint.Size} is: {Encoding.UTF8.GetString(proof.Line)}"
            : "The proof does not hold: the record does not lead to anything that we signed.";
        return Page();
    }
}
