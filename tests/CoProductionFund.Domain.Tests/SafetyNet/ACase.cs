using CoProductionFund.Domain.SafetyNet;

namespace CoProductionFund.Domain.Tests.SafetyNet;

/// <summary>A hall was lost on Tuesday 2 March 2027.</summary>
public static class ACase
{
    public static DateTimeOffset Now { get; } = Some.Moment("2027-03-02T10:00:00Z");

    public static PersonId Officer { get; } = Some.Person(1);

    public static PersonId Manager { get; } = Some.Person(2);

    public static RiskEventRaised Raised { get; } = Of(award: 1);

    public static CaseTriaged Triaged { get; } =
        new(
            Severity.Serious,
            [Threat.Plan],
            "A month at least",
            IsKeptFromGroup: false,
            Officer,
            ResponseTimes.Answer(Severity.Serious, Now)
        );

    public static CaseTriaged OfContinuity { get; } = Triaged with { Threatens = [Threat.Continuity] };

    public static SupportOffered Money { get; } =
        new(1, SupportKind.BridgingMoney, Pence.Pounds(1_200), "Rent", Officer, Look);

    public static SupportOffered Advice { get; } =
        new(1, SupportKind.Advice, Amount: null, "A surveyor", Officer, Look);

    public static SupportAccepted Accepted { get; } = new(1, ResponseTimes.Answer(Severity.Serious, Now));

    public static SupportDeclined Declined { get; } =
        new(1, DeclineReason.AnotherWayFound, ResponseTimes.Answer(Severity.Serious, Now));

    public static BridgingFundsReleased Released { get; } =
        new(1, Raised.Award, Some.Fund, Pence.Pounds(1_200), Manager, Look);

    public static ServiceSteppedIn SteppedIn { get; } = new("The clinic teaches", Look);

    public static ServiceHandedBack HandedBack { get; } = new("The group teaches", Look);

    public static PeopleInformed Informed { get; } = new(42, [ContactWay.Letter], Now.LondonDate(), Look);

    public static LessonRecorded Lesson { get; } = new("Name a second place");

    public static CaseResolved Resolved { get; } = new(CaseOutcome.BackOnCourse, "Open again");

    public static CaseJoined Joined { get; } = new(new(Guid.Empty), "SN-0009");

    public static DateTimeOffset Look => ResponseTimes.Look(Now);

    public static RiskEventRaised Of(int award) =>
        new(
            new(Some.Bid(award).Value),
            Some.Bid(award),
            Some.Group(),
            Some.Department,
            Some.Fund,
            "HEA-26-0042",
            "SN-0007",
            RiskKind.PremisesLost,
            ServiceState.Stopped,
            Urgency.ThisWeek,
            Commitment.To([1], "The hall is flooded"),
            Affected: null,
            Reporter.Public,
            Severity.Serious,
            ResponseTimes.Answer(Severity.Serious, Now)
        );

    public static SafetyNetCase At(params IDomainEvent[] events) =>
        events.Aggregate(SafetyNetCase.Empty(new Guid(1, 2, 3, [0, 0, 0, 0, 0, 0, 0, 9])), SafetyNetCase.Fold);
}
