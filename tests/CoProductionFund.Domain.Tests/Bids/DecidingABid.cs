using CoProductionFund.Domain.Bids;

namespace CoProductionFund.Domain.Tests.Bids;

public class AwardingABid
{
    [Theory]
    [InlineData(1)]
    [InlineData(2_000_000)] // all that was asked for
    public void Records_amount_and_reasons(long amount) =>
        Waiting.When(it => Award(it, amount)).Then(ABid.Awarded with { Amount = new(amount) });

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(2_000_001)]
    public void Is_refused_outside_what_was_asked_for(long amount) =>
        Waiting.When(it => Award(it, amount)).ThenRefused("bid.amount");

    [Fact]
    public void Goes_by_the_amount_last_submitted() =>
        Given<Bid>(
                ABid.Started,
                ABid.Submitted,
                ABid.Reopened,
                ABid.Submitted with
                {
                    Asked = Pence.Pounds(6_000),
                },
                ABid.Eligible
            )
            .When(it => Award(it, 600_001))
            .ThenRefused("bid.amount");

    private static Past<Bid> Waiting => Given<Bid>(ABid.Started, ABid.Submitted, ABid.Eligible);

    private static Decision Award(Bid bid, long amount) =>
        BidOutcomes.Award(bid, ABid.Awarded with { Amount = new(amount) }, ABid.Terms.Criteria, ABid.Form.Risks);
}

/// <summary>What awarding, reserving and declining have in common.</summary>
public class DecidingABid
{
    public enum Way
    {
        Award,
        Reserve,
        Decline,
    }

    public static TheoryData<Way> Ways => new(Enum.GetValues<Way>());

    [Fact]
    public void Records_a_place_on_the_reserve_list() =>
        Decide(Way.Reserve, ABid.Reasons, ABid.Eligible).Then(ABid.Reserved);

    [Fact]
    public void Records_that_it_is_declined() => Decide(Way.Decline, ABid.Reasons, ABid.Eligible).Then(ABid.Declined);

    [Theory, MemberData(nameof(Ways))]
    public void Is_refused_without_a_reason_for_every_criterion(Way way)
    {
        Decide(way, [new("need", "Great")], ABid.Eligible).ThenRefused("bid.reasons-missing", "reasons.fit");
        Decide(way, [new("need", " "), new("fit", "Good")], ABid.Eligible)
            .ThenRefused("bid.reasons-missing", "reasons.need");
        Decide(way, [], ABid.Eligible).ThenRefused("bid.reasons-missing", "reasons.need", "reasons.fit");
    }

    [Theory, MemberData(nameof(Ways))]
    public void Is_refused_before_eligibility_is_found(Way way) =>
        Decide(way, ABid.Reasons).ThenRefused("bid.not-to-decide");

    [Theory, MemberData(nameof(Ways))]
    public void Is_refused_for_an_ineligible_bid(Way way) =>
        Decide(way, ABid.Reasons, ABid.Ineligible).ThenRefused("bid.not-to-decide");

    [Theory, MemberData(nameof(Ways))]
    public void Is_refused_for_a_withdrawn_bid(Way way) =>
        Decide(way, ABid.Reasons, ABid.Eligible, ABid.Withdrawn).ThenRefused("bid.not-to-decide");

    [Theory, MemberData(nameof(Ways))]
    public void Is_refused_a_second_time(Way way)
    {
        Decide(way, ABid.Reasons, ABid.Eligible, ABid.Awarded).ThenRefused("bid.not-to-decide");
        Decide(way, ABid.Reasons, ABid.Eligible, ABid.Reserved).ThenRefused("bid.not-to-decide");
        Decide(way, ABid.Reasons, ABid.Eligible, ABid.Declined).ThenRefused("bid.not-to-decide");
    }

    [Theory, MemberData(nameof(Ways))]
    public void Is_refused_for_an_unknown_bid(Way way) =>
        Given<Bid>().When(it => Decide(it, way, ABid.Reasons)).ThenRefused("bid.not-found");

    private static Answer Decide(Way way, IReadOnlyList<CriterionReason> reasons, params IDomainEvent[] since) =>
        Given<Bid>([ABid.Started, ABid.Submitted, .. since]).When(it => Decide(it, way, reasons));

    private static Decision Decide(Bid bid, Way way, IReadOnlyList<CriterionReason> reasons) =>
        way switch
        {
            Way.Award => BidOutcomes.Award(
                bid,
                ABid.Awarded with
                {
                    Reasons = reasons,
                },
                ABid.Terms.Criteria,
                ABid.Form.Risks
            ),
            Way.Reserve => BidOutcomes.Reserve(bid, ABid.Reserved with { Reasons = reasons }, ABid.Terms.Criteria),
            _ => BidOutcomes.Decline(bid, ABid.Declined with { Reasons = reasons }, ABid.Terms.Criteria),
        };
}
