using CoProductionFund.Application.Agreements;
using CoProductionFund.Domain.Agreements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Agreements;

/// <summary>An officer reads the whole text and settles it.</summary>
[Authorize]
public sealed class SettleModel(Asking fund) : AgreementPage(fund)
{
    /// <summary>How often the text had changed when the page was shown.</summary>
    [BindProperty]
    public int Seen { get; set; }

    public string Text { get; private set; } = "";

    public IReadOnlyList<Problem> Missing { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Find(stop))
        {
            return NotFound();
        }

        return View.Agreement.Stage is AgreementStage.Negotiating ? Page() : Redirect(Here);
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Find(stop))
        {
            return NotFound();
        }

        return await Fund.Ask(new SettleText(Award, Seen, Fund.By), ModelState, stop)
            ? Done("The text is settled. The signatories of all parties are asked to sign it")
            : Page();
    }

    private async Task<bool> Find(CancellationToken stop)
    {
        if (!await Load(stop) || Mine is not Party.Department)
        {
            return false;
        }

        Missing = SigningDecisions.Missing(View.Agreement);
        var text = await Fund.Ask(new GetAgreementText(Reference, Version: null, Variation: null, Fund.By), stop);
        Text = text?.Text ?? "";
        return true;
    }
}
