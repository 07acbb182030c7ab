using CoProductionFund.Domain.Awards;

namespace CoProductionFund.Domain.Tests.Awards;

/// <summary>Rules 4 and 6, which hold for the approval, the release, the run and its file alike.</summary>
public class PayingInStepWithTheMatch
{
    private const long ForTheFirstTwo = 350_000; // a quarter of £14,000

    public static TheoryData<string> Steps => ["approve", "release", "run", "file"];

    [Theory, MemberData(nameof(Steps))]
    public void Takes_the_match_to_the_penny(string step)
    {
        Assert.Null(Do(step, 2, APaidAward.Fine(ForTheFirstTwo), APaidAward.Through(1)).Decision.Refusal);
        var refused = Do(step, 2, APaidAward.Fine(ForTheFirstTwo - 1), APaidAward.Through(1));
        refused.ThenRefused("payment.match-missing");
        Assert.Contains("£3,500 of match", refused.Decision.Refusal!.Message);
        Assert.EndsWith("£0.01 is missing.", refused.Decision.Refusal.Message);
    }

    [Theory, MemberData(nameof(Steps))]
    public void Excepts_the_first_as_far_as_the_round_allows(string step)
    {
        Assert.Null(Do(step, 1, APaidAward.Fine(0)).Decision.Refusal);
        Do(step, 1, APaidAward.Fine(0), Ahead(499_999)).ThenRefused("payment.match-missing");
        Do(step, 1, APaidAward.Fine(124_999), Ahead(499_999)).ThenRefused("payment.match-missing");
        Assert.Null(Do(step, 1, APaidAward.Fine(125_000), Ahead(499_999)).Decision.Refusal);
    }

    [Theory, MemberData(nameof(Steps))]
    public void Excepts_nothing_once_another_is_on_its_way(string step) =>
        Do(
                step,
                1,
                APaidAward.Fine(ForTheFirstTwo - 1),
                APaidAward.Approved(2),
                APaidAward.Released(2),
                APaidAward.InRun(2)
            )
            .ThenRefused("payment.match-missing");

    /// <summary>A return was asked about again, and shows less: the first of two goes, the second waits.</summary>
    [Fact]
    public void Pays_what_the_match_still_allows()
    {
        IDomainEvent[] released = [APaidAward.Approved(2), APaidAward.Released(2)];
        Assert.Null(Do("run", 1, APaidAward.Fine(0), released).Decision.Refusal);
        Do("run", 2, APaidAward.Fine(ForTheFirstTwo - 1), APaidAward.Through(1)).ThenRefused("payment.match-missing");
    }

    [Fact]
    public void Counts_what_is_released_and_not_paid_yet() =>
        Do("release", 2, APaidAward.Fine(ForTheFirstTwo - 1), APaidAward.Approved(1), APaidAward.Released(1))
            .ThenRefused("payment.match-missing");

    [Fact]
    public void Rounds_the_match_up()
    {
        PlannedInstalment[] plan = [Planned(1), Planned(1_999_999)];
        var scheduled = APaidAward.Scheduled with { Instalments = plan, PaidAhead = default };
        Do("approve", 1, APaidAward.Fine(0), scheduled).ThenRefused("payment.match-missing");
        Assert.Null(Do("approve", 1, APaidAward.Fine(1), scheduled).Decision.Refusal);
    }

    [Theory, MemberData(nameof(Steps))]
    public void Needs_agreement_and_checks_in_force_and_no_flag(string step)
    {
        var fine = APaidAward.Fine();
        Do(step, 1, fine with { IsAgreementInForce = false }).ThenRefused("payment.no-agreement");
        Do(step, 1, fine with { CheckMissing = "The check of the group failed." }).ThenRefused("payment.no-check");
        Do(step, 1, fine with { IsCostShiftFlagged = true }).ThenRefused("payment.cost-shift");
    }

    [Theory, MemberData(nameof(Steps))]
    public void Stops_while_held_suspended_or_ended(string step)
    {
        var fine = APaidAward.Fine();
        Do(step, 1, fine, APaidAward.Held(1)).ThenRefused("payment.held");
        Do(step, 1, fine, APaidAward.Held(null, HoldCause.PartnerCheck)).ThenRefused("payment.held");
        Assert.Null(Do(step, 1, fine, APaidAward.Held(2)).Decision.Refusal);
        Assert.Null(Do(step, 1, fine, APaidAward.Held(1), APaidAward.Cleared(1)).Decision.Refusal);
        Do(step, 1, fine, APaidAward.Held(1), APaidAward.Held(null), APaidAward.Cleared(null))
            .ThenRefused("payment.held");
        Do(step, 1, fine, APaidAward.Suspended).ThenRefused("payment.suspended");
        Assert.Null(Do(step, 1, fine, APaidAward.Suspended, APaidAward.Resumed).Decision.Refusal);
        Do(step, 1, fine, new AwardTerminated(Some.Bid(), Some.Group(), "Closed", default, default))
            .ThenRefused("award.ended");
    }

    private static InstalmentsScheduled Ahead(long pence) => APaidAward.Scheduled with { PaidAhead = new(pence) };

    private static PlannedInstalment Planned(long pence) => new(new(pence), Some.Day("2027-02-01"), null);

    /// <summary>Brings the instalment to where the step begins, then takes it.</summary>
    private static Answer Do(string step, int number, PaymentFacts facts, params IDomainEvent[] since)
    {
        IDomainEvent[] before = step switch
        {
            "approve" => [],
            "release" => [APaidAward.Approved(number)],
            "run" => [APaidAward.Approved(number), APaidAward.Released(number)],
            _ => [APaidAward.Approved(number), APaidAward.Released(number), APaidAward.InRun(number)],
        };
        return APaidAward
            .Given([.. since, .. before])
            .When(it =>
                step switch
                {
                    "approve" => PaymentDecisions.Approve(it, number, APaidAward.Ann, facts, APaidAward.Due),
                    "release" => PaymentDecisions.Release(it, number, APaidAward.Ben, facts),
                    "run" => PayingDecisions.PutInRun(it, number, APaidAward.Run, "HEA-P0001-001", facts),
                    _ => PayingDecisions.WhyNotHandedOver(it, number, APaidAward.Run, facts) ?? Decision.Accept(),
                }
            );
    }
}
