using CoProductionFund.Application.PartnerChecks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Checks;

/// <summary>A page on which something is done about a check; nothing is there for those who may not.</summary>
public abstract class CheckPage(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    public CheckView View { get; private set; } = null!;

    protected Asking Fund => fund;

    protected async Task<bool> LoadForCheckers(CancellationToken stop) => await LoadForReaders(stop) && View.MayCheck;

    protected async Task<bool> LoadForReaders(CancellationToken stop)
    {
        if (await fund.Ask(new GetCheck(Reference, fund.By), stop) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
