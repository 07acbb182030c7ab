using System.ComponentModel.DataAnnotations;
using CoProductionFund.Application.Funds;
using CoProductionFund.Application.People;
using CoProductionFund.Application.Rounds;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Department.Rounds;

[Authorize]
public sealed class NewModel(Asking fund) : PageModel
{
    /// <summary>Made once for each form shown: sending the form twice drafts one round.</summary>
    [BindProperty]
    public Guid Round { get; set; }

    [BindProperty, Required(ErrorMessage = "Select the fund that pays for the round")]
    public string? From { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [FromQuery]
    public string? Code { get; set; }

    public MyDepartment Department { get; private set; } = null!;

    public IReadOnlyList<FundPosition> Funds { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        Round = Guid.CreateVersion7();
        From = Funds.Count == 1 ? Funds[0].Reference : null;
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        var payer = Funds.FirstOrDefault(it => it.Reference == From);
        var command = new DraftRound(new(Round), payer?.Fund ?? default, Name ?? "", fund.By);
        if (payer is null)
        {
            return Page();
        }

        if (!await fund.Ask(command, ModelState, stop))
        {
            return Page();
        }

        var drafted = await fund.Ask(new GetDraftedRound(new(Round), fund.By), stop);
        return Redirect($"/department/rounds/{drafted!.Reference}");
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (await fund.DepartmentOfMine(Code ?? "", stop) is not { } department || !department.Manages())
        {
            return false;
        }

        Department = department;
        Funds = await fund.Ask(new ListFunds(department.Department, fund.By), stop);
        return true;
    }
}
