using CoProductionFund.Application.Rounds;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Panel;

/// <summary>The ranking as it would be; then it is settled for good.</summary>
[Authorize]
public sealed class SettleModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public required RankingView View { get; set; }

    private string Ranking => $"/panel/{Reference}/ranking";

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        View = await fund.Ask(new GetRanking(Reference, fund.By, Number), stop);
        if (!View.ByChair)
        {
            return NotFound();
        }

        return View.IsSettled || View.Missing.Count > 0 ? Redirect(Ranking) : Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        View = await fund.Ask(new GetRanking(Reference, fund.By, Number), stop);
        if (!await fund.Ask(new SettleRanking(View.Round.Round, fund.By), ModelState, stop))
        {
            return Page();
        }

        TempData["Done"] = "The ranking is settled";
        return Redirect(Ranking);
    }
}
