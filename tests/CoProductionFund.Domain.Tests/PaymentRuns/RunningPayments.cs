using CoProductionFund.Domain.PaymentRuns;
using CoProductionFund.Domain.Tests.Awards;

namespace CoProductionFund.Domain.Tests.PaymentRuns;

public class RunningPayments
{
    private static readonly AwardId Award = Domain.Awards.Award.IdOf(Some.Bid());

    private static readonly PaymentRunStarted Started = new(
        Some.Department,
        "HEA-P0001",
        [Line("HEA-P0001-001", 1), Line("HEA-P0001-002", 2)]
    );

    private static readonly PaymentConfirmed Paid = new("HEA-P0001-001", Award, "FP1", APaidAward.PaidOn);

    private static readonly PaymentBounced Bounced = new("HEA-P0001-002", Award, "No such account");

    private static readonly PaymentAnswer PaidAnswer = new(2, "HEA-P0001-001", "FP1", APaidAward.PaidOn, null);

    private static readonly PaymentAnswer BouncedAnswer = new(3, "HEA-P0001-002", null, null, "No such account");

    [Fact]
    public void Starts_once() =>
        Spec.Given<PaymentRun>(Started).When(it => PaymentRunDecisions.Start(it, Started, [])).ThenNothing();

    [Fact]
    public void Needs_something_to_pay()
    {
        Problem held = new("payment.HEA-26-0042.1", "HEA-26-0042, instalment 1: This instalment is held");
        var nothing = Started with { Lines = [] };
        Spec.Given<PaymentRun>().When(it => PaymentRunDecisions.Start(it, Started, [held])).Then(Started);
        Spec.Given<PaymentRun>()
            .When(it => PaymentRunDecisions.Start(it, nothing, []))
            .ThenRefused("payment.nothing-to-pay");
        Spec.Given<PaymentRun>()
            .When(it => PaymentRunDecisions.Start(it, nothing, [held]))
            .ThenRefused("payment.nothing-to-pay", held.Where);
    }

    [Fact]
    public void Takes_the_answers_of_the_finance_system_in_one_file_or_in_several()
    {
        Answer([PaidAnswer, BouncedAnswer]).Then(Paid, Bounced);
        Answer([PaidAnswer, BouncedAnswer], Paid).Then(Bounced);
        Answer([BouncedAnswer with { Line = 2 }], Paid).Then(Bounced);
    }

    [Fact]
    public void The_same_file_twice_pays_once() => Answer([PaidAnswer, BouncedAnswer], Paid, Bounced).ThenNothing();

    [Fact]
    public void A_file_that_is_partly_wrong_changes_nothing() =>
        Answer([PaidAnswer, BouncedAnswer with { Reference = "HEA-P0001-003" }])
            .ThenRefused("payment.answers-wrong", "line.3");

    [Fact]
    public void What_was_answered_is_not_answered_differently()
    {
        Answer([PaidAnswer with { BankReference = "FP9" }], Paid).ThenRefused("payment.answers-wrong", "line.2");
        Answer([PaidAnswer with { PaidOn = APaidAward.PaidOn.AddDays(1) }], Paid)
            .ThenRefused("payment.answers-wrong", "line.2");
        Answer([BouncedAnswer with { Reference = Paid.Reference }], Paid)
            .ThenRefused("payment.answers-wrong", "line.3");
    }

    [Fact]
    public void One_file_answers_each_payment_once() =>
        Answer([PaidAnswer, BouncedAnswer, PaidAnswer with { Line = 4 }])
            .ThenRefused("payment.answers-wrong", "line.4");

    [Fact]
    public void Of_a_run_that_is_not_there_is_refused() =>
        Spec.Given<PaymentRun>()
            .When(it => PaymentRunDecisions.Answer(it, [PaidAnswer]))
            .ThenRefused("payment.run-not-found");

    private static Answer Answer(PaymentAnswer[] answers, params IDomainEvent[] since) =>
        Spec.Given<PaymentRun>([Started, .. since]).When(it => PaymentRunDecisions.Answer(it, answers));

    private static PaymentLine Line(string reference, int number) =>
        new(
            reference,
            Award,
            "HEA-26-0042",
            Some.Group(),
            Some.Fund,
            number,
            APaidAward.Plan[number - 1].Amount,
            Account: 1
        );
}
