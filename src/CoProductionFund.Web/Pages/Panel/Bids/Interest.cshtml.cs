using CoProductionFund.Application.Reviews;
using CoProductionFund.Domain.Reviews;
using CoProductionFund.Domain.Rounds;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Panel.Bids;

/// <summary>Asked before the bid opens. No interest opens it at once; an interest is checked first, because it is for good.</summary>
[Authorize]
public sealed class InterestModel(Asking fund) : PageModel
{
    private const string NoInterest = "None";

    [FromRoute]
    public required string Reference { get; set; }

    [FromRoute]
    public required string Bid { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    public required BidForReviewer View { get; set; }

    public Interest? Chosen { get; private set; }

    public string Address => $"/panel/{Reference}/bids/{Bid}";

    public bool IsTaken => View.Review.Stage is ReviewStage.Recused;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Found(stop))
        {
            return NotFound();
        }

        Chosen = PanelWords.ReadInterest(Kind);
        return View.Review.Stage is ReviewStage.Assigned or ReviewStage.Recused ? Page() : Redirect(Address);
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Found(stop))
        {
            return NotFound();
        }

        if (Kind is NoInterest)
        {
            return await Declare(interest: null, stop) ? Redirect(Address) : Page();
        }

        if (PanelWords.ReadInterest(Kind) is { } kind)
        {
            return Redirect($"{Address}/interest?kind={kind}");
        }

        ModelState.AddModelError(nameof(Kind), "Select whether you have an interest in this bid");
        return Page();
    }

    public async Task<IActionResult> OnPostDeclare(CancellationToken stop)
    {
        if (!await Found(stop) || PanelWords.ReadInterest(Kind) is not { } kind)
        {
            return NotFound();
        }

        Chosen = kind;
        return await Declare(kind, stop) ? Redirect($"{Address}/interest") : Page();
    }

    private Task<bool> Declare(Interest? interest, CancellationToken stop) =>
        fund.Ask(new DeclareInterest(View.Review.Bid, interest, fund.By), ModelState, stop);

    private async Task<bool> Found(CancellationToken stop)
    {
        if (await fund.BidToReview(Reference, Bid, stop) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
