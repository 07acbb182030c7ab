using CoProductionFund.Application.Audit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Audit;

/// <summary>What someone could see when they judged.</summary>
[Authorize]
public sealed class KnownModel(Asking fund) : PageModel
{
    [FromRoute]
    public required long Number { get; set; }

    public required WhatWasKnown View { get; set; }

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.Ask(new GetWhatWasKnown(Number, fund.By), stop) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }
}
