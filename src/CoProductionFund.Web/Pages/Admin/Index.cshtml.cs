using CoProductionFund.Application.Departments;
using CoProductionFund.Application.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Admin;

/// <summary>The departments of the service, and who holds an office above them. For administrators alone.</summary>
[Authorize]
public sealed class IndexModel(Asking fund) : PageModel
{
    public OfficesRow Offices { get; private set; } = null!;

    public IReadOnlyList<DepartmentRow> Departments { get; private set; } = [];

    public IReadOnlyDictionary<PersonId, string> People { get; private set; } = new Dictionary<PersonId, string>();

    public async Task OnGet(CancellationToken stop)
    {
        Offices = await fund.Ask(new GetOffices(fund.By), stop);
        Departments = await fund.Ask(new ListDepartments(fund.By), stop);
        People = await fund.Ask(new NamesOf([.. Offices.Administrators, .. Offices.Auditors], fund.By), stop);
    }
}
