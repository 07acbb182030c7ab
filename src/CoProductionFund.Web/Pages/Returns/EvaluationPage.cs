using CoProductionFund.Application.Awards.Returns;
using CoProductionFund.Domain.Awards;

namespace CoProductionFund.Web.Pages.Returns;

/// <summary>A page about the evaluation of a project.</summary>
public abstract class EvaluationPage(Asking fund, TimeProvider clock) : ReportsPage(fund, clock)
{
    public EvaluationView View { get; private set; } = null!;

    /// <summary>Those that are asked for now.</summary>
    public IEnumerable<EvaluationPart> Parts =>
        Enum.GetValues<EvaluationPart>()
            .Where(it => it is not EvaluationPart.Correction || Row.Evaluation.Published.Count > 0);

    public bool CanWrite(EvaluationPart part) =>
        Mine.Writes && part is EvaluationPart.Institution == Mine.ForInstitution;

    protected override async Task<bool> Load(CancellationToken stop)
    {
        if (await Fund.Ask(new GetEvaluation(Reference, Fund.By), stop) is not { } view)
        {
            return false;
        }

        (View, Reports) = (view, view.Reports);
        return IsForMe;
    }
}
