using CoProductionFund.Application.Awards.Returns;
using CoProductionFund.Domain.Awards;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Returns;

[Authorize]
public sealed class EvaluationCheckModel(Asking fund, TimeProvider clock) : EvaluationPage(fund, clock)
{
    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        return await Fund.Ask(new SubmitEvaluation(Award, Fund.By), ModelState, stop)
            ? Done("The evaluation is handed in. The department looks at it next", $"{Here}/evaluation")
            : Page();
    }

    protected override bool IsForMe =>
        Mine.HandsIn
        && Row.Completed is not null
        && (
            Row.Evaluation.Stage is EvaluationStage.Draft or EvaluationStage.SentBack
            || HttpMethods.IsPost(Request.Method)
        );
}
