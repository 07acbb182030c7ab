namespace CoProductionFund.Web.Tests.Bids;

[Collection(nameof(TheSite))]
public sealed class WritingTogether(TheSite site)
{
    [Fact]
    public async Task The_second_sees_both_texts_keeps_their_own_and_may_save_it_knowingly()
    {
        var bid = await ABidToWrite.In(site);
        var here = bid.At("/summary");
        var bens = await bid.BensBrowser.Open(here);
        await bid.AnnsBrowser.Send(here, ("Title", "Ann’s title"));

        var told = await ABidToWrite.Complains(
            await bid.BensBrowser.Send(bens, here, [("Title", "Ben’s title")]),
            "Someone in your group changed this section"
        );

        Assert.Contains("Ann Lee changed this", told.QuerySelector(".govuk-notification-banner")!.TextContent);
        Assert.Equal(["Ann’s title", "Ben’s title"], told.QuerySelectorAll("main td").Select(it => it.TextContent));
        Assert.Equal("Ben’s title", ABidToWrite.Field(told, "Title"));

        ABidToWrite.LeadsTo(bid.At(), await bid.BensBrowser.Send(told, here, [("Title", "Ben’s title")]));
        Assert.Equal("Ben’s title", (await bid.View()).Form.Summary!.Title);
    }

    [Fact]
    public async Task Two_who_answer_different_questions_or_risks_do_not_disturb_each_other()
    {
        var bid = await ABidToWrite.In(site);
        foreach (var (anns, bens) in new[] { ("/questions/story", "/questions/homes"), ("/risks/1", "/risks/1") })
        {
            await bid.AnnsBrowser.Send(bid.At("/risks/1"), ("What", "Rain"));
            var page = await bid.BensBrowser.Open(bid.At(bens));
            await bid.AnnsBrowser.Send(
                bid.At(anns is "/risks/1" ? "/risks/2" : anns),
                ("Answer", "Ours"),
                ("What", "Snow")
            );

            var saved = await bid.BensBrowser.Send(page, bid.At(bens), [("Answer", "12"), ("What", "Hail")]);

            Assert.Equal(System.Net.HttpStatusCode.Redirect, saved.StatusCode);
        }

        var form = (await bid.View()).Form;
        Assert.Equal(["12", "Ours"], form.Questions!.Answers.Values.Order());
        Assert.Equal(["Hail", "Snow"], form.Risks!.Risks.Select(it => it.What).Order());
    }

    [Fact]
    public async Task An_old_page_sent_again_replaces_nothing_unseen()
    {
        var bid = await ABidToWrite.In(site);
        var here = bid.At("/partner");
        var old = await bid.AnnsBrowser.Open(here);
        await bid.AnnsBrowser.Send(old, here, [("Institution", "First")]);

        ABidToWrite.LeadsTo(bid.At(), await bid.AnnsBrowser.Send(old, here, [("Institution", "First")]));
        var told = await Visitor.Read(await bid.AnnsBrowser.Send(old, here, [("Institution", "Second")]));

        Assert.Contains("You changed this", told.QuerySelector("main")!.TextContent);
        Assert.Equal("First", (await bid.View()).Form.Partner!.Institution);
    }
}
