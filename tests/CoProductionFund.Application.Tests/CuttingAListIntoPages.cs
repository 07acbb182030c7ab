using CoProductionFund.Application.Asking;

namespace CoProductionFund.Application.Tests;

public sealed class CuttingAListIntoPages
{
    [Theory]
    [InlineData(40, 2, 2, 20)]
    [InlineData(41, 3, 3, 1)]
    [InlineData(41, 99, 3, 1)]
    [InlineData(41, 0, 1, 20)]
    [InlineData(41, -7, 1, 20)]
    [InlineData(20, 1, 1, 20)]
    public void Shows_the_page_asked_for_or_the_nearest_there_is(int all, int asked, int number, int shown)
    {
        IReadOnlyList<int> list = [.. Enumerable.Range(1, all)];

        var page = list.ToPage(asked);

        Assert.Equal((number, shown, (long)all), (page.Number, page.Items.Count, page.Total));
        Assert.Equal(((number - 1) * 20) + 1, page.Items[0]);
    }

    [Fact]
    public void Shows_one_empty_page_of_nothing()
    {
        IReadOnlyList<int> nothing = [];

        var page = nothing.ToPage(1);

        Assert.Equal((1, 0, 0L), (page.Number, page.Pages, page.Total));
        Assert.Empty(page.Items);
    }
}
