using CoProductionFund.Domain.Bids;

namespace CoProductionFund.Domain.Tests.Bids;

public class StartingABid
{
    [Fact]
    public void Records_whose_bid_to_what_it_is() => Given<Bid>().When(it => Start(it)).Then(ABid.Started);

    [Fact]
    public void Twice_is_once_even_after_the_round_closed() =>
        Given<Bid>(ABid.Started).When(it => Start(it, others: 1, late: 1)).ThenNothing();

    [Fact]
    public void Is_in_time_at_the_closing_instant() => Given<Bid>().When(it => Start(it, late: 0)).Then(ABid.Started);

    [Fact]
    public void Is_refused_one_second_after_the_round_closes() =>
        Given<Bid>().When(it => Start(it, late: 1)).ThenRefused("bid.round-not-open");

    [Fact]
    public void Is_refused_while_the_round_is_not_open() =>
        Given<Bid>()
            .When(it =>
                BidDecisions.Start(it, ABid.Started, ABid.Terms with { IsOpen = false }, others: 0, ABid.Closing)
            )
            .ThenRefused("bid.round-not-open");

    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 2)]
    public void May_take_the_last_place_the_terms_allow(int allowed, int others) =>
        Given<Bid>().When(it => Start(it, others, allowed: allowed)).Then(ABid.Started);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    public void Is_refused_for_one_more_than_the_terms_allow(int allowed, int others) =>
        Given<Bid>().When(it => Start(it, others, allowed: allowed)).ThenRefused("bid.one-per-round");

    private static Decision Start(Bid bid, int others = 0, int late = -60, int allowed = 1) =>
        BidDecisions.Start(
            bid,
            ABid.Started,
            ABid.Terms with
            {
                BidsPerGroup = allowed,
            },
            others,
            ABid.Closing.AddSeconds(late)
        );
}
