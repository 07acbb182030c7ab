using CoProductionFund.Application.Agreements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Agreements;

/// <summary>A version of the agreement beside the one before it; the first one by itself.</summary>
[Authorize]
public sealed class VersionModel(Asking fund) : AgreementPage(fund)
{
    [FromRoute]
    public int Number { get; set; }

    public VersionsCompared Compared { get; private set; } = null!;

    /// <summary>Null where it was erased.</summary>
    public string? Text { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (
            !await Load(stop)
            || await Fund.Ask(new CompareVersions(Reference, Number, Fund.By), stop) is not { } compared
        )
        {
            return NotFound();
        }

        Compared = compared;
        Text = (await Fund.Ask(new GetAgreementText(Reference, Number, Variation: null, Fund.By), stop))?.Text;
        return Page();
    }
}
