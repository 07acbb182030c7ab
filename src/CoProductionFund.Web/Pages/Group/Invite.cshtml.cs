using System.ComponentModel.DataAnnotations;
using CoProductionFund.Application.Groups;
using CoProductionFund.Domain.Groups;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Group;

/// <summary>Invites someone by email address. The page says the same whether we know the address or not.</summary>
[Authorize]
public sealed class InviteModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty, Required(ErrorMessage = "Select what they may do")]
    public MemberRole? Role { get; set; }

    public GroupRow Group { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Find(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Find(stop))
        {
            return NotFound();
        }

        // an address that is wrong is said together with a role that is missing
        var role = Role ?? MemberRole.Contributor;
        var invited = await fund.Ask(new InviteByEmail(Group.Group, Email ?? "", role, fund.By), ModelState, stop);
        if (!invited)
        {
            return Page();
        }

        TempData["Done"] = $"{Email!.Trim()} is invited. We have sent a mail with a link";
        return Redirect($"/groups/{Group.Reference}");
    }

    private async Task<bool> Find(CancellationToken stop)
    {
        if (await fund.Ask(new GetGroup(Reference, fund.By), stop) is not { } group || !group.IsLead(fund.By.Person))
        {
            return false;
        }

        Group = group;
        return true;
    }
}
