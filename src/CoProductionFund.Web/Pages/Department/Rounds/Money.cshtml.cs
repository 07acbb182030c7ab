using CoProductionFund.Domain.Rounds;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using static CoProductionFund.Web.Pages.Department.MoreReading;

namespace CoProductionFund.Web.Pages.Department.Rounds;

[Authorize]
public sealed class MoneyModel(Asking fund, TimeProvider clock) : TermsPage(fund, clock)
{
    [BindProperty]
    public string? Smallest { get; set; }

    [BindProperty]
    public string? Largest { get; set; }

    [BindProperty]
    public string? MatchRatio { get; set; }

    [BindProperty]
    public string? PaidAhead { get; set; }

    [BindProperty]
    public string? BidsPerGroup { get; set; }

    protected override string Done => "Money and match are saved";

    protected override IReadOnlyDictionary<string, string> Fields { get; } =
        new Dictionary<string, string>
        {
            ["Terms.Smallest"] = nameof(Smallest),
            ["Terms.Largest"] = nameof(Largest),
            ["Terms.MatchRatio"] = nameof(MatchRatio),
            ["Terms.PaidAhead"] = nameof(PaidAhead),
            ["Terms.BidsPerGroup"] = nameof(BidsPerGroup),
        };

    protected override object Part(RoundTerms terms) =>
        new
        {
            terms.Smallest,
            terms.Largest,
            terms.MatchRatio,
            terms.PaidAhead,
            terms.BidsPerGroup,
        };

    protected override IReadOnlyList<Said> InWords(RoundTerms terms) => TermsInWords.Money(terms);

    protected override void Show(RoundTerms terms)
    {
        (Smallest, MatchRatio) = (Typed(terms.Smallest), Typed(terms.MatchRatio));
        Largest = terms.Largest > Pence.Zero ? Typed(terms.Largest) : null;
        PaidAhead = terms.PaidAhead is { } ahead ? Typed(ahead) : null;
        BidsPerGroup = Words.Number(terms.BidsPerGroup);
    }

    protected override RoundTerms? Read(RoundTerms terms)
    {
        var smallest = ModelState.ReadMoney(nameof(Smallest), Smallest, "the smallest grant");
        var largest = ModelState.ReadMoney(nameof(Largest), Largest, "the largest grant");
        var match = ModelState.ReadPercent(nameof(MatchRatio), MatchRatio, "the match");
        var ahead = string.IsNullOrWhiteSpace(PaidAhead)
            ? null
            : ModelState.ReadPercent(nameof(PaidAhead), PaidAhead, "what may be paid before any match is shown");
        var bids = ModelState.ReadNumber(nameof(BidsPerGroup), BidsPerGroup, "how many bids one group may submit");
        return smallest is { } s && largest is { } l && match is { } m && bids is { } b
            ? terms with
            {
                Smallest = s,
                Largest = l,
                MatchRatio = m,
                PaidAhead = ahead,
                BidsPerGroup = b,
            }
            : null;
    }
}
