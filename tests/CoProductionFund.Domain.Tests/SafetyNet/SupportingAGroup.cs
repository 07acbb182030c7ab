using CoProductionFund.Domain.SafetyNet;

namespace CoProductionFund.Domain.Tests.SafetyNet;

public class OfferingSupport
{
    [Fact]
    public void Numbers_the_offers()
    {
        Offer(SupportKind.BridgingMoney, 120_000, "Rent", ACase.Triaged).Then(ACase.Money);
        Offer(SupportKind.Advice, amount: null, "A surveyor", ACase.Triaged, ACase.Money)
            .Then(ACase.Advice with { Number = 2 });
    }

    [Fact]
    public void Twice_is_once_while_nobody_has_answered()
    {
        Offer(SupportKind.BridgingMoney, 120_000, "Rent", ACase.Triaged, ACase.Money).ThenNothing();
        Offer(SupportKind.BridgingMoney, 120_000, "Rent", ACase.Triaged, ACase.Money, ACase.Declined)
            .Then(ACase.Money with { Number = 2 });
    }

    [Theory]
    [InlineData(SupportKind.BridgingMoney, null)]
    [InlineData(SupportKind.BridgingMoney, 0L)]
    [InlineData(SupportKind.Advice, 1L)]
    public void Is_refused_where_the_amount_does_not_fit(SupportKind kind, long? amount) =>
        Offer(kind, amount, "Help", ACase.Triaged).ThenRefused("case.amount");

    [Fact]
    public void May_be_of_a_single_penny() =>
        Offer(SupportKind.BridgingMoney, 1, "Rent", ACase.Triaged).Then(ACase.Money with { Amount = new(1) });

    [Fact]
    public void Is_refused_before_triage_after_the_end_and_while_the_group_does_not_see_the_case()
    {
        Offer(SupportKind.Advice, amount: null, "Help").ThenRefused("case.not-triaged");
        Offer(SupportKind.Advice, amount: null, "Help", ACase.Triaged, ACase.Resolved).ThenRefused("case.closed");
        Offer(SupportKind.Advice, amount: null, "Help", ACase.Triaged with { IsKeptFromGroup = true })
            .ThenRefused("case.kept-from-group");
    }

    private static Answer Offer(SupportKind kind, long? amount, string what, params IDomainEvent[] since) =>
        Given<SafetyNetCase>([ACase.Raised, .. since])
            .When(it =>
                SupportDecisions.Offer(
                    it,
                    kind,
                    amount is { } pence ? new Pence(pence) : null,
                    what,
                    ACase.Officer,
                    ACase.Now
                )
            );
}

public class AnsweringSupport
{
    [Fact]
    public void Accepts_once()
    {
        Accept(ACase.Money).Then(ACase.Accepted);
        Accept(ACase.Money, ACase.Accepted).ThenNothing();
        Accept(ACase.Money, ACase.Accepted, ACase.Released).ThenNothing();
    }

    [Fact]
    public void Declines_once()
    {
        Decline(ACase.Money).Then(ACase.Declined);
        Decline(ACase.Money, ACase.Declined).ThenNothing();
    }

    [Fact]
    public void Is_refused_once_the_other_answer_was_given()
    {
        Accept(ACase.Money, ACase.Declined).ThenRefused("case.support-answered");
        Decline(ACase.Money, ACase.Accepted).ThenRefused("case.support-answered");
        Decline(ACase.Money, ACase.Accepted, ACase.Released).ThenRefused("case.support-answered");
    }

    [Fact]
    public void Is_refused_without_an_offer_and_after_the_end()
    {
        Accept().ThenRefused("case.support-not-found");
        Decline().ThenRefused("case.support-not-found");
        Accept(ACase.Money, ACase.Resolved).ThenRefused("case.closed");
    }

    private static Answer Accept(params IDomainEvent[] since) =>
        Given<SafetyNetCase>([ACase.Raised, ACase.Triaged, .. since])
            .When(it => SupportDecisions.Accept(it, 1, ACase.Now));

    private static Answer Decline(params IDomainEvent[] since) =>
        Given<SafetyNetCase>([ACase.Raised, ACase.Triaged, .. since])
            .When(it => SupportDecisions.Decline(it, 1, DeclineReason.AnotherWayFound, ACase.Now));
}

