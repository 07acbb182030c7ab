using CoProductionFund.Application.PartnerChecks;
using CoProductionFund.Application.People;
using CoProductionFund.Domain.PartnerChecks;
using CoProductionFund.Web.Design;
using CoProductionFund.Web.Pages.Department;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Checks;

/// <summary>One check: what is asked for, what was found, and whether it is in force. The same page for both sides.</summary>
[Authorize]
public sealed class OneModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    public CheckView View { get; private set; } = null!;

    public IReadOnlyDictionary<PersonId, string> Names { get; private set; } = new Dictionary<PersonId, string>();

    /// <summary>Staff and auditors, who read the department's own notes.</summary>
    public bool SeesAll { get; private set; }

    public string Next =>
        View.Row.Stage switch
        {
            CheckStage.Running when View.Items.Any(it => it.Missing is not null) => View.MayCheck
                ? $"Record what you see about {Words.Plural(View.Items.Count(it => it.Missing is not null), "part")} more; then pass or fail the check."
                : "Hand in what is asked for below. The department looks at it, and writes to you.",
            CheckStage.Running => "Everything is met. The department passes the check, or gives reasons why not.",
            CheckStage.Passed when View.Standing.IsInForce =>
                "Nothing until the next check, which is opened before this one ends.",
            CheckStage.Passed => "The department looks at what has changed. Payments are held until then.",
            _ => "Payments are held until the department has opened a new check and passed it.",
        };

    public Task<IActionResult> OnGet(CancellationToken stop) => Shown(stop);

    /// <summary>Opens a new check.</summary>
    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (await Load(stop) is false)
        {
            return NotFound();
        }

        if (!await fund.Ask(new OpenCheck(View.Row.Department, View.Row.Organisation, fund.By), ModelState, stop))
        {
            return Page();
        }

        TempData["Done"] = "A new check is opened";
        return Redirect($"/checks/{Reference}");
    }

    private async Task<IActionResult> Shown(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    private async Task<bool> Load(CancellationToken stop)
    {
        if (await fund.Ask(new GetCheck(Reference, fund.By), stop) is not { } view)
        {
            return false;
        }

        View = view;
        SeesAll = await fund.DepartmentToSee(Desk.CodeIn(Reference), stop) is not null;
        PersonId?[] people = [.. view.Row.Evidence.Select(it => it.By), view.Row.Ending?.By];
        Names = await fund.Ask(new NamesOf([.. people.OfType<PersonId>()], fund.By), stop);
        return true;
    }
}
