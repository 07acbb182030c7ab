using System.ComponentModel.DataAnnotations;
using CoProductionFund.Application.People;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Rounds;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Department.Rounds;

[Authorize]
public sealed class PanelModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter their full name")]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty, Required(ErrorMessage = "Select their seat")]
    public PanelSeat? Seat { get; set; }

    public RoundRow Round { get; private set; } = null!;

    public IReadOnlyList<PanelMember> Members { get; private set; } = [];

    public IReadOnlyDictionary<PersonId, string> People { get; private set; } = new Dictionary<PersonId, string>();

    public bool CanChange => Round.Stage < RoundStage.Ranked;

    public int Scoring => Members.Count(it => it.Scores);

    public int Lay => Members.Count(it => it.Seat is PanelSeat.Lay);

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        if (
            await fund.PersonFor(Email, Name, ModelState, stop) is { } person
            && await fund.Ask(new AppointPanelMember(Round.Round, person, Seat!.Value, fund.By), ModelState, stop)
        )
        {
            TempData["Done"] = $"{Name!.Trim()} is on the panel";
            return Redirect($"/department/rounds/{Reference}/panel");
        }

        return Page();
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (
            await fund.RoundToManage(Reference, stop) is not { } round
            || await fund.Ask(new GetPanel(Reference, fund.By), stop) is not { } panel
        )
        {
            return false;
        }

        Round = round;
        Members = [.. panel.Members.OrderBy(it => it.Seat)];
        People = await fund.Ask(new NamesOf([.. Members.Select(it => it.Person)], fund.By), stop);
        return true;
    }
}
