using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Rounds;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Department.Rounds;

/// <summary>The round's own questions in their order; each is written on a page of its own.</summary>
[Authorize]
public sealed class QuestionsModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    /// <summary>How often the questions had been set when this was shown.</summary>
    [BindProperty]
    public int Seen { get; set; }

    /// <summary>Key of the question to move up.</summary>
    [BindProperty]
    public string? Up { get; set; }

    /// <summary>Key of the question to remove.</summary>
    [BindProperty]
    public string? Remove { get; set; }

    public RoundRow Round { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.RoundToManage(Reference, stop) is not { } round)
        {
            return NotFound();
        }

        (Round, Seen) = (round, round.Drafts.Questions);
        return round.Stage is RoundStage.Draft ? Page() : Redirect($"/department/rounds/{Reference}");
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (await fund.RoundToManage(Reference, stop) is not { } round)
        {
            return NotFound();
        }

        Round = round;
        var questions = round.Questions.ToList();
        var at = questions.FindIndex(it => it.Key == (Remove ?? Up));
        if (at >= 0)
        {
            var moved = questions[at];
            questions.RemoveAt(at);
            if (Remove is null)
            {
                questions.Insert(Math.Max(0, at - 1), moved);
            }

            if (!await fund.Ask(new SetQuestions(round.Round, questions, fund.By, Seen), ModelState, stop))
            {
                Seen = round.Drafts.Questions;
                return Page();
            }

            TempData["Done"] = Remove is null ? "The question has moved up" : "The question is removed";
        }

        return Redirect($"/department/rounds/{Reference}/questions");
    }
}
