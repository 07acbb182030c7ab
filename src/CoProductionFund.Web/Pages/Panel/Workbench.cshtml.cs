using CoProductionFund.Application.Reviews;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Reviews;
using CoProductionFund.Domain.Rounds;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Panel;

[Authorize]
public sealed class WorkbenchModel(Asking fund, TimeProvider clock) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public required MySeat Seat { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public Application.Asking.Page<WorkbenchItem> Bids { get; private set; } = null!;

    public RoundRow Round => Seat.Round;

    public bool IsChair => Seat.Seat is PanelSeat.Chair;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.Ask(new GetMyPanel(Reference, fund.By), stop) is not { } seat)
        {
            // the department and auditors watch the panel; everyone else is kept out by the query
            return await fund.Ask(new GetPanel(Reference, fund.By), stop) is null
                ? NotFound()
                : Redirect($"/panel/{Reference}/moderation");
        }

        Seat = seat;
        Bids = await fund.Ask(new GetWorkbench(seat.Round.Round, fund.By, Number), stop);
        return Page();
    }

    public string Address(WorkbenchItem bid) =>
        $"/panel/{Reference}/bids/{bid.Reference}"
        + (bid.Review.Stage is ReviewStage.Assigned or ReviewStage.Recused ? "/interest" : "");
}
