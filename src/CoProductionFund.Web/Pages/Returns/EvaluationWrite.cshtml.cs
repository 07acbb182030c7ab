using CoProductionFund.Application.Awards.Returns;
using CoProductionFund.Application.People;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Web.Pages.Bids.Write;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Returns;

[Authorize]
public sealed class EvaluationWriteModel(Asking fund, TimeProvider clock) : EvaluationPage(fund, clock)
{
    [FromRoute]
    public required string Slug { get; set; }

    /// <summary>Commitment of the text the writer began from; empty where there was none.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public EvaluationPart Part => Enum.Parse<EvaluationPart>(Slug, ignoreCase: true);

    public Clash? Clash { get; private set; }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        var seen = Seen is { Length: > 0 } it ? new Commitment(it) : (Commitment?)null;
        if (await Fund.Ask(new WriteEvaluationPart(Award, Part, Text ?? "", seen, Fund.By), ModelState, stop))
        {
            return Done($"{ReportWords.Of(Part)}: saved", $"{Here}/evaluation");
        }

        if (Fund.LastRefusal?.Code is "evaluation.part-changed")
        {
            await Compare(stop);
        }

        return Page();
    }

    protected override bool IsForMe =>
        Parts.Contains(Part)
        && CanWrite(Part)
        && (Row.Evaluation.Stage is not EvaluationStage.Submitted || HttpMethods.IsPost(Request.Method));

    protected override void Show()
    {
        Seen = Row.Evaluation.Parts.GetValueOrDefault(Part)?.Words.Sha256;
        Text = View.Now.GetValueOrDefault(Part);
    }

    /// <summary>From here on the writer knows both texts, so saving again is knowing.</summary>
    private async Task Compare(CancellationToken stop)
    {
        await Load(stop);
        var present = Row.Evaluation.Parts[Part];
        var names = present.By is { } by ? await Fund.Ask(new NamesOf([by], Fund.By), stop) : null;
        Clash = new(
            present.By == Fund.By.Person ? "you"
                : present.By is { } person ? names![person]
                : NamesOf.Unknown,
            present.At,
            [new(ReportWords.Of(Part), View.Now.GetValueOrDefault(Part), Text)]
        );
        Seen = present.Words.Sha256;
        ModelState.Remove(nameof(Seen));
    }
}
