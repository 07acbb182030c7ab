using System.ComponentModel.DataAnnotations;
using CoProductionFund.Application.SafetyNet;
using CoProductionFund.Domain.SafetyNet;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Cases;

public sealed class TriageModel(Asking fund) : CasePage(fund)
{
    [BindProperty, Required(ErrorMessage = "Select how bad it is")]
    public Severity? Severity { get; set; }

    [BindProperty, MinLength(1, ErrorMessage = "Select what is threatened")]
    public List<Threat> Threatens { get; set; } = [];

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public bool IsKeptFromGroup { get; set; }

    public static IEnumerable<Choice> Severities =>
        Enum.GetValues<Severity>().Reverse().Select(it => new Choice($"{it}", CaseWords.Of(it), CaseWords.Means(it)));

    public static IEnumerable<Choice> Threats =>
        Enum.GetValues<Threat>()
            .Select(it => new Choice(
                $"{it}",
                CaseWords.Of(it),
                it is Threat.Continuity ? "The people affected must then be told before the case is resolved" : null
            ));

    protected override Task Prepare(CancellationToken stop)
    {
        var row = View.Row;
        (Threatens, Note) = ([.. row.Threatens], row.Judgement?.Text);
        Severity = row.Judgement is null ? null : row.Severity;
        IsKeptFromGroup = row.Judgement is not null && !row.IsOpenToGroup;
        return Task.CompletedTask;
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        var isReadable = ModelState.IsValid;
        var triage = new TriageCase(
            View.Row.Case,
            Severity ?? default,
            Threatens,
            Note ?? "",
            IsKeptFromGroup,
            Fund.By
        );
        return await Fund.Check(triage, ModelState, stop) && isReadable
            ? await Do(triage, "The case is judged", stop)
            : Page();
    }
}
