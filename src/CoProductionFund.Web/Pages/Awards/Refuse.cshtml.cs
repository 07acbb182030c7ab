using System.ComponentModel.DataAnnotations;
using CoProductionFund.Application.Awards;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Awards;

[Authorize]
public sealed class RefuseModel(Asking fund, TimeProvider clock) : AnswerPage(fund, clock)
{
    public static IEnumerable<Choice> Reasons =>
        Enum.GetValues<RefusalReason>().Select(it => new Choice($"{it}", AwardWords.Of(it)));

    [BindProperty, Required(ErrorMessage = "Select why you refuse the award")]
    public RefusalReason? Reason { get; set; }

    /// <summary>"check" or "do".</summary>
    [BindProperty]
    public string? Step { get; set; }

    public bool IsChecking { get; private set; }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        if (Reason is not { } reason || !ModelState.IsValid)
        {
            return Page();
        }

        if (Step != "do")
        {
            IsChecking = true;
            return Page();
        }

        if (!await Fund.Ask(new RefuseAward(View.Row.Award, reason, Fund.By), ModelState, stop))
        {
            return Page();
        }

        TempData["Done"] = "The award is refused";
        return Redirect($"/awards/{Reference}");
    }
}
