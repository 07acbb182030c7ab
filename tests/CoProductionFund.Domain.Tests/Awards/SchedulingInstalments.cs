using CoProductionFund.Domain.Awards;

namespace CoProductionFund.Domain.Tests.Awards;

public class SchedulingInstalments
{
    private static readonly Percent Quarter = Percent.Whole(25);

    /// <summary>Two officers write at once: the second is told what the first has set, and decides.</summary>
    [Fact]
    public void Is_of_the_schedule_that_was_seen()
    {
        var (seen, now) = (
            APaidAward.Plan,
            new[] { APaidAward.Plan[0], APaidAward.Plan[1] with { Condition = null }, APaidAward.Plan[2] }
        );
        PlannedInstalment[] mine = [new(AnAward.Offered.Amount, Some.Day("2027-02-01"), null)];
        var past = APaidAward.Given(APaidAward.Scheduled with { Instalments = now });

        past.When(it => Change(it, mine, seen)).ThenRefused("payment.schedule-changed");
        past.When(it => Change(it, now, seen)).ThenNothing(); // both wrote the same
        Assert.Null(past.When(it => Change(it, mine, now)).Decision.Refusal);
        Assert.Null(Spec.Given<Award>(APaidAward.Accepted).When(it => Change(it, mine, [])).Decision.Refusal);

        static Decision Change(
            Award award,
            IReadOnlyList<PlannedInstalment> plan,
            IReadOnlyList<PlannedInstalment> seen
        ) =>
            ScheduleDecisions.Set(
                award,
                plan,
                hasAgreement: true,
                Percent.Whole(25),
                "Why",
                ScheduleDecisions.Fingerprint(seen)
            );
    }

    [Fact]
    public void Records_them_and_what_may_be_paid_ahead() =>
        Spec.Given<Award>(APaidAward.Accepted).When(it => Set(it, APaidAward.Plan)).Then(APaidAward.Scheduled);

    [Fact]
    public void The_same_again_changes_nothing() =>
        APaidAward.Given().When(it => Set(it, [.. APaidAward.Plan])).ThenNothing();

    [Fact]
    public void Waits_for_an_agreement() =>
        Spec.Given<Award>(APaidAward.Accepted)
            .When(it => ScheduleDecisions.Set(it, APaidAward.Plan, hasAgreement: false, Quarter, null))
            .ThenRefused("payment.no-agreement");

