using CoProductionFund.Domain.Awards;

namespace CoProductionFund.Domain.Tests.Awards;

public class CompletingAProject
{
    private static readonly IDomainEvent[] First = [AProject.Submitted(), AProject.Accepted()];

    private static readonly IDomainEvent[] Both = [.. First, AProject.Submitted(2), AProject.Accepted(2)];

    [Fact]
    public void Is_refused_before_the_last_day() =>
        Complete(Pence.Zero, "2027-06-29", Both).ThenRefused("award.not-over");

    [Theory]
    [InlineData("2027-06-30")]
    [InlineData("2027-07-15")]
    public void Is_possible_from_the_last_day(string today) =>
        Assert.Null(Complete(Pence.Zero, today, Both).Decision.Refusal);

    [Fact]
    public void Is_refused_until_every_return_is_accepted()
    {
        Complete(Pence.Zero, "2027-07-15", First).ThenRefused("award.returns-open");
        Complete(Pence.Zero, "2027-07-15", [.. First, AProject.Submitted(2)]).ThenRefused("award.returns-open");
        Complete(Pence.Zero, "2027-07-15", [.. Both, AProject.Queried(2)]).ThenRefused("award.returns-open");
        Given<Award>(AnAward.Offered, AnAward.Accepted)
            .When(it => CompletionDecisions.Complete(it, AProject.DayAfter, AProject.Officer))
            .ThenRefused("returns.not-set");
    }

    /// <summary>£10,500.50 spent in each return, £2,000 of it cash match: £17,001 of the grant.</summary>
    [Theory]
    [InlineData(1_700_100, 0)]
    [InlineData(1_700_101, 1)]
    [InlineData(1_700_099, 0)] // more was spent than was paid: nothing is owed
    [InlineData(2_000_000, 299_900)]
    [InlineData(0, 0)]
    public void Notes_the_grant_that_was_not_spent(long paid, long unspent) =>
        Complete(new Pence(paid), "2027-07-15", Both)
            .Then(new AwardCompleted(Some.Bid(), Some.Round, Some.Group(), new(paid), new(unspent), AProject.Officer));

    [Fact]
    public void Returns_the_whole_grant_when_no_more_than_the_match_was_spent()
    {
        var little = AProject.Figures with { Spending = [Pence.Pounds(500), Pence.Zero] };
        Complete(
                Pence.Pounds(100),
                "2027-07-15",
                AProject.Submitted(figures: little),
                AProject.Accepted(figures: little),
                AProject.Submitted(2, figures: little),
                AProject.Accepted(2, figures: little)
            )
            .Then(
                new AwardCompleted(
                    Some.Bid(),
                    Some.Round,
                    Some.Group(),
                    Pence.Pounds(100),
                    Pence.Pounds(100),
                    AProject.Officer
                )
            );
    }

    [Fact]
    public void Twice_is_once_and_closes_the_returns()
    {
        var completed = Complete(Pence.Zero, "2027-07-15", Both).Decision.Events.ToArray();
        Complete(Pence.Zero, "2027-07-15", [.. Both, .. completed]).ThenNothing();
        AProject
            .After([.. Both, .. completed])
            .When(it => ReturnReview.Query(it, 2, 1, "Which?", AProject.Officer))
            .ThenRefused("award.completed");
        Assert.Equal(AwardStage.Completed, AProject.After([.. Both, .. completed]).State.Stage);
    }

    /// <summary>£100 is asked back, and £30 of it given up: £70 is no longer the group's to keep.</summary>
    [Fact]
    public void Counts_no_grant_that_is_asked_back()
    {
        var ledger = new Clawback(Pence.Pounds(100), Pence.Zero, Pence.Pounds(30), new HashSet<Guid>());
        Complete(Paid(1_707_101) with { Clawback = ledger }, "2027-07-15", Both)
            .Then(new AwardCompleted(Some.Bid(), Some.Round, Some.Group(), new(1_700_101), new(1), AProject.Officer));
    }

    [Fact]
    public void Waits_for_an_instalment_that_is_with_the_finance_system() =>
        Complete(
                Payments.None with
                {
                    Instalments = [One(1) with { Stage = InstalmentStage.InRun }],
                },
                "2027-07-15",
                Both
            )
            .ThenRefused("award.in-run");

    [Fact]
    public void Is_refused_for_an_award_that_was_ended_early() =>
        Complete(
                Pence.Zero,
                "2027-07-15",
                [.. Both, new AwardTerminated(Some.Bid(), Some.Group(), "Gone", Pence.Zero, Pence.Zero)]
            )
            .ThenRefused("award.ended");

    private static Instalment One(long pence) =>
        new(
            1,
            new(new(pence), Some.Day("2027-01-01"), null),
            InstalmentStage.Paid,
            HasFallenDue: true,
            ApprovedBy: null,
            Run: null
        );

    private static Payments Paid(long pence) => Payments.None with { Instalments = [One(pence)] };

    private static Answer Complete(Pence paid, string today, params IDomainEvent[] since) =>
        Complete(Paid(paid.Value), today, since);

    private static Answer Complete(Payments payments, string today, params IDomainEvent[] since) =>
        new Past<Award>(AProject.After(since).State with { Payments = payments }).When(it =>
            CompletionDecisions.Complete(it, Some.Day(today), AProject.Officer)
        );
}
