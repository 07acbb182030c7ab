using CoProductionFund.Application.Departments;
using CoProductionFund.Application.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Admin;

[Authorize]
public sealed class StandAuditorDownModel(Asking fund) : PageModel
{
    /// <summary>Their number on the administration page; the form then carries who that was.</summary>
    [FromQuery(Name = "auditor")]
    public int Number { get; set; }

    [BindProperty]
    public Guid Person { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>"check", "change" or "do".</summary>
    [BindProperty]
    public string? Step { get; set; }

    public string Name { get; private set; } = "";

    public bool IsChecking { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken stop) =>
        await Load(auditors => auditors.Where((_, at) => at == Number - 1), stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(auditors => auditors.Where(it => it.Value == Person), stop))
        {
            return NotFound();
        }

        var command = new StandAuditorDown(new(Person), Reason ?? "", fund.By);
        if (Step != "do")
        {
            IsChecking = Step != "change" && await fund.Check(command, ModelState, stop);
            return Page();
        }

        if (!await fund.Ask(command, ModelState, stop))
        {
            return Page();
        }

        TempData["Done"] = $"{Name} is no longer an auditor";
        return Redirect("/admin");
    }

    private async Task<bool> Load(Func<IEnumerable<PersonId>, IEnumerable<PersonId>> choose, CancellationToken stop)
    {
        var offices = await fund.Ask(new GetOffices(fund.By), stop);
        if (choose(offices.Auditors).ToList() is not [var auditor])
        {
            return false;
        }

        Person = auditor.Value;
        Name = (await fund.Ask(new NamesOf([auditor], fund.By), stop))[auditor];
        return true;
    }
}
