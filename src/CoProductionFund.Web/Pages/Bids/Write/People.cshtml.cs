using System.Globalization;
using CoProductionFund.Domain.Bids;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Bids.Write;

[Authorize]
public sealed class PeopleModel(Asking fund, TimeProvider clock) : SectionPage(fund, clock)
{
    [BindProperty]
    public string? WhoTakesPart { get; set; }

    [BindProperty]
    public string? HowMany { get; set; }

    [BindProperty]
    public string? Skills { get; set; }

    [BindProperty]
    public string? Time { get; set; }

    [BindProperty]
    public string? Places { get; set; }

    [BindProperty]
    public string? Networks { get; set; }

    public override BidSection Section => BidSection.People;

    protected override void Show(BidForm form)
    {
        var it = form.People;
        (WhoTakesPart, HowMany) = (it?.WhoTakesPart, it?.HowMany?.ToString(CultureInfo.InvariantCulture));
        (Skills, Time, Places, Networks) = (it?.Skills, it?.Time, it?.Places, it?.Networks);
    }

    protected override IAnswers Read() =>
        new PeopleAnswers(
            WhoTakesPart,
            ModelState.NumberOrNothing(nameof(HowMany), HowMany, "how many people take part"),
            Skills,
            Time,
            Places,
            Networks
        );
}
