using System.ComponentModel.DataAnnotations;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards.Returns;
using CoProductionFund.Domain.Awards;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Returns;

[Authorize]
public sealed class EvaluationReviewModel(Asking fund, TimeProvider clock) : EvaluationPage(fund, clock)
{
    /// <summary>"publish" or "back".</summary>
    [BindProperty, Required(ErrorMessage = "Select what you decide")]
    public string? Answer { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The one that was read.</summary>
    [BindProperty]
    public int Version { get; set; }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        Command command = Answer is "publish"
            ? new PublishEvaluation(Award, Version, Fund.By)
            : new SendEvaluationBack(Award, Version, Reason ?? "", Fund.By);
        return await Fund.Ask(command, ModelState, stop)
            ? Done(
                Answer is "publish" ? "The evaluation is published" : "The evaluation is sent back",
                $"{Here}/evaluation"
            )
            : Page();
    }

    protected override bool IsForMe =>
        Mine.Reviews && (Row.Evaluation.Stage is EvaluationStage.Submitted || HttpMethods.IsPost(Request.Method));

    protected override void Show() => Version = Row.Evaluation.Version;
}
