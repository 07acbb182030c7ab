using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Rounds;

/// <summary>Every question of the form on one page, for reading and printing.</summary>
[AllowAnonymous]
public sealed class QuestionsModel(Asking fund, TimeProvider clock) : PublicRoundPage(fund, clock)
{
    public IReadOnlyList<FormPart> Parts { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Find(stop))
        {
            return NotFound();
        }

        Parts =
        [
            .. FormQuestions.All,
            .. Round.Questions.Count > 0 ? [FormQuestions.OfTheRound(Round.Questions)] : Array.Empty<FormPart>(),
            FormQuestions.Declarations(Terms.Eligibility),
        ];
        return Page();
    }
}
