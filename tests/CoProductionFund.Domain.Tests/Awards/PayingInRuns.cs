using CoProductionFund.Domain.Awards;

namespace CoProductionFund.Domain.Tests.Awards;

public class PayingAnInstalment
{
    private static readonly PaymentRunId Other = new(Some.Person(71).Value);

    private static readonly IDomainEvent[] Going =
    [
        APaidAward.Approved(1),
        APaidAward.Released(1),
        APaidAward.InRun(1),
    ];

    [Fact]
    public void Begins_with_a_run_that_nobody_else_has() =>
        APaidAward
            .Given(Going)
            .When(it => PayingDecisions.PutInRun(it, 1, Other, "HEA-P0002-001", APaidAward.Fine()))
            .ThenRefused("payment.not-released");

    [Fact]
    public void Is_a_fact_whatever_happened_meanwhile()
    {
        Pay(Going).Then(APaidAward.Paid(1));
        Pay([.. Going, APaidAward.Suspended]).Then(APaidAward.Paid(1));
        Pay([.. Going, APaidAward.Held(null, HoldCause.PartnerCheck)]).Then(APaidAward.Paid(1));
    }

    [Fact]
    public void Twice_is_once() => Pay(APaidAward.Through(1)).ThenNothing();

    [Fact]
    public void Is_for_the_run_it_is_in() =>
        APaidAward
            .Given(Going)
            .When(it => PayingDecisions.Paid(it, 1, Other, "FP1", APaidAward.PaidOn))
            .ThenRefused("payment.not-in-run");

    [Fact]
    public void That_bounced_is_released_as_before_and_held_until_the_cause_is_put_right()
    {
        APaidAward
            .Given(Going)
            .When(it => PayingDecisions.Bounced(it, 1, APaidAward.Run, "No such account"))
            .Then(APaidAward.Bounced(1));
        Again(APaidAward.Bounced(1)).ThenRefused("payment.held");
        Again(APaidAward.Bounced(1), APaidAward.Cleared(1, HoldCause.Bounced))
            .Then(APaidAward.InRun(1, Other) with { Reference = "HEA-P0002-001" });
    }

    [Fact]
    public void Never_bounces_once_it_is_paid() =>
        APaidAward
            .Given(APaidAward.Through(1))
            .When(it => PayingDecisions.Bounced(it, 1, APaidAward.Run, "No such account"))
            .ThenRefused("payment.not-in-run");

    [Fact]
    public void Is_handed_over_for_the_run_it_is_in_and_not_once_it_is_answered()
    {
        Assert.Null(HandedOver(APaidAward.Run, Going).Decision.Refusal);
        HandedOver(Other, Going).ThenRefused("payment.not-in-run");
        HandedOver(APaidAward.Run, APaidAward.Through(1)).ThenRefused("payment.not-in-run");
        HandedOver(APaidAward.Run, [.. Going, APaidAward.Bounced(1)]).ThenRefused("payment.not-in-run");
    }

    private static Answer HandedOver(PaymentRunId run, IDomainEvent[] since) =>
        APaidAward
            .Given(since)
            .When(it => PayingDecisions.WhyNotHandedOver(it, 1, run, APaidAward.Fine()) ?? Decision.Accept());

    private static Answer Pay(IDomainEvent[] since) =>
        APaidAward.Given(since).When(it => PayingDecisions.Paid(it, 1, APaidAward.Run, "FP1", APaidAward.PaidOn));

    private static Answer Again(params IDomainEvent[] since) =>
        APaidAward
            .Given([.. Going, .. since])
            .When(it => PayingDecisions.PutInRun(it, 1, Other, "HEA-P0002-001", APaidAward.Fine()));
}
