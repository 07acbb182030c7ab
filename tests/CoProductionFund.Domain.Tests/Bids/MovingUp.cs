using CoProductionFund.Domain.Bids;

namespace CoProductionFund.Domain.Tests.Bids;

public class AwardingABidOfTheReserveList
{
    private static readonly BidAwardedFromReserveList Award = new(
        Some.Round,
        Some.Group(),
        Some.Fund,
        Given<Bid>(ABid.Started, ABid.Submitted).State.Asked,
        Pence.Pounds(2_000),
        "The first one was not taken up",
        Conditions: null,
        Some.Person(9)
    );

    [Fact]
    public void May_give_all_that_was_asked_for() => When(Award, ABid.Eligible, ABid.Reserved).Then(Award);

    [Fact]
    public void Is_refused_a_penny_above_it_and_for_nothing()
    {
        When(Award with { Amount = Award.Amount + new Pence(1) }, ABid.Eligible, ABid.Reserved)
            .ThenRefused("bid.amount");
        When(Award with { Amount = Pence.Zero }, ABid.Eligible, ABid.Reserved).ThenRefused("bid.amount");
        When(Award with { Amount = new Pence(1) }, ABid.Eligible, ABid.Reserved)
            .Then(Award with { Amount = new Pence(1) });
    }

    [Fact]
    public void Is_refused_for_a_bid_that_does_not_wait()
    {
        When(Award, ABid.Eligible).ThenRefused("bid.not-on-reserve-list");
        When(Award, ABid.Eligible, ABid.Awarded).ThenRefused("bid.not-on-reserve-list");
        When(Award, ABid.Eligible, ABid.Declined).ThenRefused("bid.not-on-reserve-list");
        When(Award, ABid.Eligible, ABid.Reserved, Award).ThenRefused("bid.not-on-reserve-list");
        Given<Bid>()
            .When(it => BidOutcomes.AwardFromReserveList(it, Award, ABid.Form.Risks))
            .ThenRefused("bid.not-found");
    }

    private static Answer When(BidAwardedFromReserveList award, params IDomainEvent[] since) =>
        Given<Bid>([ABid.Started, ABid.Submitted, .. since])
            .When(it => BidOutcomes.AwardFromReserveList(it, award, ABid.Form.Risks));
}

public class NotTakingAnAwardUp
{
    private static readonly BidNotTakenUp NotTakenUp = new(Some.Round, Some.Group());

    [Fact]
    public void Leaves_the_bid_unfunded() => When(ABid.Awarded).Then(NotTakenUp);

    [Fact]
    public void Twice_is_once() => When(ABid.Awarded, NotTakenUp).ThenNothing();

    [Fact]
    public void Is_refused_for_a_bid_that_was_not_awarded()
    {
        When(ABid.Reserved).ThenRefused("bid.not-awarded");
        Given<Bid>().When(BidOutcomes.NotTakenUp).ThenRefused("bid.not-found");
    }

    private static Answer When(params IDomainEvent[] since) =>
        Given<Bid>([ABid.Started, ABid.Submitted, ABid.Eligible, .. since]).When(BidOutcomes.NotTakenUp);
}

public class TakingADecisionOfABidBack
{
    private static readonly BidDecisionTakenBack Back = new(
        Some.Round,
        Some.Group(),
        "A nought too many",
        Some.Person(9)
    );

    [Fact]
    public void Leaves_it_to_decide_whatever_was_decided()
    {
        foreach (var decided in (IDomainEvent[])[ABid.Awarded, ABid.Reserved, ABid.Declined])
        {
            When(decided).Then(Back);
            Given<Bid>([ABid.Started, ABid.Submitted, ABid.Eligible, decided, Back])
                .When(it => BidOutcomes.Decline(it, ABid.Declined, []))
                .Then(ABid.Declined);
        }
    }

    [Fact]
    public void Is_refused_where_nothing_was_decided()
    {
        When().ThenRefused("bid.not-decided");
        When(ABid.Awarded, Back).ThenRefused("bid.not-decided");
        Given<Bid>().When(it => BidOutcomes.TakeBack(it, Back.Reason, Some.Person(9))).ThenRefused("bid.not-found");
    }

    private static Answer When(params IDomainEvent[] since) =>
        Given<Bid>([ABid.Started, ABid.Submitted, ABid.Eligible, .. since])
            .When(it => BidOutcomes.TakeBack(it, Back.Reason, Some.Person(9)));
}
