using CoProductionFund.Domain.Awards;

namespace CoProductionFund.Domain.Tests.Awards;

/// <summary>£20,000 with a match of a quarter, in £5,000 on 1 February, £9,000 on 1 July and £6,000 on 1 December 2027. The first may be paid ahead.</summary>
public static class APaidAward
{
    public static readonly PersonId Ann = Some.Person(1),
        Ben = Some.Person(2);

    public static readonly PaymentRunId Run = new(Some.Person(70).Value);

    public static readonly DateTimeOffset Due = Some.Moment("2027-07-01T00:00:00+01:00");

    public static readonly DateOnly PaidOn = Some.Day("2027-07-05");

    public static IReadOnlyList<PlannedInstalment> Plan { get; } =
    [
        new(Pence.Pounds(5_000), Some.Day("2027-02-01"), null),
        new(Pence.Pounds(9_000), Some.Day("2027-07-01"), "The first return is accepted."),
        new(Pence.Pounds(6_000), Some.Day("2027-12-01"), null),
    ];

    public static InstalmentsScheduled Scheduled { get; } =
        new(Some.Bid(), Some.Group(), Plan, Pence.Pounds(5_000), Reason: null);

    public static IDomainEvent[] Accepted { get; } = [AnAward.Offered, AnAward.Accepted];

    public static IDomainEvent[] Planned { get; } = [.. Accepted, Scheduled];

    /// <summary>Everything is as it should be, with this much match evidenced.</summary>
    public static PaymentFacts Fine(long matchPence = 100_000_000) =>
        new(IsAgreementInForce: true, CheckMissing: null, new(matchPence), IsCostShiftFlagged: false);

    public static InstalmentApproved Approved(int number, PersonId? by = null) =>
        new(Some.Bid(), Some.Group(), number, Plan[number - 1].Amount, by ?? Ann);

    public static InstalmentReleased Released(int number) =>
        new(Some.Bid(), Some.Group(), number, Plan[number - 1].Amount, Ben);

    public static InstalmentPutInRun InRun(int number, PaymentRunId? run = null) =>
        new(Some.Bid(), Some.Group(), number, Plan[number - 1].Amount, run ?? Run, $"HEA-P0001-00{number}");

    public static InstalmentPaid Paid(int number, PaymentRunId? run = null) =>
        new(
            Some.Bid(),
            Some.Group(),
            Some.Round,
            Some.Fund,
            number,
            Plan[number - 1].Amount,
            run ?? Run,
            $"FP{number}",
            PaidOn
        );

    public static InstalmentBounced Bounced(int number) =>
        new(Some.Bid(), Some.Group(), number, Plan[number - 1].Amount, Run, "No such account");

    public static InstalmentHeld Held(int? number, HoldCause cause = HoldCause.Officer) =>
        new(Some.Bid(), Some.Group(), number, cause, "Waiting for photographs");

    public static InstalmentHoldCleared Cleared(int? number, HoldCause cause = HoldCause.Officer) =>
        new(Some.Bid(), Some.Group(), number, cause, "The photographs came");

    public static AwardSuspended Suspended { get; } = new(Some.Bid(), Some.Group(), "The premises are lost");

    public static AwardResumed Resumed { get; } = new(Some.Bid(), Some.Group(), "New premises are found");

    /// <summary>From approval to payment.</summary>
    public static IDomainEvent[] Through(int number) =>
        [Approved(number), Released(number), InRun(number), Paid(number)];

    public static Past<Award> Given(params IDomainEvent[] since) => Spec.Given<Award>([.. Planned, .. since]);
}
