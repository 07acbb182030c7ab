using System.ComponentModel.DataAnnotations;
using CoProductionFund.Application.Rounds;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static CoProductionFund.Web.Pages.Department.MoreReading;

namespace CoProductionFund.Web.Pages.Department.Rounds;

[Authorize]
public sealed class ExtendModel(Asking fund) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new() { ["ClosesAt"] = nameof(ClosesOn) };

    [FromRoute]
    public required string Reference { get; set; }

    [BindProperty, Display(Name = "New closing day"), Required(ErrorMessage = "Enter the new closing day")]
    public DateOnly? ClosesOn { get; set; }

    [BindProperty]
    public string? ClosesTime { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>"check", "change" or "do".</summary>
    [BindProperty]
    public string? Step { get; set; }

    public RoundRow Round { get; private set; } = null!;

    public DateTimeOffset? ClosesAt { get; private set; }

    public bool IsChecking { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        ClosesTime = Typed(TimeOnly.FromDateTime(Round.ClosesAt!.Value.InLondon().DateTime));
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

        var time = ModelState.ReadTime(nameof(ClosesTime), ClosesTime, "the new closing time");
        ClosesAt = ClosesOn is { } day && time is { } at ? day.AtLondon(at) : null;
        var command = new ExtendRound(Round.Round, ClosesAt ?? default, Reason ?? "", fund.By);
        if (!await fund.Check(command, ModelState, stop, Fields))
        {
            return Page();
        }

        IsChecking = Step != "do";
        if (IsChecking)
        {
            return Page();
        }

        var isDone = Round.ClosesAt == ClosesAt && Round.Notes is [.., var last] && last.Reason == Reason; // pressed twice
        if (!isDone && !await fund.Ask(command, ModelState, stop, Fields))
        {
            return Page();
        }

        TempData["Done"] = "The round closes later now";
        return Redirect($"/department/rounds/{Reference}");
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (await fund.RoundToManage(Reference, stop) is not { WasPublished: true } round)
        {
            return false;
        }

        Round = round;
        return true;
    }
}
