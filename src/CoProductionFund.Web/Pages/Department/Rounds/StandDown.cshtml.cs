using CoProductionFund.Application.People;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Rounds;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Department.Rounds;

[Authorize]
public sealed class StandDownModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    /// <summary>Their number on the panel page; the form then carries who that was.</summary>
    [FromQuery(Name = "member")]
    public int Number { get; set; }

    [BindProperty]
    public Guid Person { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>"check", "change" or "do".</summary>
    [BindProperty]
    public string? Step { get; set; }

    public RoundRow Round { get; private set; } = null!;

    public string Name { get; private set; } = "";

    public bool IsChecking { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken stop) =>
        await Load(members => members.ElementAtOrDefault(Number - 1), stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(members => members.FirstOrDefault(it => it.Person.Value == Person), stop))
        {
            return NotFound();
        }

        var command = new StandPanelMemberDown(Round.Round, new(Person), Reason ?? "", fund.By);
        if (Step != "do")
        {
            IsChecking = Step != "change" && await fund.Check(command, ModelState, stop);
            return Page();
        }

        if (!await fund.Ask(command, ModelState, stop))
        {
            return Page();
        }

        TempData["Done"] = $"{Name} is no longer on the panel";
        return Redirect($"/department/rounds/{Reference}/panel");
    }

    private async Task<bool> Load(Func<IEnumerable<PanelMember>, PanelMember?> choose, CancellationToken stop)
    {
        if (
            await fund.RoundToManage(Reference, stop) is not { } round
            || await fund.Ask(new GetPanel(Reference, fund.By), stop) is not { } panel
            || choose(panel.Members.OrderBy(it => it.Seat)) is not { } member
        )
        {
            return false;
        }

        (Round, Person) = (round, member.Person.Value);
        Name = (await fund.Ask(new NamesOf([member.Person], fund.By), stop))[member.Person];
        return true;
    }
}
