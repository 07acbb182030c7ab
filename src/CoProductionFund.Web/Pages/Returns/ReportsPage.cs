using CoProductionFund.Application.Awards.Returns;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Returns;

/// <summary>A page about what a project reports; nothing is there for those who may not do what it is for.</summary>
public abstract class ReportsPage(Asking fund, TimeProvider clock) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    public ReportsView Reports { get; protected set; } = null!;

    /// <summary>Once the dates are set.</summary>
    public ReportsRow Row => Reports.Row!;

    public PartInReports Mine => Reports.Mine;

    public AwardId Award => Reports.Award.Row.Award;

    public string Here => $"/awards/{Reference}";

    public DateTimeOffset Now => clock.GetUtcNow();

    protected Asking Fund => fund;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        Show();
        return Page();
    }

    /// <summary>False where there is nothing for this person.</summary>
    protected virtual async Task<bool> Load(CancellationToken stop)
    {
        if (await fund.Ask(new GetReports(Reference, At: null, fund.By), stop) is not { } reports)
        {
            return false;
        }

        Reports = reports;
        return IsForMe;
    }

    protected virtual bool IsForMe => true;

    /// <summary>Fills the fields when the page is opened.</summary>
    protected virtual void Show() { }

    protected IActionResult Done(string what, string address)
    {
        TempData["Done"] = what;
        return Redirect(address);
    }
}

/// <summary>A page about one return.</summary>
public abstract class ReturnPage(Asking fund, TimeProvider clock) : ReportsPage(fund, clock)
{
    [FromRoute]
    public int Number { get; set; }

    public ReturnView View { get; private set; } = null!;

    public ReturnRow One => View.Row;

    public string HereOne => $"{Here}/returns/{Number}";

    public ReturnInWords InWords(Domain.Awards.ReturnForm form) => new(form, Row.Plan, Reports.Promised);

    protected override async Task<bool> Load(CancellationToken stop)
    {
        if (await Fund.Ask(new GetReturn(Reference, Number, At: null, Fund.By), stop) is not { } view)
        {
            return false;
        }

        (View, Reports) = (view, view.Reports);
        return IsForMe;
    }
}