public class ReleasingBridgingMoney
{
    private static readonly PersonId Third = Some.Person(3);

    [Fact]
    public void Is_done_once_by_somebody_who_neither_judged_nor_proposed()
    {
        Release(ACase.Manager, ACase.Money, ACase.Accepted).Then(ACase.Released);
        Release(ACase.Manager, ACase.Money, ACase.Accepted, ACase.Released).ThenNothing();
    }

    [Fact]
    public void Is_refused_to_whoever_proposed_it_or_judged_the_case()
    {
        Release(ACase.Officer, ACase.Money, ACase.Accepted).ThenRefused("case.own-proposal");
        var proposedByAnother = ACase.Money with { By = Third };
        Release(Third, proposedByAnother, ACase.Accepted).ThenRefused("case.own-proposal");
        Release(ACase.Officer, proposedByAnother, ACase.Accepted).ThenRefused("case.own-proposal");
    }

    [Fact]
    public void Is_refused_to_whoever_acts_for_the_group() =>
        Release(ACase.Manager, isOfGroup: true, ACase.Money, ACase.Accepted).ThenRefused("case.own-group");

    [Fact]
    public void Is_refused_before_the_group_accepted_and_after_it_declined()
    {
        Release(ACase.Manager, ACase.Money).ThenRefused("case.not-accepted");
        Release(ACase.Manager, ACase.Money, ACase.Declined).ThenRefused("case.not-accepted");
    }

    [Fact]
    public void Is_refused_for_other_support_for_none_and_after_the_end()
    {
        Release(ACase.Manager, ACase.Advice, ACase.Accepted).ThenRefused("case.not-money");
        Release(ACase.Manager).ThenRefused("case.support-not-found");
        Release(ACase.Manager, ACase.Money, ACase.Accepted, ACase.Resolved).ThenRefused("case.closed");
    }

    private static Answer Release(PersonId by, params IDomainEvent[] since) => Release(by, isOfGroup: false, since);

    private static Answer Release(PersonId by, bool isOfGroup, params IDomainEvent[] since) =>
        Given<SafetyNetCase>([ACase.Raised, ACase.Triaged, .. since])
            .When(it => SupportDecisions.Release(it, 1, by, isOfGroup, ACase.Now));
}

public class ReturningBridgingMoney
{
    private static readonly IDomainEvent[] Out =
    [
        ACase.Raised,
        ACase.Triaged,
        ACase.Money,
        ACase.Accepted,
        ACase.Released,
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(120_000)]
    public void Is_recorded_up_to_the_last_penny_that_is_out(long amount) => Return(amount, 0).Then(Back(amount));

    [Fact]
    public void Is_refused_one_penny_beyond()
    {
        Return(120_001, 0).ThenRefused("case.too-much-returned");
        Return(100_001, 20_000, Back(20_000)).ThenRefused("case.too-much-returned");
    }

    [Fact]
    public void Twice_is_once_and_a_second_return_is_another()
    {
        Return(20_000, 0, Back(20_000)).ThenNothing();
        Return(20_000, 20_000, Back(20_000)).Then(Back(20_000));
    }

    [Fact]
    public void Is_refused_when_somebody_else_was_quicker() =>
        Return(20_000, 0, Back(30_000)).ThenRefused("case.changed-meanwhile");

    [Fact]
    public void Is_not_for_somebody_of_the_group() =>
        Given<SafetyNetCase>(Out)
            .When(it => SupportDecisions.Return(it, new(20_000), Pence.Zero, isOfGroup: true))
            .ThenRefused("case.own-group");

    [Fact]
    public void Happens_after_the_end_too() => Return(20_000, 0, ACase.Resolved).Then(Back(20_000));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Is_refused_of_nothing(long amount) => Return(amount, 0).ThenRefused("case.amount");

    private static BridgingFundsReturned Back(long amount) => new(ACase.Raised.Award, Some.Fund, new(amount));

    private static Answer Return(long amount, long before, params IDomainEvent[] since) =>
        Given<SafetyNetCase>([.. Out, .. since])
            .When(it => SupportDecisions.Return(it, new(amount), new(before), isOfGroup: false));
}
