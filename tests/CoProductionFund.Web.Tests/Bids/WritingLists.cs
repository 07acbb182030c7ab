using System.Net;

namespace CoProductionFund.Web.Tests.Bids;

[Collection(nameof(TheSite))]
public sealed class WritingLists(TheSite site)
{
    [Fact]
    public async Task Lines_are_added_removed_and_added_up_without_losing_what_is_typed()
    {
        var bid = await ABidToWrite.In(site);
        var here = bid.At("/budget");
        (string, string)[] typed =
        [
            ("Asked", "£20,000"),
            ("Lines[0].What", "Tutors"),
            ("Lines[0].Amount", "12,500.50"),
            ("Lines[1].What", "Rooms"),
            ("Lines[1].Amount", "not sure"),
        ];

        var more = await Visitor.Read(await bid.AnnsBrowser.Send(here, [.. typed, ("Then", "add")]));
        var fewer = await Visitor.Read(await bid.AnnsBrowser.Send(here, [.. typed, ("Then", "remove-1")]));
        var sum = await Visitor.Read(await bid.AnnsBrowser.Send(here, [.. typed, ("Then", "sum")]));

        Assert.Equal("", ABidToWrite.Field(more, "Lines[2].Amount"));
        Assert.Equal("not sure", ABidToWrite.Field(more, "Lines[1].Amount"));
        Assert.Equal(
            ("Rooms", "not sure"),
            (ABidToWrite.Field(fewer, "Lines[0].What"), ABidToWrite.Field(fewer, "Lines[0].Amount"))
        );
        Assert.Contains("£12,500.50", sum.QuerySelector("#sum")!.TextContent);
        Assert.Empty((await bid.View()).Row.Sections);
    }

    [Fact]
    public async Task A_risk_is_removed_after_a_look_and_its_number_goes_on_to_the_next()
    {
        var bid = await ABidToWrite.In(site);
        await bid.AnnsBrowser.Send(bid.At("/risks/1"), ("What", "Rain"));
        await bid.AnnsBrowser.Send(bid.At("/risks/2"), ("What", "Snow"));

        ABidToWrite.LeadsTo(bid.At("/risks"), await bid.AnnsBrowser.Send(bid.At("/risks/1/remove")));

        Assert.Equal("Snow", Assert.Single((await bid.View()).Form.Risks!.Risks).What);
        Assert.Equal(HttpStatusCode.NotFound, (await bid.AnnsBrowser.Get(bid.At("/risks/3"))).StatusCode);
    }
}
