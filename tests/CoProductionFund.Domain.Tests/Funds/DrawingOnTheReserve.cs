using CoProductionFund.Domain.Funds;

namespace CoProductionFund.Domain.Tests.Funds;

/// <summary>Rule 3, with £5,000 set aside.</summary>
public class DrawingOnTheReserve
{
    private static readonly FundsCommitted SetAside = AFund.Committed(1, 5_000_000, 500_000);

    [Fact]
    public void Is_possible_to_the_last_penny()
    {
        Draw(1, 500_000).Then(Drawn(1, 500_000));
        Draw(2, 499_999, Drawn(1, 1)).Then(Drawn(2, 499_999));
        Draw(2, 500_000, Drawn(1, 500_000), Back(1, 500_000)).Then(Drawn(2, 500_000));
    }

    [Fact]
    public void Is_refused_one_penny_beyond()
    {
        Draw(1, 500_001).ThenRefused("fund.reserve-too-small");
        Draw(2, 500_000, Drawn(1, 1)).ThenRefused("fund.reserve-too-small");
        Draw(2, 2, Drawn(1, 500_000), Back(1, 1)).ThenRefused("fund.reserve-too-small");
    }

    [Fact]
    public void Leaves_the_budget_as_it_is() =>
        Assert.Equal(Pence.Pounds(45_000), Given<Fund>(AFund.Established, SetAside, Drawn(1, 500_000)).State.Left);

    [Fact]
    public void Is_refused_for_an_unknown_fund() =>
        Given<Fund>().When(it => ReserveDecisions.Draw(it, Drawn(1, 1))).ThenRefused("fund.not-found");

    [Fact]
    public void Comes_back_as_far_as_it_is_out_with_the_case()
    {
        Return(1, 100, Drawn(1, 100)).Then(Back(1, 100));
        Return(1, 101, Drawn(1, 100)).ThenRefused("fund.returned-too-much");
        Return(2, 1, Drawn(1, 100)).ThenRefused("fund.returned-too-much");
        Return(1, 1, Drawn(1, 100), Back(1, 100)).ThenRefused("fund.returned-too-much");
    }

    [Fact]
    public void Stays_set_aside_when_the_award_it_came_with_is_not_taken_up() =>
        Given<Fund>(AFund.Established, SetAside, Drawn(1, 300_000))
            .When(it => FundDecisions.Release(it, Some.Bid(1), Some.Round))
            .Then(new CommitmentReleased(Some.Bid(1), Some.Round, new(5_000_000), new(200_000)));

    /// <summary>In whatever order money is committed, released, drawn and given back.</summary>
    [Fact]
    public void Never_goes_beyond_what_is_set_aside() =>
        Seeds.Each(
            500,
            random =>
            {
                var fund = Fund.Fold(Fund.Empty(default), AFund.Established);
                for (var step = 0; step < 60; step++)
                {
                    fund = Any(random, fund).Events.Aggregate(fund, Fund.Fold);

                    Assert.True(fund.ReserveLeft >= Pence.Zero);
                    Assert.True(fund.Committed + fund.SetAside <= fund.Budget);
                    Assert.Equal(fund.Budget, fund.Committed + fund.SetAside + fund.Left);
                    Assert.All(fund.Drawn.Values, held => Assert.True(held >= Pence.Zero));
                }
            }
        );

    private static Decision Any(Random random, Fund fund)
    {
        var (number, amount) = (random.Next(1, 8), random.NextInt64(1, 400_000));
        return random.Next(5) switch
        {
            0 => FundDecisions.Commit(fund, Some.Bid(number), Some.Round, new(amount * 10)),
            1 => FundDecisions.Release(fund, Some.Bid(number), Some.Round),
            2 => ReserveDecisions.TakeBack(fund, Back(number, amount)),
            _ => ReserveDecisions.Draw(fund, Drawn(number, amount)),
        };
    }

    private static ReserveDrawn Drawn(int number, long amount) => new(Case(number), default, "SN-0007", new(amount));

    private static ReserveReturned Back(int number, long amount) => new(Case(number), default, "SN-0007", new(amount));

    private static SafetyNetCaseId Case(int number) => new(Some.Bid(number).Value);

    private static Answer Draw(int number, long amount, params IDomainEvent[] since) =>
        Given<Fund>([AFund.Established, SetAside, .. since])
            .When(it => ReserveDecisions.Draw(it, Drawn(number, amount)));

    private static Answer Return(int number, long amount, params IDomainEvent[] since) =>
        Given<Fund>([AFund.Established, SetAside, .. since])
            .When(it => ReserveDecisions.TakeBack(it, Back(number, amount)));
}
