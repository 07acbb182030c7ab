using System.Net;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Domain.Bids;

namespace CoProductionFund.Web.Tests.Bids;

[Collection(nameof(TheSite))]
public sealed class HandingABidIn(TheSite site)
{
    [Fact]
    public async Task Shows_every_gap_where_it_is_and_comes_back_after_each()
    {
        var bid = await ABidToWrite.In(site);

        var page = await bid.AnnsBrowser.Open(bid.At("/check"));

        Assert.Null(page.QuerySelector("main form"));
        var gap = page.QuerySelector("#summary-title")!;
        Assert.Contains("Enter a title for the project", gap.TextContent);
        Assert.All(
            page.QuerySelectorAll("main .govuk-inset-text a"),
            link => Assert.Contains("?return=check", link.GetAttribute("href"))
        );
        var saved = await bid.AnnsBrowser.Send(bid.At("/summary?return=check"), ("Title", "A title"));
        ABidToWrite.LeadsTo(bid.At("/check#summary"), saved);
        var early = await bid.AnnsBrowser.Send(await bid.AnnsBrowser.Open(bid.At("/summary")), bid.At("/check"), []);
        await ABidToWrite.Complains(early, "Enter a public summary");
    }

    [Fact]
    public async Task Warns_of_what_would_make_it_ineligible_and_takes_it_all_the_same_once()
    {
        var bid = await ABidToWrite.In(site);
        await bid.WriteEverything();
        var page = await bid.AnnsBrowser.Open(bid.At("/check"));

        Assert.Contains("above the limit of £5,000", page.QuerySelector(".govuk-warning-text")!.TextContent);
        var first = await bid.AnnsBrowser.Send(page, bid.At("/check"), []);
        var second = await bid.AnnsBrowser.Send(page, bid.At("/check"), []);

        ABidToWrite.LeadsTo(bid.At("/submitted"), first);
        ABidToWrite.LeadsTo(bid.At("/submitted"), second);
        var receipt = await bid.BensBrowser.Open(bid.At("/submitted"));
        Assert.Contains(bid.Reference, receipt.QuerySelector(".govuk-panel")!.TextContent);
        Assert.Matches(@"received it at \d+:\d\d:\d\d[ap]m on \d+ \w+ \d{4}, UK time", receipt.Body!.TextContent);
        var shown = (await bid.BensBrowser.Open(bid.At())).Body!.TextContent;
        Assert.Contains("Ann Lee", shown);
        Assert.Contains("£12,500.50", shown);
        Assert.DoesNotContain("Not yet started", shown);
        ABidToWrite.LeadsTo(bid.At("#summary"), await bid.AnnsBrowser.Get(bid.At("/summary")));
    }

    [Fact]
    public async Task After_the_deadline_nothing_is_taken_and_no_text_is_lost()
    {
        var bid = await ABidToWrite.In(site);
        await bid.WriteEverything();
        var (writing, checking) = (
            await bid.AnnsBrowser.Open(bid.At("/summary")),
            await bid.AnnsBrowser.Open(bid.At("/check"))
        );
        site.Clock.Advance(TimeSpan.FromMinutes(31));

        var late = await bid.AnnsBrowser.Send(writing, bid.At("/summary"), [("Title", "A late title")]);
        var page = await ABidToWrite.Complains(late, "This round has closed");

        Assert.Equal("A late title", ABidToWrite.Field(page, "Title"));
        Assert.Contains("This was not saved", page.QuerySelector(".govuk-warning-text")!.TextContent);
        var submitted = await bid.AnnsBrowser.Send(checking, bid.At("/check"), []);
        await ABidToWrite.Complains(submitted, "This round has closed");
        var told = (await bid.AnnsBrowser.Open(bid.At())).Body!.TextContent;
        Assert.Contains("was not submitted by then", told);
        Assert.DoesNotContain("Not yet started", told);
    }

    [Fact]
    public async Task It_can_be_reopened_and_then_withdrawn_for_good()
    {
        var bid = await ABidToWrite.In(site);
        await bid.WriteEverything();
        await site.Do(new SubmitBid(bid.Bid, bid.Desk.Now, Caller.Is(bid.Ann)));

        ABidToWrite.LeadsTo(bid.At(), await bid.AnnsBrowser.Send(bid.At("/reopen")));
        Assert.Equal(BidStage.Draft, (await bid.View()).Row.Stage);

        await ABidToWrite.Complains(await bid.AnnsBrowser.Send(bid.At("/withdraw")), "Select why you are withdrawing");
        var check = await bid.AnnsBrowser.Send(bid.At("/withdraw"), ("Reason", "FundedElsewhere"));
        ABidToWrite.LeadsTo(bid.At("/withdraw/check?reason=FundedElsewhere"), check);
        var address = check.Headers.Location!.ToString();
        ABidToWrite.LeadsTo(bid.At(), await bid.AnnsBrowser.Send(address));
        Assert.Equal(BidStage.Withdrawn, (await bid.View()).Row.Stage);
        ABidToWrite.LeadsTo(bid.At(), await bid.AnnsBrowser.Get(address));
    }

    [Fact]
    public async Task Nobody_else_finds_it_and_staff_read_it_once_it_is_handed_in()
    {
        var bid = await ABidToWrite.In(site);
        await bid.WriteEverything();
        var stranger = site.SignedInAs(await site.Person("A Stranger"));
        string[] pages =
        [
            "",
            "/summary",
            "/risks",
            "/risks/1",
            "/questions",
            "/questions/cost",
            "/check",
            "/print",
            "/submitted",
            "/reopen",
            "/withdraw",
            "/decision",
        ];

        foreach (var page in pages)
        {
            Assert.Equal((page, HttpStatusCode.NotFound), (page, (await stranger.Get(bid.At(page))).StatusCode));
            Assert.Equal((page, HttpStatusCode.NotFound), (page, (await bid.Desk.Page.Get(bid.At(page))).StatusCode));
            var visitor = await site.Visitor().Get(bid.At(page));
            Assert.Contains("/sign-in", visitor.Headers.Location!.ToString());
        }

        await site.Do(new SubmitBid(bid.Bid, bid.Desk.Now, Caller.Is(bid.Ann)));
        var read = await bid.Desk.Page.Open(bid.At());
        Assert.Contains("Living well with pain", read.Body!.TextContent);
        Assert.Null(read.QuerySelector("a[href$='/reopen'], a[href$='/withdraw'], .govuk-task-list"));
        Assert.Equal(HttpStatusCode.NotFound, (await bid.Desk.Page.Get(bid.At("/withdraw"))).StatusCode);
        await bid.Desk.Page.Open(bid.At("/print"));
    }
}
