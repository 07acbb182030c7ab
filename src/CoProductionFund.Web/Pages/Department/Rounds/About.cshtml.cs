using System.ComponentModel.DataAnnotations;
using CoProductionFund.Domain.Rounds;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Department.Rounds;

[Authorize]
public sealed class AboutModel(Asking fund, TimeProvider clock) : TermsPage(fund, clock)
{
    [BindProperty, Required(ErrorMessage = "Enter what the round is for")]
    public string? Purpose { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter how a group can appeal")]
    public string? HowToAppeal { get; set; }

    protected override string Done => "What the round is about is saved";

    protected override IReadOnlyDictionary<string, string> Fields { get; } =
        new Dictionary<string, string>
        {
            ["Terms.Purpose"] = nameof(Purpose),
            ["Terms.HowToAppeal"] = nameof(HowToAppeal),
        };

    protected override object Part(RoundTerms terms) => new { terms.Purpose, terms.HowToAppeal };

    protected override IReadOnlyList<Said> InWords(RoundTerms terms) => TermsInWords.About(terms);

    protected override void Show(RoundTerms terms) => (Purpose, HowToAppeal) = (terms.Purpose, terms.HowToAppeal);

    protected override RoundTerms? Read(RoundTerms terms) =>
        ModelState.IsValid ? terms with { Purpose = Purpose!.Trim(), HowToAppeal = HowToAppeal!.Trim() } : null;
}
