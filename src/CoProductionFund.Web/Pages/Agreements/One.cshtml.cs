using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Awards;
using CoProductionFund.Domain.Agreements;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Web.Design;
using CoProductionFund.Web.Pages.Department;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Agreements;

/// <summary>The agreement of an award: its state, what is due next from whom, what each party will do.</summary>
[Authorize]
public sealed class OneModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    /// <summary>As it stood then: shown on a page of its own.</summary>
    [FromQuery]
    public string? At { get; set; }

    /// <summary>Null before it is opened.</summary>
    public AgreementView? View { get; private set; }

    public string Here => $"/awards/{Reference}/agreement";

    public bool CanOpen { get; private set; }

    public Party? Mine => View?.Me.Party;

    public bool MustSign =>
        View is { Agreement: { Stage: AgreementStage.Settled } agreement, Me: { Signs: true, Party: { } mine } }
        && !agreement.SignedBy.Contains(mine);

    public bool CanSettle => Mine is Party.Department && View!.Agreement.Stage is AgreementStage.Negotiating;

    public bool CanSetDates => Mine is Party.Department && !View!.Row.IsInForce;

    public bool CanReplace => CanSetDates && View!.Agreement.SignedBy.Count == 0;

    public bool CanPropose =>
        View is { Row.IsInForce: true, Me: { Signs: true, Party: not null }, Agreement.OpenVariation: null };

    public string SignatoriesOf(Party party) =>
        View!.Agreement.Signatories.Where(it => it.Party == party).Select(it => View.People[it.Person]).ToList()
            is { Count: > 0 } names
            ? Words.List(names)
            : "nobody is named yet";

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (At is { Length: > 0 })
        {
            return Redirect($"{Here}/as-it-stood?at={Uri.EscapeDataString(At)}");
        }

        if (await fund.Ask(new FindAgreement(Reference, fund.By), stop) is not null)
        {
            View = await fund.Ask(new GetAgreement(Reference, fund.By), stop);
            return Page();
        }

        var award = await fund.Ask(new GetAward(Reference, fund.By), stop);
        CanOpen =
            award?.Row.Stage is AwardStage.Accepted
            && await fund.DepartmentOfMine(Desk.CodeIn(Reference), stop) is not null;
        return award is null ? NotFound() : Page();
    }
}
