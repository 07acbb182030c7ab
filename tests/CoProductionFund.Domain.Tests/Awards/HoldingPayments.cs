using CoProductionFund.Domain.Awards;

namespace CoProductionFund.Domain.Tests.Awards;

public class HoldingPayments
{
    private const string Why = "Waiting for photographs";

    [Theory]
    [InlineData(2)]
    [InlineData(null)]
    public void Records_the_reason_and_twice_is_once(int? number)
    {
        Hold(number).Then(APaidAward.Held(number));
        Hold(number, APaidAward.Held(number)).ThenNothing();
        Hold(number, APaidAward.Held(number), APaidAward.Cleared(number)).Then(APaidAward.Held(number));
    }

    [Fact]
    public void Comes_too_late_for_what_is_on_its_way_or_paid()
    {
        IDomainEvent[] released = [APaidAward.Approved(2), APaidAward.Released(2)];
        Hold(2, released).Then(APaidAward.Held(2));
        Hold(2, [.. released, APaidAward.InRun(2)]).ThenRefused("payment.already-paid");
        Hold(2, APaidAward.Through(2)).ThenRefused("payment.already-paid");
        Hold(null, APaidAward.Through(2)).Then(APaidAward.Held(null)); // the others can still be held
    }

    [Fact]
    public void Of_one_that_is_not_there_or_after_the_end_is_refused()
    {
        Hold(4).ThenRefused("payment.not-found");
        Hold(null, new AwardTerminated(Some.Bid(), Some.Group(), "Closed", default, default))
            .ThenRefused("award.ended");
    }

    private static Answer Hold(int? number, params IDomainEvent[] since) =>
        APaidAward.Given(since).When(it => HoldDecisions.Hold(it, number, HoldCause.Officer, Why));
}

public class ClearingAHold
{
    private const string Why = "The photographs came";

    [Fact]
    public void Records_the_reason_and_twice_is_once()
    {
        Clear(2, HoldCause.Officer, APaidAward.Held(2)).Then(APaidAward.Cleared(2));
        Clear(2, HoldCause.Officer, APaidAward.Held(2), APaidAward.Cleared(2)).ThenNothing();
        Clear(2, HoldCause.Bounced, APaidAward.Held(2)).ThenNothing();
    }

    [Fact]
    public void For_a_partner_check_waits_for_one_in_force()
    {
        var held = APaidAward.Given(APaidAward.Held(null, HoldCause.PartnerCheck));
        held.When(it =>
                HoldDecisions.Clear(
                    it,
                    null,
                    HoldCause.PartnerCheck,
                    Why,
                    APaidAward.Fine() with
                    {
                        CheckMissing = "The check of the group failed.",
                    }
                )
            )
            .ThenRefused("payment.no-check");
        held.When(it => HoldDecisions.Clear(it, null, HoldCause.PartnerCheck, Why, APaidAward.Fine()))
            .Then(APaidAward.Cleared(null, HoldCause.PartnerCheck));
    }

    private static Answer Clear(int? number, HoldCause cause, params IDomainEvent[] since) =>
        APaidAward.Given(since).When(it => HoldDecisions.Clear(it, number, cause, Why, APaidAward.Fine()));
}
