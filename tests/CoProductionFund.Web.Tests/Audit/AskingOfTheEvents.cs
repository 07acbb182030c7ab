using System.Net;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Web.Pages.Audit;

namespace CoProductionFund.Web.Tests.Audit;

/// <summary>The auditor's pages over the whole demonstration story.</summary>
[Collection(nameof(StorySite))]
public sealed class AskingOfTheEvents(StorySite site)
{
    [Fact]
    public async Task The_story_of_a_bid_is_one_list_and_leads_to_events_as_they_are_stored()
    {
        var (auditor, _, bid) = await Story();
        using var _1 = auditor;

        var page = await Eventually(auditor, $"/audit/events?reference={bid.Reference}&related=true", "Awarded");
        var text = page.Body!.TextContent;
        Assert.Contains("handed the bid in", text, StringComparison.Ordinal);
        Assert.Contains("Sent the marks", text, StringComparison.Ordinal);
        Assert.Contains("Settled the ranking", text, StringComparison.Ordinal);
        var stored = page.QuerySelectorAll("a")
            .First(it => it.TextContent.Contains("as it is stored", StringComparison.Ordinal));
        var one = await auditor.Open(stored.GetAttribute("href")!);
        Assert.Contains("{", one.QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("As it is stored", one.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_filtered_can_be_taken_away()
    {
        var (auditor, round, _) = await Story();
        using var _1 = auditor;
        await Eventually(auditor, $"/audit/events?reference={round}", "from the reserve list in place of");

        var csv = await Body(auditor, $"/audit/events?reference={round}&handler=export&format=csv");
        var json = await Body(auditor, $"/audit/events?reference={round}&handler=export&format=json");

        Assert.StartsWith(
            "number,at,department,module,type,thing,stream,version,who,what,reason,data\r\n",
            csv,
            StringComparison.Ordinal
        );
        var lines = json.TrimEnd('\n').Split('\n');
        Assert.Equal(lines.Length + 1, csv.Split("\r\n").Length - 1);
        Assert.Contains("round-drafted", lines[0], StringComparison.Ordinal);
        Assert.Contains("round-decided", json, StringComparison.Ordinal);
        Assert.Contains("reserve-bid-awarded", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_day_is_told_at_its_field()
    {
        var (auditor, _, _) = await Story();
        using var _1 = auditor;

        var page = await auditor.Open("/audit/events?from=yesterday");

        Assert.Contains("Enter a day like", page.QuerySelector("#From-error")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("yesterday", page.QuerySelector("#From")?.GetAttribute("value"));
    }

    [Fact]
    public async Task A_ranking_is_made_once_more_and_tried_with_other_weights()
    {
        var (auditor, round, _) = await Story();
        using var _1 = auditor;

        var page = await auditor.Open($"/audit/rounds/{round}/ranking");
        Assert.Contains("It comes out the same", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("of weight would have to move", page.Body.TextContent, StringComparison.Ordinal);
        var weights = page.QuerySelectorAll("input[name^=Weights]").Length;

        var query = string.Join('&', Enumerable.Range(0, weights).Select(it => $"Weights[{it}]={(it == 0 ? 100 : 0)}"));
        var tried = await auditor.Open($"/audit/rounds/{round}/ranking?{query}");
        Assert.Contains("What would follow", tried.Body!.TextContent, StringComparison.Ordinal);

        var wrong = await auditor.Open(
            $"/audit/rounds/{round}/ranking?{query.Replace("100", "99", StringComparison.Ordinal)}"
        );
        Assert.Contains(
            "add up to 100",
            wrong.QuerySelector(".govuk-error-summary")?.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_fund_as_it_stood_marks_what_differs()
    {
        var (auditor, round, bid) = await Story();
        using var _1 = auditor;
        await Eventually(auditor, $"/audit/events?reference={bid.Reference}&related=true", "Awarded");

        var fund = await auditor.Open(
            $"/audit/as-it-stood/{round[..6]}?at={Uri.EscapeDataString(Moments.Exactly(bid.SubmittedAt!.Value))}"
        );

        Assert.Contains("You are looking at", fund.Body!.TextContent, StringComparison.Ordinal);
        var committed = fund.QuerySelectorAll("tr.fund-differs")
            .Single(it => it.TextContent.Contains("Committed", StringComparison.Ordinal));
        Assert.Contains("£0", committed.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(
            fund.QuerySelectorAll("tr.fund-differs"),
            it => it.TextContent.Contains("Year", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Read_models_are_checked_with_a_button()
    {
        var (auditor, _, _) = await Story();
        using var _1 = auditor;

        var sent = await auditor.Send("/audit/read-models");
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        await Eventually(auditor, "/audit/read-models", "No difference", seconds: 90);
    }

    private async Task<(Visitor Auditor, string Round, BidRow Bid)> Story()
    {
        var round = await site.Round("Living well together");
        var funded = (await site.Ask(new ListAwardedBids(round.Round, Caller.TheFund)))[0];
        return (
            site.SignedInAs(await site.InTheStory("gordon-whitlock")),
            round.Reference,
            (await site.Ask(new GetDecidedBids([funded], Caller.TheFund)))[0].Row
        );
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> Eventually(
        Visitor who,
        string address,
        string text,
        int seconds = 30
    )
    {
        for (var i = 0; ; i++)
        {
            var page = await who.Open(address);
            if (page.Body!.TextContent.Contains(text, StringComparison.Ordinal))
            {
                return page;
            }

            Assert.True(i < seconds * 4, $"{address} never says {text}.");
            await Task.Delay(250);
        }
    }

    private static async Task<string> Body(Visitor who, string address)
    {
        using var answer = await who.Get(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
