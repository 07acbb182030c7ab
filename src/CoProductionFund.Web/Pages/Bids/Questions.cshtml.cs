using CoProductionFund.Application.Bids;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Bids;

[Authorize]
public sealed class QuestionsModel(Asking fund, TimeProvider clock) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    public BidView View { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.Ask(new GetBid(Reference, fund.By), stop) is not { Round.Questions: [_, ..] questions } view)
        {
            return NotFound();
        }

        View = view;
        return (view.CanBeWritten(clock.GetUtcNow()), questions.Count) switch
        {
            (false, _) => Redirect($"/bids/{Reference}#questions"),
            (_, 1) => Redirect($"/bids/{Reference}/questions/{questions[0].Key}"),
            _ => Page(),
        };
    }

    public TaskState StateOf(Question question) =>
        View.Form.Questions?.Answers.GetValueOrDefault(question.Key) is not { Length: > 0 } ? TaskState.NotStarted
        : View.Gaps.Any(gap => gap.Where == $"questions.{question.Key}") ? TaskState.InProgress
        : TaskState.Completed;
}
