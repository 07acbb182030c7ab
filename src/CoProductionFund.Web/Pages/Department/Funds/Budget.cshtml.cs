using CoProductionFund.Application.Funds;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Department.Funds;

[Authorize]
public sealed class BudgetModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    [BindProperty]
    public string? Budget { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>"check", "change" or "do".</summary>
    [BindProperty]
    public string? Step { get; set; }

    /// <summary>In pence: the budget that was to be revised. A colleague may have been quicker.</summary>
    [BindProperty]
    public long Seen { get; set; }

    public FundPosition Position { get; private set; } = null!;

    /// <summary>The new budget, on the page before it is done.</summary>
    public Pence? Checking { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        Seen = Position.Budget.Value;
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        var budget = Step == "change" ? null : ModelState.ReadMoney(nameof(Budget), Budget, "the new budget");
        var command = new ReviseBudget(Position.Fund, budget ?? default, Reason ?? "", fund.By);
        if (Step == "change" || !await fund.Check(command, ModelState, stop))
        {
            return Page();
        }

        var isDone = budget == Position.Budget; // pressed twice
        if (!isDone && Seen != Position.Budget.Value)
        {
            Seen = Position.Budget.Value;
            ModelState.AddModelError("", $"Someone changed this meanwhile: the budget is {Position.Budget} now.");
            return Page();
        }

        if (Step != "do")
        {
            Checking = budget;
            return Page();
        }

        if (!await fund.Ask(command, ModelState, stop))
        {
            return Page();
        }

        TempData["Done"] = $"The budget is {budget} now";
        return Redirect($"/department/funds/{Reference}");
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (
            await fund.Ask(new GetFund(Reference, fund.By), stop) is not { } position
            || !await fund.Manages(position.Department, stop)
        )
        {
            return false;
        }

        Position = position;
        return true;
    }
}
