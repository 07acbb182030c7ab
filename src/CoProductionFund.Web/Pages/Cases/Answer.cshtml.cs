using CoProductionFund.Application.SafetyNet;
using CoProductionFund.Domain.SafetyNet;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Cases;

/// <summary>A lead of the group accepts or declines support.</summary>
public sealed class AnswerModel(Asking fund) : CasePage(fund)
{
    [FromRoute]
    public required int Number { get; set; }

    /// <summary>"yes" or "no".</summary>
    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public DeclineReason? Reason { get; set; }

    public CaseSupport Offer { get; private set; } = null!;

    public static IEnumerable<Choice> Reasons =>
        Enum.GetValues<DeclineReason>().Select(it => new Choice($"{it}", CaseWords.Of(it)));

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        if (Answer is "yes")
        {
            return await Do(new AcceptSupport(View.Row.Case, Number, Fund.By), "The support is accepted", stop);
        }

        if (Answer is not "no")
        {
            ModelState.AddModelError(nameof(Answer), "Select whether you accept the support");
            return Page();
        }

        if (Reason is not { } reason)
        {
            ModelState.AddModelError(nameof(Reason), "Select why you decline the support");
            return Page();
        }

        return await Do(new DeclineSupport(View.Row.Case, Number, reason, Fund.By), "The support is declined", stop);
    }

    protected override async Task<bool> MayAct(CancellationToken stop)
    {
        Offer = View.Row.Offers.FirstOrDefault(it => it.Number == Number)!;
        return Offer is not null && View.Viewer is Viewer.Group && await Leads(stop);
    }
}
