using CoProductionFund.Application.Groups;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Group;

/// <summary>Proposes the account; another person confirms it.</summary>
[Authorize]
public sealed class NewBankModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    [BindProperty]
    public string? AccountName { get; set; }

    [BindProperty]
    public string? SortCode { get; set; }

    [BindProperty]
    public string? AccountNumber { get; set; }

    public GroupRow Group { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        var command = new ProposeBankDetails(
            Group.Group,
            SortCode ?? "",
            AccountNumber ?? "",
            AccountName ?? "",
            fund.By
        );
        if (!await fund.Ask(command, ModelState, stop))
        {
            return Page();
        }

        TempData["Done"] = "The bank details are proposed. Another person must confirm them";
        return Redirect($"/groups/{Reference}/bank");
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (await fund.Ask(new GetGroup(Reference, fund.By), stop) is not { } group || !group.HasMember(fund.By.Person))
        {
            return false;
        }

        Group = group;
        return true;
    }
}