    [Fact]
    public void Is_for_an_award_that_is_accepted_and_has_not_ended()
    {
        Spec.Given<Award>().When(it => Set(it, APaidAward.Plan)).ThenRefused("award.not-found");
        Spec.Given<Award>(AnAward.Offered).When(it => Set(it, APaidAward.Plan)).ThenRefused("award.not-accepted");
        Spec.Given<Award>(AnAward.Offered, AnAward.Lapsed)
            .When(it => Set(it, APaidAward.Plan))
            .ThenRefused("award.not-accepted");
        APaidAward
            .Given(new AwardTerminated(Some.Bid(), Some.Group(), "Closed", default, default))
            .When(it => Set(it, [], "Why"))
            .ThenRefused("award.ended");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void Adds_up_to_the_award_to_the_penny(long more)
    {
        PlannedInstalment[] plan = [.. APaidAward.Plan];
        plan[2] = plan[2] with { Amount = plan[2].Amount + new Pence(more) };
        Spec.Given<Award>(APaidAward.Accepted).When(it => Set(it, plan)).ThenRefused("payment.sum");
    }

    [Fact]
    public void Has_at_least_one_and_at_most_twenty_four_of_at_least_a_penny()
    {
        var past = Spec.Given<Award>(APaidAward.Accepted);
        past.When(it => Set(it, [])).ThenRefused("payment.none");
        past.When(it => Set(it, Many(25))).ThenRefused("payment.too-many");
        Assert.Null(past.When(it => Set(it, Many(24))).Decision.Refusal);
        past.When(it => Set(it, [One(0), One(2_000_000)])).ThenRefused("payment.empty");
        Assert.Null(past.When(it => Set(it, [One(1), One(1_999_999)])).Decision.Refusal);
    }

    [Fact]
    public void Is_in_the_order_in_which_they_are_due()
    {
        var (first, second) = (One(1_000_000), One(1_000_000));
        var past = Spec.Given<Award>(APaidAward.Accepted);
        Assert.Null(past.When(it => Set(it, [first, second])).Decision.Refusal);
        past.When(it => Set(it, [first, second with { Due = first.Due.AddDays(-1) }])).ThenRefused("payment.order");
    }

    [Fact]
    public void Changes_with_a_reason()
    {
        PlannedInstalment[] later = [.. APaidAward.Plan];
        later[2] = later[2] with { Due = later[2].Due.AddDays(31) };
        APaidAward.Given().When(it => Set(it, later)).ThenRefused("payment.reason");
        APaidAward
            .Given()
            .When(it => Set(it, later, "The building work takes longer"))
            .Then(APaidAward.Scheduled with { Instalments = later, Reason = "The building work takes longer" });
    }

    [Fact]
    public void Never_changes_what_is_paid_or_on_its_way()
    {
        PlannedInstalment[] plan = [.. APaidAward.Plan];
        (plan[0], plan[1]) = (
            plan[0] with
            {
                Amount = plan[0].Amount - new Pence(1),
            },
            plan[1] with
            {
                Amount = plan[1].Amount + new Pence(1),
            }
        );
        IDomainEvent[] going = [APaidAward.Approved(1), APaidAward.Released(1), APaidAward.InRun(1)];

        Assert.Null(APaidAward.Given(going[..2]).When(it => Set(it, plan, "Why")).Decision.Refusal);
        APaidAward.Given(going).When(it => Set(it, plan, "Why")).ThenRefused("payment.paid-changed");
        APaidAward.Given(APaidAward.Through(1)).When(it => Set(it, plan, "Why")).ThenRefused("payment.paid-changed");
        APaidAward.Given(APaidAward.Through(2)).When(it => Set(it, [Whole], "Why")).ThenRefused("payment.paid-changed");
    }

    [Fact]
    public void Takes_the_approval_from_what_changed_and_leaves_it_to_what_did_not()
    {
        PlannedInstalment[] plan = [.. APaidAward.Plan];
        plan[1] = plan[1] with { Condition = null };
        var award = APaidAward.Given(
            APaidAward.Approved(1),
            APaidAward.Approved(2),
            APaidAward.Scheduled with
            {
                Instalments = plan,
                Reason = "Why",
            }
        );

        Assert.Equal(InstalmentStage.Approved, award.State.Payments.Find(1)!.Stage);
        Assert.Equal(InstalmentStage.Planned, award.State.Payments.Find(2)!.Stage);
    }

    [Fact]
    public void Is_no_way_around_a_hold()
    {
        PlannedInstalment[] two = [APaidAward.Plan[0], APaidAward.Plan[1] with { Amount = Pence.Pounds(15_000) }];
        APaidAward.Given(APaidAward.Held(3)).When(it => Set(it, two, "Why")).ThenRefused("payment.held-removed");
        Assert.Null(APaidAward.Given(APaidAward.Held(2)).When(it => Set(it, two, "Why")).Decision.Refusal);
        APaidAward
            .Given(APaidAward.Held(2), APaidAward.Scheduled with { Instalments = two, Reason = "Why" })
            .When(it => PaymentDecisions.Approve(it, 2, APaidAward.Ann, APaidAward.Fine(), APaidAward.Due))
            .ThenRefused("payment.held");
    }

    private static PlannedInstalment Whole => One(2_000_000);

    private static PlannedInstalment One(long pence) => new(new(pence), Some.Day("2027-03-01"), null);

    private static PlannedInstalment[] Many(int count) =>
        [.. Enumerable.Repeat(One(1), count - 1), One(2_000_000 - count + 1)];

    private static Decision Set(Award award, IReadOnlyList<PlannedInstalment> plan, string? reason = null) =>
        ScheduleDecisions.Set(award, plan, hasAgreement: true, Quarter, reason);
}
