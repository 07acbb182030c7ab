using CoProductionFund.Application.Bids;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Rounds;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static CoProductionFund.Web.Pages.Department.MoreReading;

namespace CoProductionFund.Web.Pages.Department.Rounds;

/// <summary>Awards one bid of the reserve list, in whole or in part.</summary>
[Authorize]
public sealed class ReserveAwardModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    [FromRoute(Name = "bid")]
    public required string BidReference { get; set; }

    [BindProperty]
    public string? Amount { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Conditions { get; set; }

    /// <summary>"check", "change" or "do".</summary>
    [BindProperty]
    public string? Step { get; set; }

    public BidToDecide ToDecide { get; private set; } = null!;

    /// <summary>What is awarded, on the page before it is done; null on the form.</summary>
    public Pence? Awarded { get; private set; }

    public Pence SetAside => ToDecide.Fund.SafetyNetShare.Of(Awarded ?? default);

    public Pence LeftAfter => ToDecide.Fund.Left - (Awarded ?? default) - SetAside;

    private string List => $"/department/rounds/{Reference}/reserve-list";

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        Amount = ToDecide.Line.Bid.Asked is { } asked ? Typed(asked) : null;
        return ToDecide.Line.Bid.Stage is BidStage.OnReserveList ? Page() : Redirect(List);
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        if (Step == "change")
        {
            ModelState.Clear();
            return Page();
        }

        if (ModelState.ReadMoney(nameof(Amount), Amount, "the amount of the award") is not { } amount)
        {
            return Page();
        }

        var command = new AwardFromReserveList(ToDecide.Line.Bid.Bid, amount, Reason ?? "", Conditions, fund.By);
        if (!await fund.Check(command, ModelState, stop))
        {
            return Page();
        }

        if (Step != "do")
        {
            Awarded = amount;
            return Page();
        }

        if (!await fund.Ask(command, ModelState, stop))
        {
            await Load(stop);
            if (!IsWhatIDid(amount))
            {
                return Page();
            }
        }

        TempData["Done"] = $"{BidReference} is awarded {amount}, and the group is offered it";
        return Redirect(List);
    }

    /// <summary>The button was pressed twice, and the first press did it.</summary>
    private bool IsWhatIDid(Pence amount) =>
        ToDecide.Line.Bid is { Stage: BidStage.Awarded, Outcome: { FromReserveListReason: not null } outcome }
        && (outcome.Amount, outcome.By) == (amount, fund.By.Person);

    private async Task<bool> Load(CancellationToken stop)
    {
        if (
            await fund.RoundToManage(Reference, stop) is not { Stage: RoundStage.Decided }
            || await fund.Ask(new GetBidToDecide(Reference, BidReference, fund.By), stop) is not { } toDecide
        )
        {
            return false;
        }

        ToDecide = toDecide;
        return true;
    }
}
