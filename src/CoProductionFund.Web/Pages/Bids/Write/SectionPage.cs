using CoProductionFund.Application.Bids;
using CoProductionFund.Application.People;
using CoProductionFund.Domain.Bids;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Bids.Write;

/// <summary>One section of a draft, or one part of it: shown as it stands, saved whole or not, never lost.</summary>
public abstract class SectionPage(Asking fund, TimeProvider clock) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    /// <summary>"check" when the person came from "Check your answers".</summary>
    [FromQuery(Name = "return")]
    public string? Return { get; set; }

    /// <summary>Commitment of the text the writer began from; empty where there was none.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>Fingerprint of the part the writer began from, on pages that show a part of their section.</summary>
    [BindProperty]
    public string? Was { get; set; }

    /// <summary>Which button was pressed; nothing for "Save and continue".</summary>
    [BindProperty]
    public string? Then { get; set; }

    public BidView View { get; private set; } = null!;

    public Clash? Clash { get; private set; }

    /// <summary>The deadline passed, or someone submitted the bid, while this was being written.</summary>
    public bool CameTooLate { get; private set; }

    public abstract BidSection Section { get; }

    public virtual string Heading => Section.Title();

    public virtual string Save => Clash is null ? "Save and continue" : "Save mine and continue";

    public virtual string Saved => $"{Heading}: saved";

    public virtual string Back => IsForCheck ? $"/bids/{Reference}/check" : $"/bids/{Reference}";

    public bool IsForCheck => Return is "check";

    public DateTimeOffset Now => clock.GetUtcNow();

    protected Asking Fund => fund;

    /// <summary>What is left to do here, once there is something.</summary>
    public IReadOnlyList<Problem> Gaps =>
        HttpMethods.IsGet(Request.Method) && View.Row.Sections.ContainsKey(Section)
            ? [.. View.Gaps.Where(Concerns)]
            : [];

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        if (!View.CanBeWritten(Now))
        {
            return Redirect($"/bids/{Reference}#{Sections.SlugOf(Section)}");
        }

        Show(View.Form);
        BeginFromPresent();
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        if (Then is { Length: > 0 } && Rearrange(Then))
        {
            ModelState.Clear();
            return Page();
        }

        var answers = Read();
        var command = new AnswerSection(View.Row.Bid, answers, SeenOrUntouched(), fund.By);
        if (await fund.Ask(command, ModelState, stop, Fields))
        {
            TempData["Done"] = Saved;
            return Redirect(IsForCheck ? $"/bids/{Reference}/check#{Anchor}" : Next);
        }

        CameTooLate = fund.LastRefusal?.Code is "bid.round-closed" or "bid.not-draft";
        if (fund.LastRefusal?.Code is "bid.section-changed")
        {
            await Compare(answers, stop);
        }

        return Page();
    }

    /// <summary>Fills the fields with what is written.</summary>
    protected abstract void Show(BidForm form);

    /// <summary>What stands in the fields. What has no form at all (an amount that is none) becomes an error of its field.</summary>
    protected abstract IAnswers Read();

    /// <summary>Adds or removes a line of a list; false for a button this page does not have.</summary>
    protected virtual bool Rearrange(string then) => false;

    /// <summary>For pages that show a part of their section: what it says, so that a change elsewhere in the section disturbs nobody.</summary>
    protected virtual string? PartOf(BidForm form) => null;

    /// <summary>False for a part that is not there.</summary>
    protected virtual Task<bool> Prepare(CancellationToken stop) => Task.FromResult(true);

    protected virtual string Next => $"/bids/{Reference}";

    protected virtual string Anchor => Sections.SlugOf(Section);

    protected virtual IReadOnlyDictionary<string, string>? Fields => null;

    public virtual bool Concerns(Problem gap) => Sections.Of(gap.Where) == Section;

    private SectionState? Present => View.Row.Sections.GetValueOrDefault(Section);

    private async Task<bool> Load(CancellationToken stop)
    {
        if (await fund.Ask(new GetBid(Reference, fund.By), stop) is not { } view)
        {
            return false;
        }

        View = view;
        return await Prepare(stop);
    }

    private void BeginFromPresent() => (Seen, Was) = (Present?.Answers.Sha256, Fingerprint());

    /// <summary>Who changed another part of the section did not change what this writer saw.</summary>
    private Commitment? SeenOrUntouched() =>
        Was is { Length: > 0 } && Was == Fingerprint() ? Present?.Answers
        : Seen is { Length: > 0 } seen ? new Commitment(seen)
        : null;

    private string? Fingerprint() => PartOf(View.Form) is { } part ? Typed.Fingerprint(part) : null;

    /// <summary>From here on the writer knows both texts, so saving again is knowing.</summary>
    private async Task Compare(IAnswers mine, CancellationToken stop)
    {
        await Load(stop);
        var areas = await fund.AreaNames(View.Round, View.Form, stop);
        var names = await fund.NamesAsSeen([Present?.By], stop);
        Clash = Clash.Between(
            Answers(Clash.With(mine)),
            Answers(View.Form),
            Present?.By is { } by ? names[by] : NamesOf.Unknown,
            Present?.At ?? Now
        );
        BeginFromPresent();

        IEnumerable<Said> Answers(BidForm form) =>
            new FormInWords(form, View.Round, areas).Of(Section).Answers.Where(it => Concerns(new(it.Where, "")));
    }
}
