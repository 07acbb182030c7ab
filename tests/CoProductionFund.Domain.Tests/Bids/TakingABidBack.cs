using CoProductionFund.Domain.Bids;

namespace CoProductionFund.Domain.Tests.Bids;

public class ReopeningABid
{
    [Fact]
    public void Takes_it_out_of_the_submitted_ones() =>
        Given<Bid>(ABid.Started, ABid.Submitted).When(it => Reopen(it)).Then(ABid.Reopened);

    [Fact]
    public void Twice_is_once() =>
        Given<Bid>(ABid.Started, ABid.Submitted, ABid.Reopened).When(it => Reopen(it)).ThenNothing();

    [Fact]
    public void Is_possible_at_the_closing_instant() =>
        Given<Bid>(ABid.Started, ABid.Submitted).When(it => Reopen(it, late: 0)).Then(ABid.Reopened);

    [Fact]
    public void Is_refused_one_second_after_the_round_closes() =>
        Given<Bid>(ABid.Started, ABid.Submitted).When(it => Reopen(it, late: 1)).ThenRefused("bid.round-closed");

    [Fact]
    public void Is_refused_when_the_round_was_closed_or_cancelled() =>
        Given<Bid>(ABid.Started, ABid.Submitted)
            .When(it => BidDecisions.Reopen(it, ABid.Terms with { IsOpen = false }, ABid.Closing))
            .ThenRefused("bid.round-closed");

    [Fact]
    public void Is_refused_for_a_withdrawn_bid() =>
        Given<Bid>(ABid.Started, ABid.Withdrawn).When(it => Reopen(it)).ThenRefused("bid.not-submitted");

    [Fact]
    public void Is_refused_for_a_bid_found_eligible() =>
        Given<Bid>(ABid.Started, ABid.Submitted, ABid.Eligible).When(it => Reopen(it)).ThenRefused("bid.not-submitted");

    [Fact]
    public void Is_refused_for_the_same_reason_once_its_eligibility_was_looked_at() =>
        Given<Bid>(ABid.Started, ABid.Submitted, ABid.Eligible)
            .When(it => Reopen(it, late: 1))
            .ThenRefused("bid.round-closed");

    [Fact]
    public void Is_refused_for_an_unknown_bid() => Given<Bid>().When(it => Reopen(it)).ThenRefused("bid.not-found");

    private static Decision Reopen(Bid bid, int late = -60) =>
        BidDecisions.Reopen(bid, ABid.Terms, ABid.Closing.AddSeconds(late));
}

public class WithdrawingABid
{
    [Fact]
    public void Is_possible_for_a_draft() => Given<Bid>(ABid.Started).When(it => Withdraw(it)).Then(ABid.Withdrawn);

    [Fact]
    public void Is_possible_once_submitted() =>
        Given<Bid>(ABid.Started, ABid.Submitted).When(it => Withdraw(it)).Then(ABid.Withdrawn);

    [Fact]
    public void Is_possible_while_the_panel_scores() =>
        Given<Bid>(ABid.Started, ABid.Submitted, ABid.Eligible).When(it => Withdraw(it)).Then(ABid.Withdrawn);

    [Fact]
    public void Twice_is_once_even_after_the_ranking() =>
        Given<Bid>(ABid.Started, ABid.Withdrawn).When(it => Withdraw(it, isRankingSettled: true)).ThenNothing();

    [Fact]
    public void Is_refused_once_the_ranking_is_settled() =>
        Given<Bid>(ABid.Started, ABid.Submitted, ABid.Eligible)
            .When(it => Withdraw(it, isRankingSettled: true))
            .ThenRefused("bid.too-late-to-withdraw");

    [Fact]
    public void Is_refused_for_a_bid_found_ineligible() =>
        Given<Bid>(ABid.Started, ABid.Submitted, ABid.Ineligible)
            .When(it => Withdraw(it))
            .ThenRefused("bid.too-late-to-withdraw");

    [Fact]
    public void Is_refused_for_a_decided_bid()
    {
        foreach (IDomainEvent decided in new IDomainEvent[] { ABid.Awarded, ABid.Reserved, ABid.Declined })
        {
            Given<Bid>(ABid.Started, ABid.Submitted, ABid.Eligible, decided)
                .When(it => Withdraw(it))
                .ThenRefused("bid.too-late-to-withdraw");
        }
    }

    [Fact]
    public void Is_refused_for_an_unknown_bid() => Given<Bid>().When(it => Withdraw(it)).ThenRefused("bid.not-found");

    private static Decision Withdraw(Bid bid, bool isRankingSettled = false) =>
        BidDecisions.Withdraw(bid, WithdrawalReason.NoLongerNeeded, isRankingSettled);
}
