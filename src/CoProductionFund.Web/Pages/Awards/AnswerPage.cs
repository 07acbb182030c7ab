using CoProductionFund.Application.Awards;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Awards;

/// <summary>A page on which a lead answers an offer; nothing is there for anyone else, or once it is answered.</summary>
public abstract class AnswerPage(Asking fund, TimeProvider clock) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    public AwardView View { get; private set; } = null!;

    protected Asking Fund => fund;

    public Task<IActionResult> OnGet(CancellationToken stop) => Shown(stop);

    protected async Task<IActionResult> Shown(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        return View.Row.CanBeAnswered(clock.GetUtcNow()) || Request.Method == "POST"
            ? Page()
            : Redirect($"/awards/{Reference}");
    }

    protected async Task<bool> Load(CancellationToken stop)
    {
        if (await fund.AwardToAnswer(Reference, stop) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
