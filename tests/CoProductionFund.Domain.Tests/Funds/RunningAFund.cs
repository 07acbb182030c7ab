using CoProductionFund.Domain.Funds;

namespace CoProductionFund.Domain.Tests.Funds;

/// <summary>A budget of £100,000, of which each award sets a tenth aside.</summary>
public static class AFund
{
    public static FundEstablished Established { get; } =
        new(
            Some.Department,
            2026,
            "HEA-26",
            "Health fund",
            Pence.Pounds(100_000),
            Percent.Whole(10),
            Percent.Whole(25)
        );

    public static FundsCommitted Committed(int bid, long amount, long setAside) =>
        new(Some.Bid(bid), Some.Round, new(amount), new(setAside));
}

public class EstablishingAFund
{
    [Fact]
    public void Records_its_terms() =>
        Given<Fund>().When(it => FundDecisions.Establish(it, AFund.Established)).Then(AFund.Established);

    [Fact]
    public void Is_refused_when_the_year_has_one() =>
        Given<Fund>(AFund.Established)
            .When(it => FundDecisions.Establish(it, AFund.Established))
            .ThenRefused("fund.already-established");
}

public class RevisingTheBudget
{
    private static readonly FundsCommitted Promised = AFund.Committed(1, 5_000_000, 500_000);

    [Theory]
    [InlineData(20_000_000)]
    [InlineData(5_500_000)] // to the penny what is promised
    public void Records_the_new_whole(long budget) =>
        Given<Fund>(AFund.Established, Promised)
            .When(it => FundDecisions.ReviseBudget(it, new(budget), "Spring review"))
            .Then(new BudgetRevised(new(budget), "Spring review"));

    [Fact]
    public void Is_refused_one_penny_below_what_is_promised() =>
        Given<Fund>(AFund.Established, Promised)
            .When(it => FundDecisions.ReviseBudget(it, new(5_499_999), "Spring review"))
            .ThenRefused("fund.budget-below-commitments");

    [Fact]
    public void To_the_same_amount_changes_nothing() =>
        Given<Fund>(AFund.Established)
            .When(it => FundDecisions.ReviseBudget(it, Pence.Pounds(100_000), "Spring review"))
            .ThenNothing();

    [Fact]
    public void Is_refused_for_an_unknown_fund() =>
        Given<Fund>().When(it => FundDecisions.ReviseBudget(it, new(1), "Spring review")).ThenRefused("fund.not-found");
}

public class CommittingFunds
{
    [Fact]
    public void Sets_the_safety_net_share_aside() =>
        Given<Fund>(AFund.Established)
            .When(it => FundDecisions.Commit(it, Some.Bid(), Some.Round, new(5_000_000)))
            .Then(AFund.Committed(1, 5_000_000, 500_000));

    [Fact]
    public void Rounds_what_is_set_aside_up_to_the_penny() =>
        Given<Fund>(AFund.Established)
            .When(it => FundDecisions.Commit(it, Some.Bid(), Some.Round, new(5_000_001)))
            .Then(AFund.Committed(1, 5_000_001, 500_001));

    [Fact]
    public void May_use_the_fund_up_to_the_last_penny() =>
        Given<Fund>(AFund.Established, AFund.Committed(1, 5_000_000, 500_000))
            .When(it => FundDecisions.Commit(it, Some.Bid(2), Some.Round, new(4_090_909))) // and 409,091 aside
            .Then(AFund.Committed(2, 4_090_909, 409_091));

    [Fact]
    public void Is_refused_when_the_rounded_share_is_one_penny_too_much() =>
        Given<Fund>(AFund.Established, new BudgetRevised(new(9_999_999), "Cut"), AFund.Committed(1, 5_000_000, 500_000))
            .When(it => FundDecisions.Commit(it, Some.Bid(2), Some.Round, new(4_090_909)))
            .ThenRefused("fund.over-budget");

    [Fact]
    public void Is_refused_when_the_award_is_one_penny_too_much() =>
        Given<Fund>(AFund.Established, AFund.Committed(1, 5_000_000, 500_000))
            .When(it => FundDecisions.Commit(it, Some.Bid(2), Some.Round, new(4_090_910)))
            .ThenRefused("fund.over-budget");

    [Fact]
    public void Is_refused_when_the_fund_holds_the_award_but_not_its_safety_net() =>
        Given<Fund>(AFund.Established)
            .When(it => FundDecisions.Commit(it, Some.Bid(), Some.Round, Pence.Pounds(100_000)))
            .ThenRefused("fund.over-budget");

    [Fact]
    public void Is_refused_a_second_time_for_the_same_bid() =>
        Given<Fund>(AFund.Established, AFund.Committed(1, 100, 10))
            .When(it => FundDecisions.Commit(it, Some.Bid(1), Some.Round, new(100)))
            .ThenRefused("fund.already-committed");

    [Fact]
    public void Is_refused_for_an_unknown_fund() =>
        Given<Fund>()
            .When(it => FundDecisions.Commit(it, Some.Bid(), Some.Round, new(100)))
            .ThenRefused("fund.not-found");

    /// <summary>Rule 1, under whatever order of commitments and revisions.</summary>
    [Fact]
    public void Never_promises_more_than_the_budget() =>
        Seeds.Each(
            500,
            random =>
            {
                var share = new Percent(random.Next(3_001));
                var fund = Fund.Fold(Fund.Empty(default), AFund.Established with { SafetyNetShare = share });
                foreach (var bid in Enumerable.Range(1, 40))
                {
                    var amount = new Pence(random.NextInt64(1, 3_000_000));
                    var fits = amount + share.Of(amount) <= fund.Left;
                    var decision =
                        random.Next(5) == 0
                            ? FundDecisions.ReviseBudget(fund, new(random.NextInt64(20_000_000)), "Review")
                            : FundDecisions.Commit(fund, Some.Bid(bid), Some.Round, amount);
                    fund = decision.Events.Aggregate(fund, Fund.Fold);

                    Assert.Equal(fund.Budget, fund.Committed + fund.SetAside + fund.Left);
                    Assert.True(fund.Committed + fund.SetAside <= fund.Budget);
                    Assert.Equal(fund.Committed, fund.Commitments.Values.Sum(it => it.Amount));
                    Assert.True(decision.Refusal?.Code != "fund.over-budget" || !fits);
                }
            }
        );
}
