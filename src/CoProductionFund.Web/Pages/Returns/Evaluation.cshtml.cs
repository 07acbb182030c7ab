using CoProductionFund.Application.Awards.Returns;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Authorization;

namespace CoProductionFund.Web.Pages.Returns;

/// <summary>What came of the project: what is written, and every version that was published.</summary>
[Authorize]
public sealed class EvaluationModel(Asking fund, TimeProvider clock) : EvaluationPage(fund, clock)
{
    public IEnumerable<(EvaluationPart Part, string? Href, TaskState State)> Tasks =>
        from part in Parts
        let href = CanWrite(part) ? $"{Here}/evaluation/{part.ToString().ToLowerInvariant()}" : null
        select (part, href, StateOf(part));

    private TaskState StateOf(EvaluationPart part) =>
        View.Now.GetValueOrDefault(part) is { Length: > 0 } ? TaskState.Completed
        : part is EvaluationPart.Institution ? TaskState.Optional
        : TaskState.NotStarted;
}

/// <summary>An evaluation as people read it.</summary>
/// <param name="Figures">Null where the words alone are shown.</param>
public sealed record EvaluationInWords(
    IReadOnlyDictionary<EvaluationPart, string> Texts,
    EvaluationFigures? Figures,
    IReadOnlyList<Pence?>? PerOutcome,
    PromisedInBid Promised
)
{
    public string NameOf(int outcome) =>
        Promised.Outcomes.ElementAtOrDefault(outcome)?.What is { Length: > 0 } what ? what : $"Outcome {outcome + 1}";
}
