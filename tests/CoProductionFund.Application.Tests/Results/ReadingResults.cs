using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Results;
using CoProductionFund.Application.Tests.Awards;
using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Application.Tests.Results;

[Collection(nameof(TheFund))]
public sealed class ReadingResults(TheFund fund)
{
    [Fact]
    public async Task Comes_page_by_page_with_what_was_funded_first_and_figures_of_all()
    {
        var round = await PublishedResults.Of(fund, awarded: 3, reserve: 19, budgetPounds: 60_000);
        var reference = (await round.Scene.RoundRow()).Reference;

        var first = (await fund.Ask(new GetResults(reference, 1, Caller.Anyone)))!;
        var second = (await fund.Ask(new GetResults(reference, 2, Caller.Anyone)))!;

        Assert.Equal(
            (20, 2, 2, 22),
            (first.Bids.Items.Count, second.Bids.Items.Count, first.Bids.Pages, first.Bids.Total)
        );
        Assert.Equal(22, first.Bids.Items.Concat(second.Bids.Items).Select(it => it.Reference).Distinct().Count());
        Assert.Equal(
            [Outcome.Awarded, Outcome.Awarded, Outcome.Awarded, Outcome.OnReserveList],
            first.Bids.Items.Take(4).Select(it => it.Outcome)
        );
        foreach (var page in new[] { first, second })
        {
            Assert.Equal((22, 3, 19), (page.Figures.Received, page.Figures.Funded, page.Figures.OnReserveList));
        }
    }
}
