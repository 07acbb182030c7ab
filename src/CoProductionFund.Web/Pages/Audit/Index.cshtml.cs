using CoProductionFund.Application.Audit;
using CoProductionFund.Application.Departments;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Audit;

/// <summary>Where auditors begin: with a reference, or with a department.</summary>
[Authorize]
public sealed class IndexModel(Asking fund) : PageModel
{
    private const int Longest = 50;

    [BindProperty(SupportsGet = true)]
    public string? Reference { get; set; }

    public IReadOnlyList<DepartmentRow> Departments { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        Departments = await fund.Ask(new ListDepartmentsForAudit(fund.By), stop);
        if (!Request.Query.ContainsKey(nameof(Reference)))
        {
            return Page();
        }

        if (string.IsNullOrWhiteSpace(Reference))
        {
            ModelState.AddModelError(nameof(Reference), "Enter a reference");
            return Page();
        }

        var found =
            Reference.Length > Longest || Reference.Contains('\0')
                ? null
                : await fund.Ask(new FindRecord(Reference, fund.By), stop);
        if (found is null)
        {
            ModelState.AddModelError(nameof(Reference), "Enter a reference that exists, like HEA-26-0042");
            return Page();
        }

        return Redirect(Address(found));
    }

    private static string Address(RecordFound found) =>
        found.Kind switch
        {
            RecordKind.Bid => $"/bids/{found.Reference}/timeline",
            RecordKind.Round => $"/department/rounds/{found.Reference}/timeline",
            RecordKind.Fund => $"/department/funds/{found.Reference}/timeline",
            RecordKind.Group => $"/groups/{found.Reference}/timeline",
            RecordKind.Department => $"/audit/departments/{found.Reference}",
            _ => $"/audit/events?Reference={found.Reference}&Related=true",
        };
}
