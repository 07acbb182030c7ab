using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Awards.Returns;
using CoProductionFund.Application.Institutions;
using CoProductionFund.Application.People;
using CoProductionFund.Web.Pages.Agreements;
using CoProductionFund.Web.Pages.Awards.Paying;
using CoProductionFund.Web.Pages.Cases;
using CoProductionFund.Web.Pages.Checks;
using CoProductionFund.Web.Pages.Returns;
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

    /// <summary>Whoever represents the institution reads the award and not the bid.</summary>
    public bool IsOfInstitution { get; private set; }

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
        var agreement = await fund.Ask(new FindAgreement(Reference, fund.By), stop);
        var institutions = await fund.Ask(new ListMyInstitutions(fund.By), stop);
        IsOfInstitution = institutions.Any(it => it.Institution == agreement?.Institution);
        var reports = (await fund.Ask(new GetReports(Reference, At: null, fund.By), stop))!;
        Due =
        [
            .. from due in (await fund.DueInCases(Reference, stop))
                .Concat(await fund.DueOfAgreement(view, stop))
                .Concat(await fund.DueOfChecks(view, stop))
                .Concat(await fund.PaymentDue(Reference, stop))
                .Concat(ReportWords.DueNext(reports))
            orderby due.By ?? DateTimeOffset.MaxValue
            select due,
        ];
        return Page();
    }
}
