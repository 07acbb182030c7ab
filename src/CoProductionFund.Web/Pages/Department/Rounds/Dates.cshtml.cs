using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CoProductionFund.Domain.Rounds;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using static CoProductionFund.Web.Pages.Department.MoreReading;

namespace CoProductionFund.Web.Pages.Department.Rounds;

[Authorize]
public sealed class DatesModel(Asking fund, TimeProvider clock) : TermsPage(fund, clock)
{
    [BindProperty, Display(Name = "Opening day"), Required(ErrorMessage = "Enter the day the round opens")]
    public DateOnly? OpensOn { get; set; }

    [BindProperty]
    public string? OpensTime { get; set; }

    [BindProperty, Display(Name = "Closing day"), Required(ErrorMessage = "Enter the day the round closes")]
    public DateOnly? ClosesOn { get; set; }

    [BindProperty]
    public string? ClosesTime { get; set; }

    [BindProperty, Display(Name = "Day to decide by"), Required(ErrorMessage = "Enter the day to decide by")]
    public DateOnly? DecideBy { get; set; }

    [BindProperty]
    public string? OfferDays { get; set; }

    protected override string Done => "The dates are saved";

    protected override IReadOnlyDictionary<string, string> Fields { get; } =
        new Dictionary<string, string>
        {
            ["Terms.OpensAt"] = nameof(OpensOn),
            ["Terms.ClosesAt"] = nameof(ClosesOn),
            ["Terms.DecideBy"] = nameof(DecideBy),
            ["Terms.OfferDays"] = nameof(OfferDays),
        };

    protected override object Part(RoundTerms terms) =>
        new
        {
            Opens = terms.OpensAt.UtcTicks,
            Closes = terms.ClosesAt.UtcTicks,
            terms.DecideBy,
            terms.OfferDays,
        };

    protected override IReadOnlyList<Said> InWords(RoundTerms terms) => TermsInWords.Dates(terms);

    protected override void Show(RoundTerms terms)
    {
        (OpensOn, OpensTime) = (terms.OpensAt.LondonDate(), TimeOf(terms.OpensAt));
        (ClosesOn, ClosesTime) = (terms.ClosesAt.LondonDate(), TimeOf(terms.ClosesAt));
        DecideBy = terms.DecideBy;
        OfferDays = terms.OfferDays?.ToString(CultureInfo.InvariantCulture);
    }

    protected override RoundTerms? Read(RoundTerms terms)
    {
        var opens = ModelState.ReadTime(nameof(OpensTime), OpensTime, "the time the round opens");
        var closes = ModelState.ReadTime(nameof(ClosesTime), ClosesTime, "the time the round closes");
        var days = string.IsNullOrWhiteSpace(OfferDays)
            ? null
            : ModelState.ReadNumber(nameof(OfferDays), OfferDays, "how many days a group has to take up an award");
        return ModelState.IsValid
            ? terms with
            {
                OpensAt = OpensOn!.Value.AtLondon(opens!.Value),
                ClosesAt = ClosesOn!.Value.AtLondon(closes!.Value),
                DecideBy = DecideBy!.Value,
                OfferDays = days,
            }
            : null;
    }

    private static string TimeOf(DateTimeOffset moment) => Typed(TimeOnly.FromDateTime(moment.InLondon().DateTime));
}
