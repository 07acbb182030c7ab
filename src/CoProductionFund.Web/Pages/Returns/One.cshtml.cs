using CoProductionFund.Application.Awards.Returns;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Authorization;

namespace CoProductionFund.Web.Pages.Returns;

/// <summary>One return: what is to be written, or what was handed in, every version of it.</summary>
[Authorize]
public sealed class OneModel(Asking fund, TimeProvider clock) : ReturnPage(fund, clock)
{
    public bool IsOpen => One.Stage is ReturnStage.Draft or ReturnStage.Queried && Row.Completed is null;

    public IEnumerable<(ReturnPart Part, string? Href, TaskState State)> Tasks =>
        from part in Enum.GetValues<ReturnPart>()
        where part is not ReturnPart.Reply || One.Stage is ReturnStage.Queried
        let href = CanWrite(part) ? $"{HereOne}/{ReportWords.SlugOf(part)}" : null
        select (part, href, StateOf(part));

    public VersionInWords Version(int at) => new(One.Versions[at], One.Versions.Count, InWords(View.Versions[at]));

    private bool CanWrite(ReturnPart part) =>
        part is ReturnPart.Institution
            ? Mine.ForInstitution || One.Parts.GetValueOrDefault(part) is not { ByInstitution: true }
            : !Mine.ForInstitution;

    private TaskState StateOf(ReturnPart part) =>
        !View.Gaps.Any(gap => gap.Where.StartsWith($"{ReportWords.SlugOf(part)}.", StringComparison.Ordinal))
            ? TaskState.Completed
        : One.Parts.ContainsKey(part) ? TaskState.InProgress
        : TaskState.NotStarted;
}

/// <summary>One version as it was handed in.</summary>
/// <param name="Count">How many versions there are.</param>
public sealed record VersionInWords(ReturnVersion Row, int Count, ReturnInWords InWords)
{
    /// <summary>What a part says in numbers, which outlive its words.</summary>
    public string Figures(ReturnPart part) =>
        part switch
        {
            ReturnPart.Spending => $"{Row.Figures.Spent} spent.",
            ReturnPart.Match => $"{Row.Figures.MatchCash} in money, {Row.Figures.MatchInKind} otherwise.",
            ReturnPart.Institution => $"{Row.Figures.InstitutionSpending} spent.",
            ReturnPart.People => $"{Row.Figures.TakingPart} took part, {Row.Figures.FirstTime} for the first time.",
            ReturnPart.Outcomes => $"reached for {Words.List([.. Row.Figures.Reached.Select(it => $"{it}")])}.",
            _ => "there were none.",
        };
}
