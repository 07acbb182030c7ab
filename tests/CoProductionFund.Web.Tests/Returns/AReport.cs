using System.Globalization;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Awards.Returns;
using CoProductionFund.Application.Groups;
using CoProductionFund.Domain.Groups;
using CoProductionFund.Web.Tests.Awards;

namespace CoProductionFund.Web.Tests.Returns;

/// <summary>
/// An accepted award of a project that ended yesterday, half a year after it began. The budget has one line of £25,000, there is one
/// outcome, and the institution spends £60,000 a year on the service.
/// </summary>
internal sealed record AReport(TheSite Site, Offers Offers, PersonId Contributor) : IDisposable
{
    public string Reference => Offers.Offered.Reference;

    public string Here => $"/awards/{Reference}";

    public AwardId Award => Domain.Awards.Award.IdOf(Offers.Offered.Bid);

    public Visitor Lead { get; } = Offers.LeadOf(Offers.Offered);

    public Visitor Member { get; } = Site.SignedInAs(Contributor);

    public Visitor Stranger { get; } = Offers.LeadOf(Offers.Waiting);

    public Visitor PanelMember { get; } = Site.SignedInAs(Offers.Desk.Chair);

    public Visitor Manager => Offers.Desk.Page;

    public DateOnly Starts { get; } = Site.Clock.GetUtcNow().LondonDate().AddDays(-183);

    public DateOnly Ends { get; } = Site.Clock.GetUtcNow().LondonDate().AddDays(-1);

    public static async Task<AReport> In(TheSite site)
    {
        var offers = await Offers.In(site);
        var contributor = await site.Person("Con Tributor");
        await site.Do(new AcceptAward(Domain.Awards.Award.IdOf(offers.Offered.Bid), offers.Lead));
        await site.Do(new InviteMember(offers.Offered.Group, contributor, MemberRole.Contributor, offers.Lead));
        await site.Do(new JoinGroup(offers.Offered.Group, Caller.Is(contributor)));
        return new(site, offers, contributor);
    }

    /// <summary>The same, and two returns are due.</summary>
    public static async Task<AReport> WithDates(TheSite site)
    {
        var report = await In(site);
        await site.Do(
            new SetReturnDates(
                report.Award,
                report.Starts,
                report.Ends,
                Dates: null,
                Tolerance: null,
                PresentSpending: null,
                Caller.Is(report.Offers.Desk.Manager)
            )
        );
        return report;
    }

    public static (string Name, string Value)[] Day(string field, DateOnly day) =>
        [
            ($"{field}.Day", $"{day.Day}"),
            ($"{field}.Month", $"{day.Month}"),
            ($"{field}.Year", day.Year.ToString(CultureInfo.InvariantCulture)),
        ];

    /// <summary>Everything is written by the contributor, page by page.</summary>
    public async Task Write(int number, string spending = "20,000")
    {
        var one = $"{Here}/returns/{number}";
        foreach (
            var (page, fields) in new (string, (string, string)[])[]
            {
                ("spending", [("Lines[0]", "9,000")]),
                ("match", [("Cash", "2,000"), ("InKind", "500"), ("Text", "A transfer and a list of hours")]),
                ("institution", [("Cash", spending)]),
                ("people", [("TakingPart", "40"), ("FirstTime", "20")]),
                ("outcomes", [("Outcomes[0].People", "9"), ("Outcomes[0].Measured", "More confident")]),
                ("risks", [("Text", "Nothing new")]),
                ("learnt", [("Text", "Evenings suit people better")]),
            }
        )
        {
            using var saved = await Member.Send($"{one}/{page}", fields);
            Assert.Equal(one, saved.Headers.Location?.ToString());
        }
    }

    public async Task HandIn(int number, string spending = "20,000")
    {
        await Write(number, spending);
        using var done = await Lead.Send($"{Here}/returns/{number}/check");
        Assert.Equal($"{Here}/returns/{number}", done.Headers.Location?.ToString());
    }

    public async Task Accept(int number)
    {
        using var done = await Manager.Send($"{Here}/returns/{number}/review", ("Answer", "accept"));
        Assert.Equal($"{Here}/returns/{number}", done.Headers.Location?.ToString());
    }

    public void Dispose()
    {
        Lead.Dispose();
        Member.Dispose();
        Stranger.Dispose();
        PanelMember.Dispose();
    }
}
