using System.Net;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Reviews;
using CoProductionFund.Domain.Reviews;

namespace CoProductionFund.Web.Tests.Panels;

[Collection(nameof(TheSite))]
public sealed class ScoringABid(TheSite site)
{
    [Fact]
    public async Task From_the_declaration_to_the_spread()
    {
        var panel = await APanel.InReview(site);
        await panel.Review(panel.Members[1], 1);
        using var member = site.SignedInAs(panel.Members[0]);

        Assert.Contains(
            "1 bid left to score",
            await Text(member, $"/panel/{panel.RoundReference}"),
            StringComparison.Ordinal
        );
        await LedTo(member.Get(panel.Address), $"{panel.Address}/interest");
        Assert.DoesNotContain("nurses", await Text(member, $"{panel.Address}/interest"), StringComparison.Ordinal);

        await LedTo(member.Send($"{panel.Address}/interest", ("Kind", "None")), panel.Address);
        var open = await Text(member, panel.Address);
        Assert.Contains("Its nurses teach beside us", open, StringComparison.Ordinal);
        Assert.DoesNotContain("Reason for 1", open, StringComparison.Ordinal);

        var need = $"{panel.Address}/criteria/need";
        await LedTo(member.Send(need, ("Mark", "5"), ("Reason", "Clear")), $"{panel.Address}/criteria/change");
        await LedTo(
            member.Send($"{panel.Address}/criteria/change", ("Mark", "4"), ("Reason", "Modest")),
            $"{panel.Address}/check"
        );
        var check = await member.Open($"{panel.Address}/check");
        Assert.DoesNotContain("Reason for 1", check.Body!.TextContent, StringComparison.Ordinal);
        await LedTo(member.Send(check, $"{panel.Address}/check", []), panel.Address);
        await LedTo(member.Send(check, $"{panel.Address}/check", []), panel.Address); // pressed twice

        var sent = await Text(member, panel.Address);
        Assert.Contains("Reason for 1", sent, StringComparison.Ordinal);
        Assert.Contains("Member 1", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("Ben", sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_for_mark_and_reason_and_keeps_what_was_typed()
    {
        var panel = await APanel.InReview(site);
        using var member = site.SignedInAs(panel.Members[0]);
        await member.Send($"{panel.Address}/interest", ("Kind", "None"));
        var need = $"{panel.Address}/criteria/need";

        var noMark = await Visitor.Read(await member.Send(need, ("Reason", "  Kept as typed")));
        var noReason = await Visitor.Read(await member.Send(need, ("Mark", "3"), ("Reason", "")));

        Assert.Equal("Error: Select a mark", noMark.QuerySelector("#Mark-error")?.TextContent.Trim());
        Assert.Equal("  Kept as typed", noMark.QuerySelector("#Reason")?.TextContent.TrimStart('\n'));
        Assert.Equal(
            "Error: Give the reason for the mark",
            noReason.QuerySelector("#Reason-error")?.TextContent.Trim()
        );
        Assert.Equal("3", noReason.QuerySelector("input[name=Mark][checked]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Asks_whether_there_is_an_interest_and_takes_the_bid_from_whoever_has_one()
    {
        var panel = await APanel.InReview(site);
        using var member = site.SignedInAs(panel.Members[0]);
        var interest = $"{panel.Address}/interest";

        var empty = await Visitor.Read(await member.Send(interest));
        Assert.Equal(
            "Error: Select whether you have an interest in this bid",
            empty.QuerySelector("#Kind-error")?.TextContent.Trim()
        );

        await LedTo(member.Send(interest, ("Kind", "Employed")), $"{interest}?kind=Employed");
        var check = await member.Open($"{interest}?kind=Employed");
        await LedTo(member.Send(check, interest, []), interest);

        Assert.Contains("not yours to score", await Text(member, interest), StringComparison.Ordinal);
        await LedTo(member.Get(panel.Address), interest);
        Assert.Equal(HttpStatusCode.NotFound, (await member.Get($"{panel.Address}/criteria/need")).StatusCode);
    }

    [Fact]
    public async Task Changes_a_mark_while_the_panel_is_far_apart()
    {
        var panel = await APanel.InReview(site);
        await panel.Review(panel.Members[0], 1);
        using var member = site.SignedInAs(panel.Members[0]);
        var need = $"{panel.Address}/criteria/need";
        Assert.Equal(HttpStatusCode.NotFound, (await member.Get(need)).StatusCode);

        await panel.Review(panel.Members[1], 5);
        await LedTo(member.Send(need, ("Mark", "4"), ("Reason", "The annex shows it")), panel.Address);

        var view = await site.Ask(new GetBidForReviewer(panel.Bid, Caller.Is(panel.Members[0])));
        Assert.Equal((ReviewStage.Submitted, 4), (view.Review.Stage, view.Review.Scores[0].Score));
    }

    [Fact]
    public async Task Is_for_whoever_was_given_the_bid()
    {
        var panel = await APanel.InReview(site);
        using var anyone = site.Visitor();
        using var chair = site.SignedInAs(panel.Chair);
        using var lead = site.SignedInAs(panel.Lead);

        Assert.Equal(HttpStatusCode.Redirect, (await anyone.Get(panel.Address)).StatusCode);
        foreach (var page in new[] { "", "/interest", "/check", "/criteria/need" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await chair.Get(panel.Address + page)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await lead.Get(panel.Address + page)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await lead.Get($"/panel/{panel.RoundReference}")).StatusCode);
    }

    internal static async Task LedTo(Task<HttpResponseMessage> response, string address) =>
        Assert.Equal(address, (await response).Headers.Location?.OriginalString);

    internal static async Task<string> Text(Visitor visitor, string address) =>
        (await visitor.Open(address)).QuerySelector("main")!.TextContent;
}
