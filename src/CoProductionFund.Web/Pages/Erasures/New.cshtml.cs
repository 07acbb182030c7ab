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
            person = FormRules.IsStorable(Email) ? await fund.Ask(new FindPersonToErase(Email, fund.By), stop) : null;
            if (person is null)
            {
                ModelState.AddModelError(nameof(Email), "Enter the address of someone in the directory");
            }
        }

        List<WordsToErase> words =
        [
            .. await ReadBid(stop),
            .. await ReadStream(nameof(Evidence), Evidence, CheckOrGroup, "a check or a group, like HEA-C0012", stop),
            .. await ReadStream(nameof(Case), Case, ACase, "a case, like SN-0007", stop),
        ];
        if (person is null && words.Count == 0 && ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(Email), "Enter an email address, a bid, a check, a group or a case");
        }

        return ModelState.IsValid && ReceivedOn is { } day ? new(Erasure, person, words, day, fund.By) : null;
    }

    private async Task<IReadOnlyList<WordsToErase>> ReadBid(CancellationToken stop)
    {
        var all = await ReadStream(nameof(Bid), Bid, ABid, "a bid, like HEA-26-0042", stop);
        if (all.Count > 0 && Sections.Count == 0)
        {
            ModelState.AddModelError(nameof(Sections), "Select the sections whose words are to be erased");
        }

        return
        [
            .. from part in Sections.Intersect(SectionNames)
            from it in all
            select new WordsToErase(Enum.TryParse<Party>(part, out _) ? AgreementOf(new(it.Stream)) : it.Stream, part),
        ];
    }

    /// <summary>Everything beside the stream that has this reference; nothing where none was typed.</summary>
    /// <param name="like">What to type.</param>
    private async Task<IReadOnlyList<WordsToErase>> ReadStream(
        string field,
        string? typed,
        Func<string, CancellationToken, Task<Guid?>> find,
        string like,
        CancellationToken stop
    )
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return [];
        }

        if (typed.Reference() is { } reference && await find(reference, stop) is { } stream)
        {
            return [new(stream, "")];
        }

        ModelState.AddModelError(field, $"Enter the reference of {like}");
        return [];
    }

    private async Task<Guid?> ABid(string reference, CancellationToken stop) =>
        (await fund.Ask(new FindBid(reference, Caller.TheFund), stop))?.Id;

    private async Task<Guid?> CheckOrGroup(string reference, CancellationToken stop) =>
        (await fund.Ask(new FindCheck(reference, Caller.TheFund), stop))?.Id
        ?? (await fund.Ask(new GetGroup(reference, Caller.TheFund), stop))?.Id;

    private async Task<Guid?> ACase(string reference, CancellationToken stop) =>
        (await fund.Ask(new FindCase(reference, Caller.TheFund), stop))?.Id;

    private static Guid AgreementOf(BidId bid) => Agreement.IdOf(Award.IdOf(bid)).Value;
}
