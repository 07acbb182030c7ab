using CoProductionFund.Application.Ledger;

namespace CoProductionFund.Application.Tests.Ledger;

public sealed class PassingNumbers
{
    [Fact]
    public void Misses_what_was_skipped_until_it_comes()
    {
        var passed = Passed(1, 2, 5);

        Assert.Equal([3, 4], passed.Missing);

        passed.Pass(4);

        Assert.Equal([3], passed.Missing);
        Assert.Equal(5, passed.Last);
    }

    [Fact]
    public void Forgets_what_did_not_come_for_ten_thousand_numbers()
    {
        var passed = Passed(1, 3, 10_002);
        Assert.Equal(2, passed.Missing.First());

        passed.Pass(10_003);

        Assert.Equal(4, passed.Missing.First());
    }

    [Fact]
    public void Looks_no_further_back_however_far_it_went_on() =>
        Assert.Equal((10_000, 990_000L), (Passed(1, 1_000_000).Missing.Count, Passed(1, 1_000_000).Missing.First()));

    private static PassedNumbers Passed(params long[] numbers)
    {
        var passed = new PassedNumbers();
        foreach (var number in numbers)
        {
            passed.Pass(number);
        }

        return passed;
    }
}
