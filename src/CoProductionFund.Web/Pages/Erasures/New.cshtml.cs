using System.ComponentModel.DataAnnotations;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Erasures;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.PartnerChecks;
using CoProductionFund.Application.SafetyNet;
using CoProductionFund.Domain.Agreements;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Erasures;
using CoProductionFund.Web.Pages.Agreements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Erasures;

/// <summary>Writes a request down: fill in, check, do.</summary>
[Authorize]
public sealed class NewModel(Asking fund) : PageModel
{
    [BindProperty]
    public Guid Erasure { get; set; } = Guid.CreateVersion7();

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Bid { get; set; }

    /// <summary>Reference of a check or a group.</summary>
    [BindProperty]
    public string? Evidence { get; set; }

    [BindProperty]
    public string? Case { get; set; }

    [BindProperty]
    public List<string> Sections { get; set; } = [];

    [BindProperty, Display(Name = "Day"), Required(ErrorMessage = "Enter the day the request came")]
    public DateOnly? ReceivedOn { get; set; }

    /// <summary>"check", "change" or "do".</summary>
    [BindProperty]
    public string? Step { get; set; }

    public bool IsChecking { get; private set; }

    /// <summary>Of the bid, and what each party wrote in the agreement of its award.</summary>
    public IReadOnlyList<string> SectionNames { get; } = [.. Enum.GetNames<BidSection>(), .. Enum.GetNames<Party>()];

    public static string TitleOf(string section) =>
        Enum.TryParse<BidSection>(section, out var it) ? it.Title()
        : Enum.TryParse<Party>(section, out var party) ? $"Agreement: words of {AgreementWords.The(party)}"
        : section;

    public async Task OnGet(CancellationToken stop)
    {
        ModelState.Clear();
        await fund.Ask(new FindPersonToErase("nobody@example.org", fund.By), stop); // administrators alone
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (Step is "change" || await Read(stop) is not { } command)
        {
            ModelState.Remove(nameof(Step));
            return Page();
        }

        if (Step is not "do")
        {
            IsChecking = await fund.Check(command, ModelState, stop);
            return Page();
        }

        if (!await fund.Ask(command, ModelState, stop))
        {
            return Page();
        }

        TempData["Done"] = "The request is written down";
        return Redirect("/erasures");
    }

    private async Task<RequestErasure?> Read(CancellationToken stop)
    {
        PersonId? person = null;
        if (!string.IsNullOrWhiteSpace(Email))
        {
            person = await fund.Ask(new FindPersonToErase(Email, fund.By), stop);
            if (person is null)
            {
                ModelState.AddModelError(nameof(Email), "Enter the address of someone in the directory");
            }
        }

        List<WordsToErase> words = [];
        if (!string.IsNullOrWhiteSpace(Bid))
        {
            var reference = Bid.Trim().ToUpperInvariant();
            var bid =
                reference.Length > 50 || reference.Contains('\0')
                    ? null
                    : await fund.Ask(new FindBid(reference, Caller.TheFund), stop);
            if (bid is null)
            {
                ModelState.AddModelError(nameof(Bid), "Enter the reference of a bid, like HEA-26-0042");
            }
            else if (Sections.Count == 0)
            {
                ModelState.AddModelError(nameof(Sections), "Select the sections whose words are to be erased");
            }
            else
            {
                var agreement = Agreement.IdOf(Award.IdOf(bid.Bid)).Value;
                words.AddRange(
                    Sections
                        .Intersect(SectionNames)
                        .Select(it => new WordsToErase(Enum.TryParse<Party>(it, out _) ? agreement : bid.Id, it))
                );
            }
        }

        words.AddRange(await ReadEvidence(stop));
        if (await ReadCase(stop) is { } report)
        {
            words.Add(report);
        }

        if (person is null && words.Count == 0 && ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(Email), "Enter an email address, a bid or a case");
        }

        return ModelState.IsValid && ReceivedOn is { } day ? new(Erasure, person, words, day, fund.By) : null;
    }

    /// <summary>Everything beside the stream of a check or of a group.</summary>
    private async Task<IReadOnlyList<WordsToErase>> ReadEvidence(CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(Evidence))
        {
            return [];
        }

        var reference = Evidence.Trim().ToUpperInvariant();
        if (reference.Length <= 50 && !reference.Contains('\0'))
        {
            var check = await fund.Ask(new FindCheck(reference, Caller.TheFund), stop);
            var group = check is null ? await fund.Ask(new GetGroup(reference, Caller.TheFund), stop) : null;
            if ((check?.Id ?? group?.Id) is { } stream)
            {
                return [new(stream, "")];
            }
        }

        ModelState.AddModelError(nameof(Evidence), "Enter the reference of a check or a group, like HEA-C0012");
        return [];
    }

    private async Task<WordsToErase?> ReadCase(CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(Case))
        {
            return null;
        }

        var reference = Case.Trim().ToUpperInvariant();
        if (
            reference.Length <= 50
            && !reference.Contains('\0')
            && await fund.Ask(new FindCase(reference, Caller.TheFund), stop) is { } found
        )
        {
            return new(found.Id, "");
        }

        ModelState.AddModelError(nameof(Case), "Enter the reference of a case, like SN-0007");
        return null;
    }
}
