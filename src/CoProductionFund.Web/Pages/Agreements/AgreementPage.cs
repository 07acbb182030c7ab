using CoProductionFund.Application.Agreements;
using CoProductionFund.Domain.Agreements;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Agreements;

/// <summary>A page about the agreement of an award; for its parties and auditors.</summary>
public abstract class AgreementPage(Asking fund) : PageModel
{
    /// <summary>Of the award.</summary>
    [FromRoute]
    public required string Reference { get; set; }

    public AgreementView View { get; private set; } = null!;

    public string Here => $"/awards/{Reference}/agreement";

    /// <summary>Null for those who only read.</summary>
    public Party? Mine => View?.Me.Party;

    public AwardId Award => View.Row.Award;

    protected Asking Fund => fund;

    /// <returns>False where there is none yet.</returns>
    protected async Task<bool> Load(CancellationToken stop)
    {
        View = (await fund.Ask(new GetAgreement(Reference, fund.By), stop))!;
        return View is not null;
    }

    /// <summary>The same for those who act for a party alone.</summary>
    protected async Task<bool> LoadForParty(CancellationToken stop) => await Load(stop) && Mine is not null;

    /// <summary>For those who act for a party: there is no such item any more.</summary>
    protected bool IsGone(Guid item) => Mine is not null && View.Agreement.ItemOf(new(item)) is null;

    /// <summary>The form; or the agreement, where it is in force and nothing is written any more.</summary>
    protected IActionResult Form() => View.Row.IsInForce ? Redirect(Here) : Page();

    protected IActionResult Done(string what, string? page = null)
    {
        TempData["Done"] = what;
        return Redirect(page ?? Here);
    }
}
