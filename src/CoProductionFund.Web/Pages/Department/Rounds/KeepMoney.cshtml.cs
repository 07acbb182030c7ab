using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Rounds;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Department.Rounds;

[Authorize]
public sealed class KeepMoneyModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    /// <summary>Reference of the bid that was not taken up.</summary>
    [FromQuery]
    public string? Bid { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>"check", "change" or "do".</summary>
    [BindProperty]
    public string? Step { get; set; }

    public RoundRow Round { get; private set; } = null!;

    public bool IsChecking { get; private set; }

    private BidId NotTakenUp { get; set; }

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        var command = new KeepFreedMoney(Round.Round, NotTakenUp, Reason ?? "", fund.By);
        if (Step != "do")
        {
            IsChecking = Step != "change" && await fund.Check(command, ModelState, stop);
            return Page();
        }

        if (!await fund.Ask(command, ModelState, stop))
        {
            return Page();
        }

        TempData["Done"] = $"The money of {Bid} stays in the fund";
        return Redirect($"/department/rounds/{Reference}/reserve-list");
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (await fund.RoundToManage(Reference, stop) is not { Stage: RoundStage.Decided } round)
        {
            return false;
        }

        var list = await fund.Ask(new GetReserveList(Reference, 1, fund.By), stop);
        if (list.NotTakenUp.FirstOrDefault(it => it.Reference == Bid) is not { } notTakenUp)
        {
            return false;
        }

        (Round, NotTakenUp) = (round, notTakenUp.Bid);
        return true;
    }
}
