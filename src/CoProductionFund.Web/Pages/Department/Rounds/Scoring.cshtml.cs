using CoProductionFund.Domain.Rounds;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using static CoProductionFund.Web.Pages.Department.MoreReading;

namespace CoProductionFund.Web.Pages.Department.Rounds;

[Authorize]
public sealed class ScoringModel(Asking fund, TimeProvider clock) : TermsPage(fund, clock)
{
    [BindProperty]
    public string? ReviewsPerBid { get; set; }

    [BindProperty]
    public string? LayShare { get; set; }

    [BindProperty]
    public string? Tolerance { get; set; }

    protected override string Done => "How the panel works is saved";

    protected override IReadOnlyDictionary<string, string> Fields { get; } =
        new Dictionary<string, string>
        {
            ["Terms.ReviewsPerBid"] = nameof(ReviewsPerBid),
            ["Terms.LayShare"] = nameof(LayShare),
            ["Terms.Tolerance"] = nameof(Tolerance),
        };

    protected override object Part(RoundTerms terms) =>
        new
        {
            terms.ReviewsPerBid,
            terms.LayShare,
            terms.Tolerance,
        };

    protected override IReadOnlyList<Said> InWords(RoundTerms terms) => TermsInWords.Scoring(terms);

    protected override void Show(RoundTerms terms) =>
        (ReviewsPerBid, LayShare, Tolerance) = (
            Words.Number(terms.ReviewsPerBid),
            Typed(terms.LayShare),
            Words.Number(terms.Tolerance)
        );

    protected override RoundTerms? Read(RoundTerms terms)
    {
        var reviews = ModelState.ReadNumber(
            nameof(ReviewsPerBid),
            ReviewsPerBid,
            "how many panel members score each bid"
        );
        var lay = ModelState.ReadPercent(nameof(LayShare), LayShare, "the share of lay members");
        var tolerance = ModelState.ReadNumber(nameof(Tolerance), Tolerance, "the largest difference of two marks");
        return reviews is { } r && lay is { } l && tolerance is { } t
            ? terms with
            {
                ReviewsPerBid = r,
                LayShare = l,
                Tolerance = t,
            }
            : null;
    }
}
