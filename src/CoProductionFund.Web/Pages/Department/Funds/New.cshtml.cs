using CoProductionFund.Application.Funds;
using CoProductionFund.Application.People;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Department.Funds;

[Authorize]
public sealed class NewModel(Asking fund) : PageModel
{
    [FromQuery]
    public string? Code { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Year { get; set; }

    [BindProperty]
    public string? Budget { get; set; }

    [BindProperty]
    public string? SafetyNetShare { get; set; }

    [BindProperty]
    public string? MatchRatio { get; set; }

    /// <summary>"check", "change" or "do".</summary>
    [BindProperty]
    public string? Step { get; set; }

    public MyDepartment Department { get; private set; } = null!;

    /// <summary>What would be done, on the page before it is done.</summary>
    public EstablishFund? Checking { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        if (Step == "change" || Read() is not { } command || !await fund.Check(command, ModelState, stop))
        {
            return Page();
        }

        if (Step != "do")
        {
            Checking = command;
            return Page();
        }

        if (!await fund.Ask(command, ModelState, stop) && !await IsDone(command, stop))
        {
            return Page();
        }

        TempData["Done"] = "The fund is set up";
        return Redirect($"/department/{Department.Code}");
    }

    /// <summary>The button was pressed twice, and the first press did it.</summary>
    private async Task<bool> IsDone(EstablishFund command, CancellationToken stop) =>
        (await fund.Ask(new ListFunds(command.Department, fund.By), stop)).Any(it =>
            (it.Year, it.Name, it.Budget) == (command.Year, command.Name.Trim(), command.Budget)
        );

    private EstablishFund? Read()
    {
        var year = ModelState.ReadNumber(nameof(Year), Year, "the year the financial year begins in");
        var budget = ModelState.ReadMoney(nameof(Budget), Budget, "the budget");
        var safety = ModelState.ReadPercent(nameof(SafetyNetShare), SafetyNetShare, "the share for the safety net");
        var match = ModelState.ReadPercent(nameof(MatchRatio), MatchRatio, "the match");
        return year is { } y && budget is { } b && safety is { } s && match is { } m
            ? new(Department.Department, y, Name ?? "", b, s, m, fund.By)
            : null;
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (await fund.DepartmentOfMine(Code ?? "", stop) is not { } department || !department.Manages())
        {
            return false;
        }

        Department = department;
        return true;
    }
}
