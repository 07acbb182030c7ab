using System.Security.Cryptography;
using System.Text.Json;
using CoProductionFund.Application.Funds;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Rounds;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Department.Rounds;

/// <summary>A page that shows and changes one part of a draft's terms and leaves the rest as it is.</summary>
/// <remarks>A page that is out of date does not undo a colleague's change: it shows it, and the next "save" is meant.</remarks>
public abstract class TermsPage(Asking fund, TimeProvider clock) : PageModel
{
    public const string ChangedMeanwhile =
        "Someone changed this meanwhile. Look at what they saved, then save again to replace it with yours.";

    [FromRoute]
    public required string Reference { get; set; }

    /// <summary>A print of the part as it was when the writer looked.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public RoundRow Round { get; private set; } = null!;

    /// <summary>What a colleague saved while this was being written; empty otherwise.</summary>
    public IReadOnlyList<Said> Theirs { get; private set; } = [];

    protected Asking Fund => fund;

    protected DateOnly Today => clock.GetUtcNow().LondonDate();

    /// <summary>Said when it is saved ("The dates are saved").</summary>
    protected abstract string Done { get; }

    protected virtual IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>();

    /// <summary>What of the terms this page is about: only this is compared.</summary>
    protected abstract object Part(RoundTerms terms);

    protected abstract IReadOnlyList<Said> InWords(RoundTerms terms);

    /// <summary>Puts the terms into the fields.</summary>
    protected abstract void Show(RoundTerms terms);

    /// <summary>The terms as the form would have them; null, with errors, when it cannot be read.</summary>
    protected abstract RoundTerms? Read(RoundTerms terms);

    /// <summary>Whatever else the page shows.</summary>
    protected virtual Task Prepare(RoundTerms terms, CancellationToken stop) => Task.CompletedTask;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await Load(stop) is not { } terms)
        {
            return NotFound();
        }

        if (Round.Stage is not RoundStage.Draft)
        {
            return Redirect($"/department/rounds/{Reference}");
        }

        Seen = Print(Part(terms));
        await Prepare(terms, stop);
        Show(terms);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (await Load(stop) is not { } terms)
        {
            return NotFound();
        }

        await Prepare(terms, stop);
        return Read(terms) is { } wanted && ModelState.IsValid && await Save(terms, wanted, stop)
            ? Redirect($"/department/rounds/{Reference}")
            : Page();
    }

    private async Task<bool> Save(RoundTerms present, RoundTerms wanted, CancellationToken stop)
    {
        var (now, want) = (Print(Part(present)), Print(Part(wanted)));
        var isSaved = Round.Terms is not null && now == want; // pressed twice, or nothing was changed
        if (!isSaved && Seen != now)
        {
            (Seen, Theirs) = (now, InWords(present));
            ModelState.AddModelError("", ChangedMeanwhile);
            return false;
        }

        if (!isSaved)
        {
            var command = new SetRoundTerms(Round.Round, wanted, fund.By, Round.Drafts.Terms);
            if (!await fund.Ask(command, ModelState, stop, Fields))
            {
                return false;
            }
        }

        TempData["Done"] = Done;
        return true;
    }

    private async Task<RoundTerms?> Load(CancellationToken stop)
    {
        if (await fund.RoundToManage(Reference, stop) is not { } round)
        {
            return null;
        }

        Round = round;
        return round.Terms ?? await FirstTerms.For(round, fund, clock, stop);
    }

    public static string Print(object part) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(part)))[..16];
}

/// <summary>Where a round begins: what the fund says, and what most rounds do.</summary>
internal static class FirstTerms
{
    private const int WeeksToOpening = 4,
        WeeksOpen = 8,
        WeeksToDecide = 10;

    public static async Task<RoundTerms> For(RoundRow round, Asking fund, TimeProvider clock, CancellationToken stop)
    {
        var funds = await fund.Ask(new ListFunds(round.Department, fund.By), stop);
        var day = clock.GetUtcNow().LondonDate().AddDays(7 * WeeksToOpening).AddWorkingDays(0);
        var closing = day.AddDays(7 * WeeksOpen).AddWorkingDays(0);
        return new(
            Purpose: "",
            Invitations: [],
            new(Kinds: [], LargestIncome: null, Places: [], Questions: []),
            Smallest: Pence.Zero,
            Largest: Pence.Zero,
            funds.FirstOrDefault(it => it.Fund == round.Fund)?.MatchRatio ?? default,
            BidsPerGroup: 1,
            RoundReadiness.FewestReviews,
            LayShare: Percent.Whole(33),
            Tolerance: 2,
            OpensAt: day.AtLondon(new(9, 0)),
            ClosesAt: closing.AtLondon(new(12, 0)),
            DecideBy: closing.AddDays(7 * WeeksToDecide).AddWorkingDays(0),
            HowToAppeal: $"Write to the department within {OutcomeDecisions.AppealDays} working days of the day the "
                + "results are published. Someone who did not take the decision will look at it again."
        );
    }
}
