using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.People;
using CoProductionFund.Application.SafetyNet;
using CoProductionFund.Application.Tests.Awards;
using CoProductionFund.Domain.Departments;
using CoProductionFund.Domain.SafetyNet;

namespace CoProductionFund.Application.Tests.SafetyNet;

/// <summary>Accepted awards of £10,000, each with £1,000 set aside, and a department with an officer and two fund managers.</summary>
public sealed record AProjectInTrouble(
    TheFund Fund,
    PublishedResults Results,
    Bidder Group,
    string Award,
    Known OfficerKnown,
    Known SecondManagerKnown,
    Known AdministratorKnown
)
{
    public const string Words = "Water came through the roof, said Nuala of the kitchen";

    public Caller Manager => Results.Manager;

    public Caller Officer => OfficerKnown.By;

    public Caller SecondManager => SecondManagerKnown.By;

    public Caller Administrator => AdministratorKnown.By;

    public static async Task<AProjectInTrouble> Of(TheFund fund, int awarded = 1)
    {
        var results = await PublishedResults.Of(fund, awarded, reserve: 1);
        foreach (var it in results.Bids.Take(awarded))
        {
            await fund.Do(new AcceptAward(it.Award, it.By));
        }

        var (officer, second, administrator) = (await Known.In(fund), await Known.In(fund), await Known.In(fund));
        var department = results.Scene.Department;
        await fund.Do(new AppointStaff(department, officer.Person, StaffRole.GrantOfficer, Caller.TheFund));
        await fund.Do(new AppointStaff(department, second.Person, StaffRole.FundManager, Caller.TheFund));
        await fund.Do(new AppointAdministrator(administrator.Person, Caller.TheFund));
        var row = (await results.RowOf(results.Bids[0].Bid))!;
        return new(fund, results, results.Bids[0], row.Reference, officer, second, administrator);
    }

    public RaiseCase Report(
        Caller? by = null,
        Guid? form = null,
        string words = Words,
        Urgency urgency = Urgency.ThisWeek
    ) =>
        new(
            Award,
            form ?? Guid.CreateVersion7(),
            RiskKind.PremisesLost,
            ServiceState.Stopped,
            urgency,
            words,
            "Forty people",
            "nuala@example.org",
            Phone: null,
            by ?? Caller.Anyone
        );

    public async Task<SafetyNetCaseId> Raised(Caller? by = null, Urgency urgency = Urgency.ThisWeek)
    {
        var report = Report(by, urgency: urgency);
        await Fund.Do(report);
        return report.Case;
    }

    /// <param name="threat">Of the plan alone, where it is not said.</param>
    public async Task<SafetyNetCaseId> Triaged(Threat threat = Threat.Plan, bool isKept = false)
    {
        var it = await Raised();
        await Fund.Do(new TriageCase(it, Severity.Serious, [threat], "A month at least", isKept, Officer));
        return it;
    }

    /// <summary>Proposed by the officer and accepted by the lead.</summary>
    public async Task<SafetyNetCaseId> WithMoney(long pence)
    {
        var it = await Triaged();
        await Fund.Do(new OfferSupport(it, SupportKind.BridgingMoney, new(pence), "Rent", Officer));
        await Fund.Do(new AcceptSupport(it, 1, Group.By));
        return it;
    }

    public async Task<CaseRow> Row(SafetyNetCaseId it)
    {
        await using var session = Fund.Store.QuerySession();
        return (await session.LoadAsync<CaseRow>(it.Value))!;
    }
}

/// <summary>Somebody with an entry in the directory, who gets mail.</summary>
public sealed record Known(PersonId Person, string Address)
{
    public Caller By => Caller.Is(Person);

    public static async Task<Known> In(TheFund fund)
    {
        var email = $"{Guid.CreateVersion7():N}@example.org";
        await fund.Do(new AddPerson(email, "Somebody", Caller.TheFund));
        return new((await fund.Ask(new PersonWithAddress(email, Caller.TheFund)))!.Value, email);
    }
}
