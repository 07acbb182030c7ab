using System.Net;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Rounds;
using CoProductionFund.Web.Tests.Department;

namespace CoProductionFund.Web.Tests.Bids;

[Collection(nameof(TheSite))]
public sealed class ReadingTheDecision(TheSite site)
{
    [Fact]
    public async Task Begins_with_the_result_and_goes_on_to_why()
    {
        var (desk, funded, _) = await Published();
        var page = await (await Of(funded)).Open($"/bids/{funded}/decision");

        Assert.Equal("Your bid will be funded with £20,000", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Need The need is shown", page.Words());
        Assert.Contains("Change The change can be measured", page.Words());
        Assert.Contains("Its weighted score is 5: place 1 of 2.", page.Words());
        Assert.Contains("You can appeal until the end of", page.Words());
        Assert.Contains("Write to the department within 20 working days.", page.Words());
        Assert.Contains($"/rounds/{desk.Reference}/results", page.Links());
    }

    [Fact]
    public async Task Shows_lowest_mean_and_highest_mark_and_nobody_s_name()
    {
        var (desk, funded, _) = await Published();
        var page = await (await Of(funded)).Open($"/bids/{funded}/decision");

        Assert.Contains("Need 60% 5 5 5", page.Words());
        Assert.DoesNotContain("Mo Manager", page.Words());
        Assert.All(desk.Members, it => Assert.DoesNotContain(it.Value.ToString(), page.DocumentElement.OuterHtml));
    }

    [Fact]
    public async Task Tells_a_declined_group_plainly()
    {
        var (_, _, declined) = await Published();
        var page = await (await Of(declined)).Open($"/bids/{declined}/decision");

        Assert.Equal("Your bid will not be funded", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("You can appeal until the end of", page.Words());
    }

    [Fact]
    public async Task Waits_for_the_day_the_results_are_published()
    {
        var desk = await ADesk.In(site);
        var (better, _) = await desk.ARanking();
        await Decide(desk, better, Outcome.Awarded, Pence.Pounds(20_000));
        var group = await Of(better);

        using var early = await group.Get($"/bids/{better}/decision");
        Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);
        Assert.DoesNotContain("funded with", (await group.Open($"/bids/{better}")).Words());
    }

    [Fact]
    public async Task Is_not_for_another_group()
    {
        var (_, funded, declined) = await Published();

        using var answer = await (await Of(declined)).Get($"/bids/{funded}/decision");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<(ADesk Desk, string Funded, string Declined)> Published()
    {
        var desk = await ADesk.In(site);
        var (better, worse) = await desk.ARanking();
        await Decide(desk, better, Outcome.Awarded, Pence.Pounds(20_000));
        await Decide(desk, worse, Outcome.Declined);
        await site.Do(new DecideRound(desk.Round, Caller.Is(desk.Manager)));
        return (desk, better, worse);
    }

    /// <summary>Whoever handed the bid in.</summary>
    private async Task<Visitor> Of(string bid) => site.SignedInAs((await Row(bid)).SubmittedBy!.Value);

    private async Task<BidRow> Row(string bid) => (await site.Ask(new FindBid(bid, Caller.TheFund)))!;

    /// <summary>Behind the pages.</summary>
    private async Task Decide(ADesk desk, string bid, Outcome outcome, Pence? amount = null) =>
        await site.Do(
            new DecideBid(
                (await Row(bid)).Bid,
                outcome,
                amount,
                [new("need", "The need is shown"), new("change", "The change can be measured")],
                DepartureReason: null,
                Caller.Is(desk.Manager)
            )
        );
}
