using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Rounds;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Panel;

/// <summary>Which kind of interest in one group; then a check, because it cannot be taken back.</summary>
[Authorize]
public sealed class InterestModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    [FromRoute(Name = "group")]
    public required string GroupReference { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    public required MySeat Seat { get; set; }

    public required GroupFound Group { get; set; }

    /// <summary>Chosen and not yet confirmed; null while the question is asked.</summary>
    public Interest? Chosen { get; private set; }

    private string Here => $"/panel/{Reference}/interests/{GroupReference}";

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        Chosen = PanelWords.ReadInterest(Kind);
        return await Found(stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Found(stop))
        {
            return NotFound();
        }

        if (PanelWords.ReadInterest(Kind) is { } kind)
        {
            return Redirect($"{Here}?kind={kind}");
        }

        ModelState.AddModelError(nameof(Kind), "Select what you have to do with the group");
        return Page();
    }

    public async Task<IActionResult> OnPostEnter(CancellationToken stop)
    {
        if (!await Found(stop) || PanelWords.ReadInterest(Kind) is not { } kind)
        {
            return NotFound();
        }

        if (!await fund.Ask(new DeclarePanelInterest(Seat.Round.Round, Group.Group, kind, fund.By), ModelState, stop))
        {
            Chosen = kind;
            return Page();
        }

        TempData["Done"] = $"Your interest in {Group.Name} is entered";
        return Redirect($"/panel/{Reference}/interests");
    }

    private async Task<bool> Found(CancellationToken stop)
    {
        if (
            await fund.Ask(new GetMyPanel(Reference, fund.By), stop) is not { IsAtWork: true } seat
            || await fund.Ask(new FindGroup(seat.Round.Round, GroupReference, fund.By), stop) is not { } group
        )
        {
            return false;
        }

        (Seat, Group) = (seat, group);
        return true;
    }
}
