using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Ledger;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Bids;

[Authorize]
public sealed class SubmittedModel(Asking fund, TimeProvider clock) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    public BidView View { get; private set; } = null!;

    public Receipt? Receipt { get; private set; }

    public IReadOnlyList<string> Next => WhatNext.For(View, clock.GetUtcNow());

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.Ask(new GetBid(Reference, fund.By), stop) is not { } view)
        {
            return NotFound();
        }

        View = view;
        Receipt = await fund.Ask(new GetReceipt(Reference, Receipted.Submission, fund.By), stop);
        return view.Row.SubmittedAt is null ? Redirect($"/bids/{Reference}") : Page();
    }
}
