using CoProductionFund.Domain.Bids;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Bids.Write;

[Authorize]
public sealed class ContinuityModel(Asking fund, TimeProvider clock) : SectionPage(fund, clock)
{
    [BindProperty]
    public string? WhoRelies { get; set; }

    [BindProperty]
    public string? WhatHappens { get; set; }

    public override BidSection Section => BidSection.Continuity;

    protected override void Show(BidForm form) =>
        (WhoRelies, WhatHappens) = (form.Continuity?.WhoRelies, form.Continuity?.WhatHappens);

    protected override IAnswers Read() => new ContinuityAnswers(WhoRelies, WhatHappens);
}
