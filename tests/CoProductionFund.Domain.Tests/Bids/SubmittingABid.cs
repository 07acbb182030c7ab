using CoProductionFund.Domain.Bids;

namespace CoProductionFund.Domain.Tests.Bids;

public class SubmittingABid
{
    [Fact]
    public void Records_what_was_asked_and_when_it_was_received() =>
        Given<Bid>(ABid.Started)
            .When(it => Submit(it, late: -5))
            .Then(ABid.Submitted with { ReceivedAt = ABid.Closing.AddSeconds(-5) });

    [Fact]
    public void Is_in_time_at_the_closing_instant() =>
        Given<Bid>(ABid.Started).When(it => Submit(it, late: 0)).Then(ABid.Submitted);

    [Fact]
    public void Is_refused_one_second_after_the_round_closes() =>
        Given<Bid>(ABid.Started).When(it => Submit(it, late: 1)).ThenRefused("bid.round-closed");

    [Fact]
    public void Is_refused_one_microsecond_after_the_round_closes() =>
        Given<Bid>(ABid.Started).When(it => Submit(it, late: 0.000_001)).ThenRefused("bid.round-closed");

    [Fact]
    public void Is_refused_when_the_round_was_closed_or_cancelled() =>
        Given<Bid>(ABid.Started)
            .When(it => BidDecisions.Submit(it, ABid.Form, ABid.Terms with { IsOpen = false }, 0, ABid.Closing))
            .ThenRefused("bid.round-closed");

    [Fact]
    public void Twice_is_once_even_after_the_round_closed() =>
        Given<Bid>(ABid.Started, ABid.Submitted).When(it => Submit(it, late: 1, others: 1)).ThenNothing();

    [Fact]
    public void Is_possible_again_after_reopening() =>
        Given<Bid>(ABid.Started, ABid.Submitted, ABid.Reopened).When(it => Submit(it)).Then(ABid.Submitted);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    public void May_take_the_last_place_the_terms_allow(int allowed, int others) =>
        Given<Bid>(ABid.Started).When(it => Submit(it, others: others, allowed: allowed)).Then(ABid.Submitted);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    public void Is_refused_for_one_more_than_the_terms_allow(int allowed, int others) =>
        Given<Bid>(ABid.Started)
            .When(it => Submit(it, others: others, allowed: allowed))
            .ThenRefused("bid.one-per-round");

    [Fact]
    public void Is_refused_with_every_gap_named_in_the_order_of_the_form() =>
        Given<Bid>(ABid.Started)
            .When(it => BidDecisions.Submit(it, new(), ABid.Terms, 0, ABid.Closing))
            .ThenRefused(
                "bid.incomplete",
                "summary.title",
                "summary.public-summary",
                "scope.service-area",
                "scope.place",
                "people.who-takes-part",
                "people.how-many",
                "people.skills",
                "partner.institution",
                "partner.role",
                "match.cash",
                "match.present-spending",
                "change.change",
                "change.outcomes",
                "budget.asked",
                "budget.lines",
                "risks.register",
                "continuity.who-relies",
                "continuity.what-happens",
                "declarations.safeguarding",
                "declarations.is-true",
                "declarations.has-authority"
            );

    [Fact]
    public void Is_refused_for_a_withdrawn_bid() =>
        Given<Bid>(ABid.Started, ABid.Withdrawn).When(it => Submit(it)).ThenRefused("bid.not-draft");

    [Fact]
    public void Is_refused_for_a_bid_found_eligible() =>
        Given<Bid>(ABid.Started, ABid.Submitted, ABid.Eligible).When(it => Submit(it)).ThenRefused("bid.not-draft");

    [Fact]
    public void Is_refused_for_an_unknown_bid() => Given<Bid>().When(it => Submit(it)).ThenRefused("bid.not-found");

    private static Decision Submit(Bid bid, double late = 0, int others = 0, int allowed = 1) =>
        BidDecisions.Submit(
            bid,
            ABid.Form,
            ABid.Terms with
            {
                BidsPerGroup = allowed,
            },
            others,
            ABid.Closing.AddMicroseconds(late * 1_000_000)
        );
}
