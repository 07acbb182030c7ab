namespace CoProductionFund.Domain.Tests.Kernel;

public class CountingMoney
{
    [Theory]
    [InlineData(0, "£0")]
    [InlineData(1, "£0.01")]
    [InlineData(50, "£0.50")]
    [InlineData(99, "£0.99")]
    [InlineData(100, "£1")]
    [InlineData(1_250_000, "£12,500")]
    [InlineData(1_250_050, "£12,500.50")]
    [InlineData(100_000_000_00, "£100,000,000")]
    [InlineData(-1, "-£0.01")]
    [InlineData(-1_250_000, "-£12,500")]
    [InlineData(long.MaxValue, "£92,233,720,368,547,758.07")]
    [InlineData(long.MinValue, "-£92,233,720,368,547,758.08")]
    public void Is_written_as_people_write_it(long pence, string written) =>
        Assert.Equal(written, new Pence(pence).ToString());

    [Fact]
    public void Adds_and_takes_away_to_the_penny()
    {
        Assert.Equal(new Pence(3), new Pence(1) + new Pence(2));
        Assert.Equal(new Pence(-1), new Pence(1) - new Pence(2));
        Assert.Equal(new Pence(12_500), Pence.Pounds(125));
        Assert.Equal(new Pence(6), Enumerable.Range(1, 3).Sum(it => new Pence(it)));
        Assert.Equal(Pence.Zero, Array.Empty<int>().Sum(it => new Pence(it)));
    }

    [Fact]
    public void Never_runs_over_without_saying_so()
    {
        Assert.Throws<OverflowException>(() => new Pence(long.MaxValue) + new Pence(1));
        Assert.Throws<OverflowException>(() => new Pence(long.MinValue) - new Pence(1));
        Assert.Throws<OverflowException>(() => Pence.Pounds(long.MaxValue / 100 + 1));
        Assert.Throws<OverflowException>(() => Enumerable.Repeat(new Pence(long.MaxValue), 2).Sum(it => it));
        Assert.Throws<OverflowException>(() => Percent.Whole(200).Of(new Pence(long.MaxValue)));
        Assert.Throws<OverflowException>(() => Percent.Whole(int.MaxValue));
    }

    [Fact]
    public void Compares_by_amount()
    {
        var (less, more) = (new Pence(1), new Pence(2));

        Assert.True(less < more && less <= more && more > less && more >= less);
        Assert.False(more < less || more <= less || less > more || less >= more);
        Assert.True(less.CompareTo(more) < 0);
        Assert.True(less <= new Pence(1) && less >= new Pence(1));
    }
}

public class TakingAShare
{
    [Theory]
    [InlineData(1_000, 1_000, 100)]
    [InlineData(1_000, 1_001, 101)]
    [InlineData(1_000, 1_009, 101)]
    [InlineData(1_000, 1_010, 101)]
    [InlineData(1, 1, 1)]
    [InlineData(1, 10_000, 1)]
    [InlineData(1, 10_001, 2)]
    [InlineData(0, 10_001, 0)]
    [InlineData(10_000, 10_001, 10_001)]
    [InlineData(12_500, 1_000, 1_250)]
    [InlineData(10_000, long.MaxValue, long.MaxValue)]
    public void Of_money_is_rounded_up_to_the_next_penny(int basisPoints, long amount, long share) =>
        Assert.Equal(new Pence(share), new Percent(basisPoints).Of(new Pence(amount)));

    [Theory]
    [InlineData(3_333, 3, 1)]
    [InlineData(3_334, 3, 2)]
    [InlineData(3_333, 4, 2)]
    [InlineData(5_000, 4, 2)]
    [InlineData(5_000, 5, 3)]
    [InlineData(0, 5, 0)]
    [InlineData(10_000, 5, 5)]
    public void Of_people_is_the_smallest_number_that_is_enough(int basisPoints, int count, int share) =>
        Assert.Equal(share, new Percent(basisPoints).Of(count));

    [Theory]
    [InlineData(2_500, "25%")]
    [InlineData(3_333, "33.33%")]
    [InlineData(1_050, "10.5%")]
    [InlineData(0, "0%")]
    public void Is_written_with_the_hundredths_it_has(int basisPoints, string written) =>
        Assert.Equal(written, new Percent(basisPoints).ToString());

    [Fact]
    public void Is_never_short_and_never_more_than_a_penny_over() =>
        Seeds.Each(
            2_000,
            random =>
            {
                var (share, amount) = (random.Next(20_001), random.NextInt64(10_000_000_000));
                var exact = (decimal)amount * share / 10_000;

                Assert.InRange((decimal)new Percent(share).Of(new Pence(amount)).Value, exact, exact + 0.9999m);
            }
        );
}
