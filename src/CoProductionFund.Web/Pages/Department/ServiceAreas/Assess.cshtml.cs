using System.ComponentModel.DataAnnotations;
using CoProductionFund.Application.ServiceAreas;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Department.ServiceAreas;

[Authorize]
public sealed class AssessModel(Asking fund, TimeProvider clock) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    [BindProperty, Required(ErrorMessage = "Select whether co-production fits")]
    public string? Fits { get; set; }

    [BindProperty]
    public List<string> Tiers { get; set; } = [];

    [BindProperty]
    public List<string> Depths { get; set; } = [];

    [BindProperty]
    public string? Evidence { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty, Display(Name = "Review date"), Required(ErrorMessage = "Enter the last day on which it holds")]
    public DateOnly? ReviewBy { get; set; }

    /// <summary>"check", "change" or "do".</summary>
    [BindProperty]
    public string? Step { get; set; }

    /// <summary>How many decisions there had been when the writer looked.</summary>
    [BindProperty]
    public int Seen { get; set; }

    public ServiceAreaRow Area { get; private set; } = null!;

    public AssessmentRow? Checking { get; private set; }

    private int Decisions => Area.Earlier.Count + (Area.Latest is null ? 0 : 1);

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        Seen = Decisions;
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        if (Step == "change")
        {
            ModelState.Clear();
            return Page();
        }

        var command = Read();
        if (!await fund.Check(command, ModelState, stop))
        {
            return Page();
        }

        if (Seen != Decisions && !IsLatest(command))
        {
            Seen = Decisions;
            ModelState.AddModelError("", "Someone else decided meanwhile. Look at their decision before you go on.");
            return Page();
        }

        if (Step != "do")
        {
            Checking = new(
                command.Fits,
                command.Tiers,
                command.Depths,
                command.Evidence,
                command.Reasons,
                clock.GetUtcNow().LondonDate(),
                command.ReviewBy
            );
            return Page();
        }

        if (!await fund.Ask(command, ModelState, stop))
        {
            return Page();
        }

        TempData["Done"] = "The decision is made and published";
        return Redirect($"/department/service-areas/{Reference}");
    }

    /// <summary>The button was pressed twice, and the first press did it.</summary>
    private bool IsLatest(AssessAppropriateness wanted) =>
        Area.Latest is { } it
        && (it.Fits, it.Evidence, it.Reasons, it.ReviewBy)
            == (wanted.Fits, wanted.Evidence.Trim(), wanted.Reasons.Trim(), wanted.ReviewBy)
        && it.Tiers.SequenceEqual(wanted.Tiers)
        && it.Depths.SequenceEqual(wanted.Depths);

    private AssessAppropriateness Read()
    {
        var fits = Fits == "yes";
        if (fits && Tiers.Count == 0)
        {
            ModelState.AddModelError(nameof(Tiers), "Select who takes part");
        }

        if (fits && Depths.Count == 0)
        {
            ModelState.AddModelError(nameof(Depths), "Select how deep the part is that people take");
        }

        return new(
            Area.Area,
            fits,
            fits ? [.. Enum.GetValues<Tier>().Where(it => Tiers.Contains(it.ToString()))] : [],
            fits ? [.. Enum.GetValues<Depth>().Where(it => Depths.Contains(it.ToString()))] : [],
            Evidence ?? "",
            Reasons ?? "",
            ReviewBy ?? default,
            fund.By
        );
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (
            await fund.Ask(new GetServiceArea(Reference, fund.By), stop) is not { } area
            || !await fund.Manages(area.Department, stop)
        )
        {
            return false;
        }

        Area = area;
        return true;
    }
}
