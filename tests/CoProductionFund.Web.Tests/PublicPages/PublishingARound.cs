using System.Net;
using AngleSharp.Dom;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Rounds;
using CoProductionFund.Web.Tests.Department;

namespace CoProductionFund.Web.Tests.PublicPages;

/// <summary>Nothing is seen before its time, and nothing is missing once it is.</summary>
[Collection(nameof(TheSite))]
public sealed class PublishingARound(TheSite site)
{
    [Fact]
    public async Task A_draft_is_not_found_by_anyone()
    {
        var desk = await ADesk.In(site);
        await desk.ACompleteDraft();
        using var visitor = site.Visitor();

        string[] pages = ["", "/check", "/questions", "/results"];
        foreach (var page in pages)
        {
            var address = $"/rounds/{desk.Reference}{page}";
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(address)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await desk.Page.Get(address)).StatusCode);
        }

        foreach (var show in new[] { "open", "soon", "deciding", "decided" })
        {
            var list = await visitor.Open($"/rounds?show={show}&department={desk.Code}");
            Assert.DoesNotContain(desk.Reference, list.Body!.Text());
        }
    }

    [Fact]
    public async Task Results_are_complete_the_moment_they_are_published_and_not_before()
    {
        var desk = await ADesk.In(site);
        var (better, worse) = await desk.ARanking();
        await Decide(desk, better, Outcome.Awarded);
        await Decide(desk, worse, Outcome.Declined);
        using var visitor = site.Visitor();
        var address = $"/rounds/{desk.Reference}/results";
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/funded/{better}")).StatusCode);

        await site.Do(new DecideRound(desk.Round, Caller.Is(desk.Manager)));

        var page = await visitor.Open(address);
        Assert.Contains("The department funded 1 of 2 bids with £20,000", page.Body!.Text());
        Assert.Equal("5.00", Figure(page, "Lowest score funded"));
        Assert.Equal("3.00", Figure(page, "Highest score not funded"));
        Assert.Equal("£50,000", Figure(page, "Asked for"));
        var entries = page.QuerySelectorAll(".fund-entry").Select(it => it.Text()).ToList();
        Assert.Contains("Larkfield Neighbours", entries[0]);
        Assert.Contains("A group that is not named", entries[1]);
        Assert.DoesNotContain("Larkfield", entries[1]);
        Assert.DoesNotContain("Living well with pain", entries[1].Replace("Living with pain", ""));
    }

    private static string Figure(IDocument page, string name) =>
        page.QuerySelectorAll("dt").Single(it => it.TextContent == name).NextElementSibling!.TextContent.Trim();

    private async Task Decide(ADesk desk, string reference, Outcome outcome)
    {
        var bid = (await site.Ask(new FindBid(reference, Caller.TheFund)))!;
        await site.Do(
            new DecideBid(
                bid.Bid,
                outcome,
                outcome is Outcome.Awarded ? bid.Asked : null,
                [new("need", "The need is shown"), new("change", "The change can be measured")],
                DepartureReason: null,
                Caller.Is(desk.Manager)
            )
        );
    }
}
