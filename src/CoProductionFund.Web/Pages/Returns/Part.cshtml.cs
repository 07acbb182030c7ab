using CoProductionFund.Application.Awards.Returns;
using CoProductionFund.Application.People;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Web.Pages.Bids.Write;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Returns;

/// <summary>One part of a return: shown as it stands, saved whole or not, never lost.</summary>
[Authorize]
public sealed class PartModel(Asking fund, TimeProvider clock) : ReturnPage(fund, clock)
{
    [FromRoute]
    public required string Slug { get; set; }

    /// <summary>Commitment of the text the writer began from; empty where there was none.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    [BindProperty]
    public List<string?> Lines { get; set; } = [];

    [BindProperty]
    public string? Cash { get; set; }

    [BindProperty]
    public string? InKind { get; set; }

    [BindProperty]
    public string? TakingPart { get; set; }

    [BindProperty]
    public string? FirstTime { get; set; }

    [BindProperty]
    public List<OutcomeFields> Outcomes { get; set; } = [];

    [BindProperty]
    public string? Text { get; set; }

    public ReturnPart Part => Enum.Parse<ReturnPart>(Slug, ignoreCase: true);

    public string Heading => ReportWords.Of(Part);

    public string Question =>
        Part switch
        {
            ReturnPart.Risks => "What could go wrong now, and what is done about it?",
            ReturnPart.Learnt => "What was learnt in the period, also from what did not work?",
            _ => "What do you answer to the question?",
        };

    public Clash? Clash { get; private set; }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        var answers = Read();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var seen = Seen is { Length: > 0 } it ? new Commitment(it) : (Commitment?)null;
        if (await Fund.Ask(new WriteReturnPart(Award, Number, answers, seen, Fund.By), ModelState, stop, Fields))
        {
            return Done($"{Heading}: saved", HereOne);
        }

        if (Fund.LastRefusal?.Code is "return.part-changed")
        {
            await Compare(answers, stop);
        }

        return Page();
    }

    protected override bool IsForMe =>
        Mine.Writes
        && (One.Stage is ReturnStage.Draft or ReturnStage.Queried || HttpMethods.IsPost(Request.Method))
        && (Part is ReturnPart.Institution || !Mine.ForInstitution);

    protected override void Show()
    {
        var form = View.Now;
        Seen = One.Parts.GetValueOrDefault(Part)?.Words.Sha256;
        Lines =
        [
            .. Enumerable
                .Range(0, Row.Plan.BudgetLines.Count)
                .Select(at => (form.Spending?.Lines.ElementAtOrDefault(at)).InField()),
        ];
        Cash = (Part is ReturnPart.Institution ? form.Institution?.Spending : form.Match?.Cash).InField();
        InKind = (form.Match?.InKind).InField();
        (TakingPart, FirstTime) = ($"{form.People?.TakingPart}", $"{form.People?.FirstTime}");
        Outcomes =
        [
            .. Enumerable
                .Range(0, Row.Plan.Outcomes)
                .Select(at => form.Outcomes?.Outcomes.ElementAtOrDefault(at))
                .Select(it => new OutcomeFields { People = $"{it?.People}", Measured = it?.Measured }),
        ];
        Text = Part switch
        {
            ReturnPart.Spending => form.Spending?.Note,
            ReturnPart.Match => form.Match?.Shown,
            ReturnPart.Institution => form.Institution?.Note,
            ReturnPart.People => form.People?.Note,
            ReturnPart.Risks => form.Risks?.Now,
            ReturnPart.Learnt => form.Learnt?.Learnt,
            _ => form.Reply?.Reply,
        };
    }

    private IReturnAnswers Read() =>
        Part switch
        {
            ReturnPart.Spending => new SpendingAnswers(
                [.. Lines.Select((typed, at) => ModelState.MoneyOrNothing($"Lines[{at}]", typed, "what was spent"))],
                Text
            ),
            ReturnPart.Match => new MatchEvidence(Money(Cash, nameof(Cash)), Money(InKind, nameof(InKind)), Text),
            ReturnPart.Institution => new InstitutionAnswers(Money(Cash, nameof(Cash)), Text),
            ReturnPart.People => new TakingPartAnswers(
                ModelState.NumberOrNothing(nameof(TakingPart), TakingPart, "how many people took part"),
                ModelState.NumberOrNothing(nameof(FirstTime), FirstTime, "how many took part for the first time"),
                Text
            ),
            ReturnPart.Outcomes => new OutcomesAnswers([
                .. Outcomes.Select(
                    (it, at) =>
                        new OutcomeReached(
                            ModelState.NumberOrNothing($"Outcomes[{at}].People", it.People, "how many people"),
                            it.Measured
                        )
                ),
            ]),
            ReturnPart.Risks => new RisksNow(Text),
            ReturnPart.Learnt => new LearntAnswers(Text),
            _ => new ReplyAnswers(Text),
        };

    private Pence? Money(string? typed, string field) => ModelState.MoneyOrNothing(field, typed, "the amount");

    /// <summary>Where the answers call a field of this page by another name.</summary>
    private static Dictionary<string, string> Fields { get; } =
        new()
        {
            ["Note"] = nameof(Text),
            ["Shown"] = nameof(Text),
            ["Now"] = nameof(Text),
            ["Learnt"] = nameof(Text),
            ["Reply"] = nameof(Text),
            ["Spending"] = nameof(Cash),
        };

    /// <summary>From here on the writer knows both texts, so saving again is knowing.</summary>
    private async Task Compare(IReturnAnswers mine, CancellationToken stop)
    {
        await Load(stop);
        var present = One.Parts[Part];
        var names = present.By is { } by ? await Fund.Ask(new NamesOf([by], Fund.By), stop) : null;
        Clash = Clash.Between(
            InWords(ReturnInWords.With(mine)).Of(Part),
            InWords(View.Now).Of(Part),
            present.By == Fund.By.Person ? "you"
                : present.By is { } person ? names![person]
                : NamesOf.Unknown,
            present.At
        );
        Seen = present.Words.Sha256;
        ModelState.Remove(nameof(Seen));
    }

    public sealed class OutcomeFields
    {
        public string? People { get; set; }

        public string? Measured { get; set; }
    }
}
