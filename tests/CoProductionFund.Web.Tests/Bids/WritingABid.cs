using System.Net;

namespace CoProductionFund.Web.Tests.Bids;

[Collection(nameof(TheSite))]
public sealed class WritingABid(TheSite site)
{
    [Fact]
    public async Task Every_page_keeps_what_is_not_finished_and_shows_it_again()
    {
        var bid = await ABidToWrite.In(site);
        (string Page, (string Name, string Value)[] Typed)[] pages =
        [
            ("/summary", [("Title", "Only a title")]),
            ("/scope", [("ServiceArea", $"{bid.Desk.Area.Value}"), ("Tier", "Group")]),
            ("/people", [("HowMany", "40"), ("Skills", "First line\r\n\r\nThird line")]),
            ("/partner", [("Institution", "A clinic")]),
            ("/match", [("Cash", "12,500.50"), ("InKind", "0")]),
            ("/change", [("Outcomes[0].What", "Confidence"), ("Outcomes[0].Measure", "A survey")]),
            ("/budget", [("Asked", "20,000"), ("Lines[0].What", "Tutors"), ("Lines[0].Amount", "25,000")]),
            ("/risks/1", [("What", "Rain"), ("CarriedBy", "PeopleWhoUseTheService"), ("HowTold", "By letter")]),
            ("/continuity", [("WhoRelies", "Forty people")]),
            ("/questions/homes", [("Answer", "12")]),
            ("/questions/cost", [("Answer", "1,250.50")]),
            ("/questions/where", [("Answer", "School")]),
            ("/declarations", [("Eligibility[local]", "no"), ("MayBeNamed", "true")]),
        ];

        foreach (var (address, typed) in pages)
        {
            var saved = await bid.AnnsBrowser.Send(bid.At(address), typed);
            Assert.Equal((address, HttpStatusCode.Redirect), (address, saved.StatusCode));
            var again = await bid.AnnsBrowser.Open(bid.At(address));
            Assert.All(typed, it => Assert.Equal(Lines(it.Value), Lines(ABidToWrite.Field(again, it.Name))));
        }

        var tasks = await bid.BensBrowser.Open(bid.At());
        Assert.DoesNotContain("Not yet started", tasks.Body!.TextContent);
        Assert.Contains("Changed by Ann Lee", tasks.QuerySelector("#summary-hint")!.TextContent);
    }

    [Theory]
    [InlineData("/match", "Cash", "-5", "Enter the match in cash in pounds")]
    [InlineData("/match", "PresentSpending", "a lot", "Enter what the institution spends now in pounds")]
    [InlineData("/people", "HowMany", "1.5", "Enter how many people take part as a whole number")]
    [InlineData("/budget", "Lines[0].Amount", "12,50", "Enter the amount in pounds")]
    [InlineData("/questions/homes", "Answer", "many", "Enter the answer as a whole number")]
    [InlineData("/questions/cost", "Answer", "1.234", "Enter the amount in pounds")]
    public async Task What_has_no_form_stops_the_save_at_its_field(string at, string name, string typed, string error)
    {
        var bid = await ABidToWrite.In(site);

        var page = await ABidToWrite.Complains(await bid.AnnsBrowser.Send(bid.At(at), (name, typed)), error);

        Assert.Equal(typed, ABidToWrite.Field(page, name));
        var field = page.QuerySelector($"[name='{name}']")!;
        Assert.NotNull(page.QuerySelector($".govuk-error-summary a[href='#{field.Id}']"));
        Assert.Empty((await bid.View()).Row.Sections);
    }

    [Theory]
    [InlineData("/summary", "PublicSummary")]
    [InlineData("/partner", "Institution")]
    [InlineData("/change", "Outcomes[0].Target")]
    [InlineData("/budget", "Lines[0].What")]
    [InlineData("/risks/1", "HowReduced")]
    [InlineData("/continuity", "WhatHappens")]
    [InlineData("/questions/story", "Answer")]
    public async Task What_cannot_be_kept_stops_the_save_at_its_field(string at, string name)
    {
        var bid = await ABidToWrite.In(site);
        var tooLong = new string('x', 20_001);

        var longer = await bid.AnnsBrowser.Send(bid.At(at), (name, tooLong));
        var nul = await bid.AnnsBrowser.Send(bid.At(at), (name, "a\0b"));

        var page = await ABidToWrite.Complains(longer, "Use 20,000 characters or fewer");
        Assert.Equal(tooLong, ABidToWrite.Field(page, name));
        Assert.NotNull(page.QuerySelector($"#{page.QuerySelector($"[name='{name}']")!.Id}-error"));
        Assert.Equal(HttpStatusCode.BadRequest, nul.StatusCode);
        Assert.Empty((await bid.View()).Row.Sections);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>\"'&amp;")]
    [InlineData("\u202Eright to left \u05D0\u05D1 \U0001F469\u200D\U0001F467 ŵ")]
    public async Task Hostile_text_stays_text_on_every_page(string text)
    {
        var bid = await ABidToWrite.In(site);
        await bid.AnnsBrowser.Send(bid.At("/summary"), ("Title", text), ("PublicSummary", text));
        await bid.AnnsBrowser.Send(bid.At("/risks/1"), ("What", text));
        await bid.AnnsBrowser.Send(bid.At("/questions/story"), ("Answer", text));
        await bid.AnnsBrowser.Send(bid.At("/change"), ("Outcomes[0].What", text));

        foreach (var page in new[] { "", "/summary", "/risks", "/risks/1", "/risks/1/remove", "/check", "/print" })
        {
            var shown = await bid.BensBrowser.Open(bid.At(page));
            Assert.DoesNotContain(shown.Scripts, script => script.Text.Contains("alert", StringComparison.Ordinal));
            Assert.Contains(text, shown.Body!.TextContent + ABidToWrite.Field(shown, "Title"));
        }
    }

    [Fact]
    public async Task Over_the_word_limit_is_kept_and_shown_as_something_to_put_right()
    {
        var bid = await ABidToWrite.In(site);
        var words = string.Join(' ', Enumerable.Repeat("word", 151));

        await bid.AnnsBrowser.Send(bid.At("/summary"), ("Title", "A title"), ("PublicSummary", words));

        var page = await bid.AnnsBrowser.Open(bid.At("/summary"));
        Assert.Equal(words, ABidToWrite.Field(page, "PublicSummary"));
        Assert.Contains("Use 150 words or fewer", page.QuerySelector(".govuk-inset-text")!.TextContent);
        Assert.Contains(
            "In progress",
            (await bid.AnnsBrowser.Open(bid.At())).QuerySelector("#summary-status")!.TextContent
        );
    }

    private static string? Lines(string? text) => text?.Replace("\r\n", "\n", StringComparison.Ordinal);
}
