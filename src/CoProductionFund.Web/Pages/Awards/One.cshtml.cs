using CoProductionFund.Application.Awards;
using CoProductionFund.Application.People;
using CoProductionFund.Web.Pages.Awards.Paying;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Awards;

/// <summary>An award: what is due next from whom, what is offered, what happened.</summary>
[Authorize]
public sealed class AwardModel(Asking fund, TimeProvider clock) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    public AwardView View { get; private set; } = null!;

    public bool IsOurs { get; private set; }

    public bool CanAnswer { get; private set; }

    public string? AnsweredBy { get; private set; }

    /// <summary>What is due next from whom, the most pressing first.</summary>
    public IReadOnlyList<Due> Due { get; private set; } = [];

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.Ask(new GetAward(Reference, fund.By), stop) is not { } view)
        {
            return NotFound();
        }

        View = view;
        var group = await fund.GroupOf(view, stop);
        IsOurs = group is not null;
        CanAnswer = group?.IsLead(fund.By.Person) is true && view.Row.CanBeAnswered(Now);
        AnsweredBy = view.Row.AnsweredBy is { } person
            ? (await fund.Ask(new NamesOf([person], fund.By), stop))[person]
            : null;
        Due = [.. await fund.PaymentDue(Reference, stop)];
        return Page();
    }
}
