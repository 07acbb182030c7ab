using CoProductionFund.Application.Groups;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Group;

/// <summary>The second person says that a proposed account is not to be paid into, and why.</summary>
[Authorize]
public sealed class RejectBankModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    /// <summary>The commitment of the proposal that was looked at.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public BankView View { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        var command = new RejectBankDetails(View.Group.Group, new(Seen ?? ""), Reason ?? "", fund.By);
        if (!await fund.Ask(command, ModelState, stop))
        {
            return Page();
        }

        TempData["Done"] = "The bank details are rejected";
        return Redirect($"/groups/{Reference}/bank");
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (await fund.Ask(new GetBank(Reference, fund.By), stop) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
