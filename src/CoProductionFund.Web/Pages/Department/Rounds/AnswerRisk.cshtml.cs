using System.ComponentModel.DataAnnotations;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Domain.Rounds;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Department.Rounds;

/// <summary>What the department does about a risk that somebody should not be asked to carry.</summary>
[Authorize]
public sealed class AnswerRiskModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    [FromRoute(Name = "bid")]
    public required string BidReference { get; set; }

    [FromRoute]
    public required int Number { get; set; }

    /// <summary>"TakenOn" or "Reduced".</summary>
    [BindProperty, Required(ErrorMessage = "Select what is done about it")]
    public string? What { get; set; }

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    public string? Likelihood { get; set; }

    [BindProperty]
    public string? Severity { get; set; }

    public DecisionLine Line { get; private set; } = null!;

    public MarkedRisk Marked { get; private set; } = null!;

    private string Back => $"/department/rounds/{Reference}/decisions/{BidReference}";

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        if (!ModelState.IsValid || !await fund.Ask(Asked(), ModelState, stop))
        {
            return Page();
        }

        TempData["Done"] = $"What is done about risk {Number} is recorded";
        return Redirect(Back);
    }

    private Command Asked() =>
        What == "Reduced"
            ? new ReduceRisk(Line.Bid.Bid, Number, OneToFive(Likelihood), OneToFive(Severity), How ?? "", fund.By)
            : new TakeRiskOn(Line.Bid.Bid, Number, How ?? "", fund.By);

    private static int OneToFive(string? chosen) => int.TryParse(chosen, out var number) ? number : 0;

    private async Task<bool> Load(CancellationToken stop)
    {
        if (
            await fund.RoundToManage(Reference, stop) is not { Stage: RoundStage.Ranked or RoundStage.Decided }
            || await fund.Ask(new GetBidToDecide(Reference, BidReference, fund.By), stop) is not { } toDecide
            || toDecide.Risks.FirstOrDefault(it => it.Risk.Number == Number) is not { } marked
        )
        {
            return false;
        }

        (Line, Marked) = (toDecide.Line, marked);
        return true;
    }
}
