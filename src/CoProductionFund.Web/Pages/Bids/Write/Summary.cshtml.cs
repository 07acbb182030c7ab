using CoProductionFund.Domain.Bids;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Bids.Write;

[Authorize]
public sealed class SummaryModel(Asking fund, TimeProvider clock) : SectionPage(fund, clock)
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? PublicSummary { get; set; }

    public override BidSection Section => BidSection.Summary;

    protected override void Show(BidForm form) =>
        (Title, PublicSummary) = (form.Summary?.Title, form.Summary?.PublicSummary);

    protected override IAnswers Read() => new SummaryAnswers(Title, PublicSummary);
}
