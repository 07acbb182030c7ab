using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.SafetyNet;
using CoProductionFund.Domain.Departments;
using CoProductionFund.Domain.SafetyNet;
using CoProductionFund.Web.Tests.Awards;

namespace CoProductionFund.Web.Tests.SafetyNet;

/// <summary>An accepted award of £20,000 with £2,000 set aside; the desk's manager and another one, and an officer.</summary>
internal sealed record AProject(TheSite Site, Offers Offers, PersonId Officer, PersonId SecondManager)
{
    public string Reference => Offers.Offered.Reference;

    public string Help => $"/help/{Reference}";

    public static (string, string)[] Report { get; } =
    [
        ("Kind", "PremisesLost"),
        ("Happened", "The hall is flooded"),
        ("Affected", "Forty people"),
        ("Service", "Stopped"),
        ("Urgency", "ThisWeek"),
    ];

    public static async Task<AProject> In(TheSite site)
    {
        var offers = await Offers.In(site);
        await site.Do(new AcceptAward(Domain.Awards.Award.IdOf(offers.Offered.Bid), offers.Lead));
        var (officer, second) = (await site.Person("Otto Officer"), await site.Person("Mia Manager"));
        await site.Do(new AppointStaff(offers.Desk.Department, officer, StaffRole.GrantOfficer, Caller.TheFund));
        await site.Do(new AppointStaff(offers.Desk.Department, second, StaffRole.FundManager, Caller.TheFund));
        return new(site, offers, officer, second);
    }

    public Visitor AsOfficer() => Site.SignedInAs(Officer);

    public Visitor AsLead() => Offers.LeadOf(Offers.Offered);

    public async Task<IReadOnlyList<CaseLine>> Cases() =>
        (await Site.Ask(new CasesOfAward(Reference, 1, Caller.TheFund))).Items;

    /// <summary>Reported from outside, and judged.</summary>
    public async Task<string> ACase(Threat threat = Threat.Plan)
    {
        var report = new RaiseCase(
            Reference,
            Guid.CreateVersion7(),
            RiskKind.PremisesLost,
            ServiceState.Stopped,
            Urgency.ThisWeek,
            "The hall is flooded",
            null,
            "nuala@example.org",
            null,
            Caller.Anyone
        );
        await Site.Do(report);
        await Site.Do(new TriageCase(report.Case, Severity.Serious, [threat], "A month", false, Caller.Is(Officer)));
        return (await Site.Ask(new GetReceipt(report.Case, Caller.Anyone)))!.Reference;
    }
}
