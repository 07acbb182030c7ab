using CoProductionFund.Web.Design;

namespace CoProductionFund.Web.Tests.Design;

public class ReadingMoney
{
    [Theory]
    [InlineData("£12,500.50", 1_250_050)]
    [InlineData("12500", 1_250_000)]
    [InlineData(" 12 500 ", 1_250_000)]
    [InlineData("£ 1,250,000", 125_000_000)]
    [InlineData("12500.5", 1_250_050)]
    [InlineData("0", 0)]
    [InlineData("0.01", 1)]
    [InlineData("007", 700)]
    [InlineData("12\u00a0500", 1_250_000)]
    [InlineData("99,999,999,999", 9_999_999_999_900)]
    public void Takes_what_people_write(string typed, long pence)
    {
        Assert.True(MoneyText.TryRead(typed, "the amount", out var amount, out _));
        Assert.Equal(new Pence(pence), amount);
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("£-5")]
    [InlineData("−5")]
    [InlineData("12.505")]
    [InlineData("12.")]
    [InlineData(".50")]
    [InlineData("12,50")]
    [InlineData("1,2500")]
    [InlineData("1.250,00")]
    [InlineData("12k")]
    [InlineData("twelve")]
    [InlineData("1e3")]
    [InlineData("12 + 3")]
    [InlineData("££5")]
    [InlineData("£")]
    [InlineData("١٢")]
    public void Refuses_what_could_be_misread(string typed)
    {
        Assert.False(MoneyText.TryRead(typed, "the amount", out _, out var error));
        Assert.Equal("Enter the amount in pounds, like 12,500 or 12,500.50", error);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Asks_for_what_is_missing(string? typed)
    {
        Assert.False(MoneyText.TryRead(typed, "how much you are asking for", out _, out var error));
        Assert.Equal("Enter how much you are asking for", error);
    }

    [Theory]
    [InlineData("100,000,000,000")]
    [InlineData("99999999999999999999999999999999999999999999")]
    public void Refuses_absurd_amounts(string typed)
    {
        Assert.False(MoneyText.TryRead(typed, "the amount", out _, out var error));
        Assert.Equal("Check the amount: the amount is too large", error);
    }
}

public class ReadingNumbers
{
    [Theory]
    [InlineData("12", 12)]
    [InlineData(" 1,200 ", 1200)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("0", 0)]
    public void Takes_whole_numbers(string typed, int number)
    {
        Assert.True(NumberText.TryRead(typed, "how many people", out var read, out _));
        Assert.Equal(number, read);
    }

    [Theory]
    [InlineData("", "Enter how many people")]
    [InlineData("1.5", "Enter how many people as a whole number, like 12")]
    [InlineData("-1", "Enter how many people as a whole number, like 12")]
    [InlineData("12,00", "Enter how many people as a whole number, like 12")]
    [InlineData("2147483648", "Check how many people: the number is too large")]
    public void Refuses_the_rest(string typed, string expected)
    {
        Assert.False(NumberText.TryRead(typed, "how many people", out _, out var error));
        Assert.Equal(expected, error);
    }
}
