using CoProductionFund.Domain.Funds;

namespace CoProductionFund.Domain.Tests.Funds;

public class ReleasingACommitment
{
    private static readonly FundsCommitted Committed = AFund.Committed(1, 5_000_001, 500_001);

    private static readonly CommitmentReleased Released = new(Some.Bid(1), Some.Round, new(5_000_001), new(500_001));

    [Fact]
    public void Gives_back_the_award_and_what_was_set_aside_to_the_penny()
    {
        When(Committed).Then(Released);
        Assert.Equal(Pence.Pounds(100_000), Given<Fund>(AFund.Established, Committed, Released).State.Left);
    }

    [Fact]
    public void Twice_is_once() => When(Committed, Released).ThenNothing();

    [Fact]
    public void Of_a_bid_without_a_commitment_changes_nothing() => When(AFund.Committed(2, 100, 10)).ThenNothing();

    [Fact]
    public void Leaves_room_for_another_bid_up_to_the_last_penny() =>
        Given<Fund>(AFund.Established, AFund.Committed(2, 4_000_000, 400_000), Committed, Released)
            .When(it => FundDecisions.Commit(it, Some.Bid(3), Some.Round, new(5_090_909))) // and 509,091 aside
            .Then(AFund.Committed(3, 5_090_909, 509_091));

    [Fact]
    public void Is_refused_for_an_unknown_fund() =>
        Given<Fund>().When(it => FundDecisions.Release(it, Some.Bid(1), Some.Round)).ThenRefused("fund.not-found");

    private static Answer When(params IDomainEvent[] since) =>
        Given<Fund>([AFund.Established, .. since]).When(it => FundDecisions.Release(it, Some.Bid(1), Some.Round));

    /// <summary>Rules 1 and 2, under whatever order of commitments and releases.</summary>
    [Fact]
    public void Keeps_the_sum_of_what_is_promised_right() =>
        Seeds.Each(
            300,
            random =>
            {
                var fund = Fund.Fold(Fund.Empty(default), AFund.Established);
                for (var step = 0; step < 60; step++)
                {
                    var bid = Some.Bid(random.Next(1, 12));
                    var decision =
                        random.Next(2) == 0
                            ? FundDecisions.Release(fund, bid, Some.Round)
                            : FundDecisions.Commit(fund, bid, Some.Round, new(random.NextInt64(1, 3_000_000)));
                    fund = decision.Events.Aggregate(fund, Fund.Fold);

                    Assert.Equal(fund.Committed, fund.Commitments.Values.Sum(it => it.Amount));
                    Assert.Equal(fund.SetAside, fund.Commitments.Values.Sum(it => it.SetAside));
                    Assert.True(fund.Committed + fund.SetAside <= fund.Budget);
                }
            }
        );
}
