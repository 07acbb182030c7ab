using System.ComponentModel.DataAnnotations;
using System.Text;
using CoProductionFund.Application.SafetyNet;
using CoProductionFund.Domain.SafetyNet;
using CoProductionFund.Web.Design;
using CoProductionFund.Web.Pages.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Help;

/// <summary>Something has gone wrong: anyone can say so in two minutes, without an account.</summary>
/// <remarks>
/// Without a token against forged requests, so without a cookie: whoever could forge a report can send one anyway, and a
/// request from another site comes without our sign-in.
/// </remarks>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ReportModel(Asking fund, ReportLimit limit, CaseSettings settings) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    /// <summary>Makes the same report, sent twice, one report.</summary>
    [BindProperty]
    public Guid Form { get; set; } = Guid.CreateVersion7();

    [BindProperty, Required(ErrorMessage = "Select what has gone wrong")]
    public RiskKind? Kind { get; set; }

    [BindProperty]
    public string? Happened { get; set; }

    [BindProperty]
    public string? Affected { get; set; }

    [BindProperty, Required(ErrorMessage = "Select whether the service can go on")]
    public ServiceState? Service { get; set; }

    [BindProperty, Required(ErrorMessage = "Select how soon help is needed")]
    public Urgency? Urgency { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    /// <summary>Out of sight: only programs fill it in.</summary>
    [BindProperty]
    public string? Website { get; set; }

    public ProjectToHelp Project { get; private set; } = null!;

    public int MonthsToKeepContacts => settings.MonthsToKeepContacts;

    public bool IsSignedIn => fund.By.Person is not null;

    public static IEnumerable<Choice> Kinds =>
        Enum.GetValues<RiskKind>().Select(it => new Choice($"{it}", CaseWords.Asked(it)));

    public static IEnumerable<Choice> States =>
        Enum.GetValues<ServiceState>().Select(it => new Choice($"{it}", CaseWords.Asked(it)));

    public static IEnumerable<Choice> Urgencies =>
        Enum.GetValues<Urgency>().Select(it => new Choice($"{it}", CaseWords.Asked(it)));

    public async Task<IActionResult> OnGet(CancellationToken stop) =>
        await Load(stop) ? Page()
        : Reference.Any(char.IsAsciiLetterLower) && Ascii.IsValid(Reference)
            ? Redirect($"/help/{Reference.ToUpperInvariant()}") // typed from a poster
        : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        if (!string.IsNullOrEmpty(Website))
        {
            ModelState.AddModelError(nameof(Website), "Leave the box “Website” empty");
        }

        var report = new RaiseCase(
            Reference,
            Form,
            Kind ?? default,
            Service ?? default,
            Urgency ?? default,
            Happened ?? "",
            Affected,
            Email,
            Phone,
            fund.By
        );
        if (!await fund.Check(report, ModelState, stop))
        {
            return Page();
        }

        if (!limit.Takes(HttpContext))
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            ModelState.AddModelError("", ReportLimit.Sentence);
            return Page();
        }

        return await fund.Ask(report, ModelState, stop)
            ? Redirect($"/help/{Reference}/received?report={report.Case.Value}")
            : Page();
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        Project = (await fund.Ask(new GetProjectToHelp(Reference, fund.By), stop))!;
        return Project is not null;
    }
}
