using CoProductionFund.Application.Agreements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Agreements;

/// <summary>A signatory reads the whole text and signs it. What is signed is the text that the page showed.</summary>
[Authorize]
public sealed class SignModel(Asking fund) : AgreementPage(fund)
{
    /// <summary>Of the text that was shown.</summary>
    [BindProperty]
    public string? Digest { get; set; }

    [BindProperty]
    public bool Agree { get; set; }

    /// <summary>What stands now.</summary>
    public TextOfAgreement? Text { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Find(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Find(stop))
        {
            return NotFound();
        }

        if (!Agree)
        {
            ModelState.AddModelError(nameof(Agree), "Select that you have read the text and sign it");
        }

        if (
            !ModelState.IsValid
            || !await Fund.Ask(new SignAgreement(Award, new(Digest ?? ""), Fund.By), ModelState, stop)
        )
        {
            return Page();
        }

        return Done("The agreement is signed for your party");
    }

    private async Task<bool> Find(CancellationToken stop)
    {
        if (!await LoadForParty(stop))
        {
            return false;
        }

        Text = await Fund.Ask(new GetAgreementText(Reference, Version: null, Variation: null, Fund.By), stop);
        return true;
    }
}
