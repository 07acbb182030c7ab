using System.ComponentModel.DataAnnotations;
using CoProductionFund.Application.PartnerChecks;
using CoProductionFund.Domain.PartnerChecks;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Checks;

/// <summary>An officer records what was seen about one item.</summary>
[Authorize]
public sealed class EvidenceModel(Asking fund) : CheckPage(fund)
{
    [FromRoute]
    public required string Item { get; set; }

    [BindProperty, Required(ErrorMessage = "Select what you found")]
    public Finding? Finding { get; set; }

    [BindProperty]
    public string? Seen { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "Last day")]
    public DateOnly? ValidUntil { get; set; }

    /// <summary>Commitments.</summary>
    [BindProperty(Name = "Files")]
    public List<string> Chosen { get; set; } = [];

    public ItemShown Shown { get; private set; } = null!;

    public IReadOnlyList<Choice> Files =>
        [
            .. Shown
                .Files.Where(it => it.Name is not null)
                .Select(it => new Choice(
                    it.Row.File.Sha256,
                    it.Name!,
                    $"{CheckWords.Size(it.Length)}, {Words.Moment(it.Row.At)}"
                )),
        ];

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        ModelState.Clear();
        if (Shown.Evidence is { } before)
        {
            (Finding, Seen, Reason, ValidUntil) = (before.Finding, before.Seen, before.Reason, before.ValidUntil);
            Chosen = [.. before.Files.Select(it => it.Sha256)];
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        if (Finding is not { } finding || !ModelState.IsValid)
        {
            return Page();
        }

        var record = new RecordEvidence(
            View.Row.Check,
            Shown.Item,
            finding,
            Seen ?? "",
            Reason,
            [.. Chosen.Select(it => new Commitment(it))],
            ValidUntil,
            Fund.By
        );
        if (!await Fund.Ask(record, ModelState, stop))
        {
            return Page();
        }

        TempData["Done"] = $"What you saw about {Shown.Item.Say()} is recorded";
        return Redirect($"/checks/{Reference}#{Shown.Item.Key()}");
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (!await LoadForCheckers(stop) || View.Items.FirstOrDefault(it => it.Item.Key() == Item) is not { } shown)
        {
            return false;
        }

        Shown = shown;
        return true;
    }
}
