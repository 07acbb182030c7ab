using CoProductionFund.Domain.Awards;

namespace CoProductionFund.Domain.Tests.Awards;

public class FallingDue
{
    private static readonly InstalmentFellDue Fell = new(Some.Bid(), Some.Group(), 2);

    [Theory]
    [InlineData("2027-07-01T00:00:00+01:00")]
    [InlineData("2027-07-01T00:00:01+01:00")]
    [InlineData("2027-09-01T09:00:00+01:00")] // the node was down
    public void Is_noted_from_the_first_instant_of_the_day(string now) =>
        APaidAward.Given().When(it => PaymentDecisions.FallDue(it, 2, Some.Moment(now))).Then(Fell);

    [Fact]
    public void Never_happens_a_second_before() =>
        APaidAward
            .Given()
            .When(it => PaymentDecisions.FallDue(it, 2, APaidAward.Due.AddSeconds(-1)))
            .ThenRefused("payment.not-due");

    [Theory] // the nights in which the clocks change, and the days after them
    [InlineData("2027-03-28", "2027-03-28T00:00:00Z")]
    [InlineData("2027-03-29", "2027-03-28T23:00:00Z")]
    [InlineData("2027-10-31", "2027-10-30T23:00:00Z")]
    [InlineData("2027-11-01", "2027-11-01T00:00:00Z")]
    public void Is_at_midnight_in_London(string day, string moment)
    {
        var plan = new PlannedInstalment(AnAward.Offered.Amount, Some.Day(day), null);
        var past = Spec.Given<Award>([.. APaidAward.Accepted, APaidAward.Scheduled with { Instalments = [plan] }]);
        Decision At(Award award, int seconds) =>
            PaymentDecisions.FallDue(award, 1, Some.Moment(moment).AddSeconds(seconds));

        past.When(it => At(it, -1)).ThenRefused("payment.not-due");
        past.When(it => At(it, 0)).Then(Fell with { Number = 1 });
    }

    [Fact]
    public void Twice_or_after_the_end_or_of_what_is_not_there_changes_nothing()
    {
        Fall(2, Fell).ThenNothing();
        Fall(4).ThenNothing();
        Fall(2, new AwardTerminated(Some.Bid(), Some.Group(), "Closed", default, default)).ThenNothing();
    }

    [Fact]
    public void After_somebody_has_approved_it_changes_nothing()
    {
        Fall(2, APaidAward.Approved(2)).ThenNothing();
        Fall(2, APaidAward.Approved(2), APaidAward.Released(2)).ThenNothing();
        Fall(2, APaidAward.Approved(2), APaidAward.Released(2), APaidAward.InRun(2)).ThenNothing();
        Fall(2, APaidAward.Through(2)).ThenNothing();
        Fall(2, [.. APaidAward.Through(2)[..3], APaidAward.Bounced(2)]).ThenNothing();
    }

    [Fact]
    public void Happens_anew_when_the_part_is_planned_anew_and_not_when_it_stays_as_it_was()
    {
        var later = APaidAward.Plan[1] with { Due = APaidAward.Plan[1].Due.AddDays(9) };
        var moved = APaidAward.Scheduled with { Instalments = [APaidAward.Plan[0], later, APaidAward.Plan[2]] };

        Fall(2, APaidAward.Approved(2), moved).Then(Fell);
        Fall(1, APaidAward.Approved(1), moved).ThenNothing();
        Fall(2, Fell, APaidAward.Scheduled).ThenNothing();
    }

    private static Answer Fall(int number, params IDomainEvent[] since) =>
        APaidAward.Given(since).When(it => PaymentDecisions.FallDue(it, number, APaidAward.Due.AddYears(1)));
}

public class ApprovingAnInstalment
{
    [Fact]
    public void Is_possible_from_the_first_instant_of_the_day_it_is_due() =>
        Approve(2, APaidAward.Due).Then(APaidAward.Approved(2));

    [Fact]
    public void Is_refused_a_second_before() =>
        Approve(2, APaidAward.Due.AddSeconds(-1)).ThenRefused("payment.not-due");

    [Fact]
    public void Twice_is_once_for_the_same_person_and_refused_to_another()
    {
        Approve(2, APaidAward.Due, APaidAward.Approved(2)).ThenNothing();
        Approve(2, APaidAward.Due, APaidAward.Approved(2, APaidAward.Ben)).ThenRefused("payment.already-approved");
    }

    [Fact]
    public void Of_one_that_is_not_there_is_refused() => Approve(4, APaidAward.Due).ThenRefused("payment.not-found");

    /// <summary>The schedule was set anew between the look and the word.</summary>
    [Fact]
    public void Is_of_the_plan_that_was_seen()
    {
        var seen = APaidAward.Plan[1];
        foreach (
            var now in new[]
            {
                seen with
                {
                    Amount = seen.Amount + new Pence(1),
                },
                seen with
                {
                    Due = seen.Due.AddDays(-1),
                },
                seen with
                {
                    Condition = null,
                },
            }
        )
        {
            var plan = APaidAward.Scheduled with { Instalments = [APaidAward.Plan[0], now, APaidAward.Plan[2]] };
            Saw(seen, plan).ThenRefused("payment.changed");
            Assert.Null(Saw(now, plan).Decision.Refusal);
        }

        Saw(seen, APaidAward.Scheduled).Then(APaidAward.Approved(2));
        Saw(APaidAward.Plan[0], APaidAward.Approved(2)).ThenNothing(); // pressed twice
    }

    private static Answer Saw(PlannedInstalment seen, params IDomainEvent[] since) =>
        APaidAward
            .Given(since)
            .When(it =>
                PaymentDecisions.Approve(it, 2, APaidAward.Ann, APaidAward.Fine(), APaidAward.Due, seen.Fingerprint())
            );

    private static Answer Approve(int number, DateTimeOffset now, params IDomainEvent[] since) =>
        APaidAward
            .Given(since)
            .When(it => PaymentDecisions.Approve(it, number, APaidAward.Ann, APaidAward.Fine(), now));
}

public class ReleasingAnInstalment
{
    [Fact]
    public void Is_for_another_person_than_approved_it()
    {
        Release(APaidAward.Ben, APaidAward.Approved(1)).Then(APaidAward.Released(1));
        Release(APaidAward.Ann, APaidAward.Approved(1)).ThenRefused("payment.same-person");
    }

    [Fact]
    public void Twice_is_once() =>
        Release(APaidAward.Ben, APaidAward.Approved(1), APaidAward.Released(1)).ThenNothing();

    [Fact]
    public void Is_refused_before_it_is_approved() => Release(APaidAward.Ben).ThenRefused("payment.not-approved");

    [Fact]
    public void Of_one_that_is_not_there_is_refused() =>
        APaidAward
            .Given()
            .When(it => PaymentDecisions.Release(it, 4, APaidAward.Ben, APaidAward.Fine()))
            .ThenRefused("payment.not-found");

    [Fact]
    public void Is_of_the_plan_that_was_seen()
    {
        Saw(APaidAward.Plan[0]).Then(APaidAward.Released(1));
        Saw(APaidAward.Plan[1]).ThenRefused("payment.changed");

        static Answer Saw(PlannedInstalment seen) =>
            APaidAward
                .Given(APaidAward.Approved(1))
                .When(it => PaymentDecisions.Release(it, 1, APaidAward.Ben, APaidAward.Fine(), seen.Fingerprint()));
    }

    private static Answer Release(PersonId by, params IDomainEvent[] since) =>
        APaidAward.Given(since).When(it => PaymentDecisions.Release(it, 1, by, APaidAward.Fine()));
}
