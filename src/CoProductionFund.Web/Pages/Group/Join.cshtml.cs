using CoProductionFund.Application.Groups;
using CoProductionFund.Domain.Groups;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Group;

/// <summary>Answers an invitation.</summary>
[Authorize]
public sealed class JoinModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    /// <summary>"no" when the invitation is turned down.</summary>
    [BindProperty]
    public string? Answer { get; set; }

    public InvitationToGroup Invitation { get; private set; } = null!;

    public bool AsLead => Invitation.Role is MemberRole.Lead;

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Find(stop) ? Page() : await Elsewhere(stop);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Find(stop))
        {
            return await Elsewhere(stop);
        }

        var isDone =
            Answer == "no"
                ? await fund.Ask(new RemoveMember(Invitation.Group, fund.By.Person!.Value, fund.By), ModelState, stop)
                : await fund.Ask(new JoinGroup(Invitation.Group, fund.By), ModelState, stop);
        if (!isDone)
        {
            return Page();
        }

        TempData["Done"] = Answer == "no" ? "The invitation is turned down" : $"You now act for {Invitation.Name}";
        return Redirect(Answer == "no" ? "/group" : $"/groups/{Reference}");
    }

    private async Task<bool> Find(CancellationToken stop)
    {
        var mine = await fund.Ask(new ListMyInvitations(fund.By), stop);
        Invitation = mine.FirstOrDefault(it => it.Reference == Reference)!;
        return Invitation is not null;
    }

    /// <summary>Whoever has joined already, in another window or by a second click, is shown the group.</summary>
    private async Task<IActionResult> Elsewhere(CancellationToken stop)
    {
        var groups = await fund.Ask(new ListMyGroups(fund.By), stop);
        return groups.Any(it => it.Reference == Reference) ? Redirect($"/groups/{Reference}") : NotFound();
    }
}
