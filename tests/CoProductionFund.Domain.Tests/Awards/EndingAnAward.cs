using CoProductionFund.Domain.Awards;

namespace CoProductionFund.Domain.Tests.Awards;

public class SuspendingAnAward
{
    [Fact]
    public void Twice_is_once_and_so_is_resuming()
    {
        Suspend().Then(APaidAward.Suspended);
        Suspend(APaidAward.Suspended).ThenNothing();
        Suspend(APaidAward.Suspended, APaidAward.Resumed).Then(APaidAward.Suspended);
        Resume(APaidAward.Suspended).Then(APaidAward.Resumed);
        Resume().ThenNothing();
    }

    [Fact]
    public void Is_for_an_award_that_runs()
    {
        Spec.Given<Award>(AnAward.Offered)
            .When(it => EndingDecisions.Suspend(it, "Why"))
            .ThenRefused("award.not-accepted");
        Suspend(TerminatingAnAward.Ended(0)).ThenRefused("award.ended");
        Resume(APaidAward.Suspended, TerminatingAnAward.Ended(0)).ThenRefused("award.ended");
    }

    private static Answer Suspend(params IDomainEvent[] since) =>
        APaidAward.Given(since).When(it => EndingDecisions.Suspend(it, APaidAward.Suspended.Reason));

    private static Answer Resume(params IDomainEvent[] since) =>
        APaidAward.Given(since).When(it => EndingDecisions.Resume(it, APaidAward.Resumed.Reason));
}

public class TerminatingAnAward
{
    public static AwardTerminated Ended(long paidPounds) =>
        new(Some.Bid(), Some.Group(), "The group closed", Pence.Pounds(paidPounds), Pence.Pounds(20_000 - paidPounds));

    [Fact]
    public void Says_what_was_paid_and_what_was_not()
    {
        Terminate().Then(Ended(0));
        Terminate(APaidAward.Through(1)).Then(Ended(5_000));
        Terminate([.. APaidAward.Through(1), APaidAward.Suspended]).Then(Ended(5_000));
    }

    [Fact]
    public void Twice_is_once() => Terminate(Ended(0)).ThenNothing();

    [Fact]
    public void Waits_until_the_bank_has_answered()
    {
        IDomainEvent[] going = [APaidAward.Approved(1), APaidAward.Released(1), APaidAward.InRun(1)];
        Terminate(going).ThenRefused("award.in-run");
        Terminate([.. going, APaidAward.Bounced(1)]).Then(Ended(0));
    }

    [Fact]
    public void Is_for_an_award_that_was_accepted()
    {
        Spec.Given<Award>().When(it => EndingDecisions.Terminate(it, "Why")).ThenRefused("award.not-found");
        Spec.Given<Award>(AnAward.Offered)
            .When(it => EndingDecisions.Terminate(it, "Why"))
            .ThenRefused("award.not-accepted");
    }

    private static Answer Terminate(params IDomainEvent[] since) =>
        APaidAward.Given(since).When(it => EndingDecisions.Terminate(it, "The group closed"));
}

public class ClawingBack
{
    private static readonly Guid First = Some.Person(81).Value,
        Second = Some.Person(82).Value;

    private static readonly ClawbackSought Sought = new(
        Some.Bid(),
        Some.Group(),
        First,
        Pence.Pounds(3_000),
        "Not spent"
    );

    [Fact]
    public void Asks_back_no_more_than_was_paid_and_not_asked_back()
    {
        Seek(500_000).Then(Sought with { Amount = Pence.Pounds(5_000) });
        Seek(500_001).ThenRefused("clawback.too-much");
        Seek(200_000, Sought with { Entry = Second }).Then(Sought with { Amount = Pence.Pounds(2_000) });
        Seek(200_001, Sought with { Entry = Second }).ThenRefused("clawback.too-much");
        Seek(200_001, Sought with { Entry = Second }, WrittenOff(300_000)).ThenRefused("clawback.too-much");
        Spec.Given<Award>(APaidAward.Planned)
            .When(it => ClawbackDecisions.Seek(it, First, new(1), "Not spent"))
            .ThenRefused("clawback.too-much");
    }

    [Fact]
    public void Goes_on_after_the_end() =>
        Seek(500_000, TerminatingAnAward.Ended(5_000)).Then(Sought with { Amount = Pence.Pounds(5_000) });

    [Fact]
    public void Comes_in_parts_and_what_does_not_come_is_given_up()
    {
        Receive(300_000, Sought).Then(Received(300_000));
        Receive(300_001, Sought).ThenRefused("clawback.not-outstanding");
        Receive(1).ThenRefused("clawback.not-outstanding");
        WriteOff(100_000, Sought, Received(200_000) with { Entry = First }).Then(WrittenOff(100_000));
        WriteOff(100_001, Sought, Received(200_000) with { Entry = First }).ThenRefused("clawback.not-outstanding");
        Receive(1, Sought, WrittenOff(300_000) with { Entry = First }).ThenRefused("clawback.not-outstanding");
    }

    [Fact]
    public void The_same_entry_twice_is_once()
    {
        Seek(100_000, Sought).ThenNothing();
        Receive(100_000, Sought, Received(100_000)).ThenNothing();
        WriteOff(100_000, Sought, WrittenOff(100_000)).ThenNothing();
    }

    private static ClawbackReceived Received(long pence) =>
        new(Some.Bid(), Some.Group(), Second, new(pence), "CR1", APaidAward.PaidOn);

    private static ClawbackWrittenOff WrittenOff(long pence) =>
        new(Some.Bid(), Some.Group(), Second, new(pence), "The group has nothing left");

    private static Past<Award> Given(IDomainEvent[] since) => APaidAward.Given([.. APaidAward.Through(1), .. since]);

    private static Answer Seek(long pence, params IDomainEvent[] since) =>
        Given(since).When(it => ClawbackDecisions.Seek(it, First, new(pence), "Not spent"));

    private static Answer Receive(long pence, params IDomainEvent[] since) =>
        Given(since).When(it => ClawbackDecisions.Receive(it, Second, new(pence), "CR1", APaidAward.PaidOn));

    private static Answer WriteOff(long pence, params IDomainEvent[] since) =>
        Given(since).When(it => ClawbackDecisions.WriteOff(it, Second, new(pence), "The group has nothing left"));
}
