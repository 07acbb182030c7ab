using System.ComponentModel.DataAnnotations;
using CoProductionFund.Application.SafetyNet;
using CoProductionFund.Domain.SafetyNet;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Cases;

public sealed class ResolveModel(Asking fund) : CasePage(fund)
{
    [BindProperty, Required(ErrorMessage = "Select how the case ended")]
    public CaseOutcome? Outcome { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Lesson { get; set; }

    public static IEnumerable<Choice> Outcomes =>
        Enum.GetValues<CaseOutcome>().Select(it => new Choice($"{it}", CaseWords.Of(it)));

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        var isReadable = ModelState.IsValid;
        var resolve = new ResolveCase(View.Row.Case, Outcome ?? default, Reason ?? "", [Lesson ?? ""], Fund.By);
        return await Fund.Check(resolve, ModelState, stop, Fields) && isReadable
            ? await Do(resolve, "The case is resolved", stop)
            : Page();
    }

    private static readonly Dictionary<string, string> Fields = new() { ["Lessons[0]"] = nameof(Lesson) };
}
