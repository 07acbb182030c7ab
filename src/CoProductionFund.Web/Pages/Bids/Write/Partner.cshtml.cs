using CoProductionFund.Domain.Bids;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Bids.Write;

[Authorize]
public sealed class PartnerModel(Asking fund, TimeProvider clock) : SectionPage(fund, clock)
{
    [BindProperty]
    public string? Institution { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    public override BidSection Section => BidSection.Partner;

    protected override void Show(BidForm form) => (Institution, Role) = (form.Partner?.Institution, form.Partner?.Role);

    protected override IAnswers Read() => new PartnerAnswers(Institution, Role);
}
