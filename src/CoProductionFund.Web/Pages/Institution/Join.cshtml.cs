using CoProductionFund.Application.Institutions;
using CoProductionFund.Domain.Institutions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Institution;

/// <summary>Answers an invitation.</summary>
[Authorize]
public sealed class JoinModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    /// <summary>"no" when the invitation is turned down.</summary>
    [BindProperty]
    public string? Answer { get; set; }

    public InvitationToInstitution Invitation { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Find(stop) ? Page() : await Elsewhere(stop);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Find(stop))
        {
            return await Elsewhere(stop);
        }

        var (institution, me) = (Invitation.Institution, fund.By.Person!.Value);
        var isDone =
            Answer == "no"
                ? await fund.Ask(
                    new RemoveRepresentative(institution, me, RemovalReason.OtherReason, fund.By),
                    ModelState,
                    stop
                )
                : await fund.Ask(new JoinInstitution(institution, fund.By), ModelState, stop);
        if (!isDone)
        {
            return Page();
        }

        TempData["Done"] = Answer == "no" ? "The invitation is turned down" : $"You now act for {Invitation.Name}";
        return Redirect("/institution");
    }

    private async Task<bool> Find(CancellationToken stop)
    {
        var mine = await fund.Ask(new ListMyInstitutionInvitations(fund.By), stop);
        Invitation = mine.FirstOrDefault(it => it.Reference == Reference)!;
        return Invitation is not null;
    }

    /// <summary>Whoever has joined already, in another window or by a second click, is shown the institution.</summary>
    private async Task<IActionResult> Elsewhere(CancellationToken stop)
    {
        var mine = await fund.Ask(new ListMyInstitutions(fund.By), stop);
        return mine.Any(it => it.Reference == Reference) ? Redirect($"/institutions/{Reference}") : NotFound();
    }
}
