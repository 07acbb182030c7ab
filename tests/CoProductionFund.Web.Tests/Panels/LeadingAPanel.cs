using System.Net;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Rounds;
using static CoProductionFund.Web.Tests.Panels.ScoringABid;

namespace CoProductionFund.Web.Tests.Panels;

[Collection(nameof(TheSite))]
public sealed class LeadingAPanel(TheSite site)
{
    [Fact]
    public async Task From_the_first_review_to_the_ranking()
    {
        var panel = await APanel.InReview(site);
        var (moderation, ranking) = (
            $"/panel/{panel.RoundReference}/moderation",
            $"/panel/{panel.RoundReference}/ranking"
        );
        using var chair = site.SignedInAs(panel.Chair);

        await panel.Review(panel.Members[0], 1);
        Assert.Contains("1 of 3 reviews sent", await Text(chair, moderation), StringComparison.Ordinal);
        Assert.Contains("1 of 3 reviews", await Text(chair, ranking), StringComparison.Ordinal);

        await panel.Review(panel.Members[1], 5);
        await panel.Review(panel.Members[2], 4);
        Assert.Contains("must be moderated", await Text(chair, ranking), StringComparison.Ordinal);

        var bid = $"{moderation}/{panel.BidReference}";
        var empty = await Visitor.Read(await chair.Send(bid, ("Reason", "")));
        Assert.Contains("Error:", empty.QuerySelector("#Reason-error")?.TextContent, StringComparison.Ordinal);

        await LedTo(chair.Send(bid, ("Reason", "One mark rested on an annex")), $"{bid}?step=check");
        var check = await chair.Open($"{bid}?step=check");
        Assert.Contains("One mark rested on an annex", check.Body!.TextContent, StringComparison.Ordinal);
        await LedTo(chair.Send(check, bid, []), moderation);
        await LedTo(chair.Send(check, bid, []), moderation); // pressed twice

        await LedTo(chair.Send($"{ranking}/settle"), ranking);
        Assert.Contains("60% × 3.33", await Text(chair, ranking), StringComparison.Ordinal);
        await LedTo(chair.Get($"{ranking}/settle"), ranking);
        var round = await site.Ask(new GetRoundById(panel.Round, Caller.TheFund));
        Assert.Equal(RoundStage.Ranked, round?.Stage);
    }

    [Fact]
    public async Task Is_watched_but_not_done_by_the_department()
    {
        var panel = await APanel.InReview(site);
        await panel.Review(panel.Members[0], 1);
        await panel.Review(panel.Members[1], 5);
        await panel.Review(panel.Members[2], 4);
        var bid = $"/panel/{panel.RoundReference}/moderation/{panel.BidReference}";
        using var manager = site.SignedInAs(panel.Manager);
        using var member = site.SignedInAs(panel.Members[0]);

        await LedTo(manager.Get($"/panel/{panel.RoundReference}"), $"/panel/{panel.RoundReference}/moderation");
        var page = await manager.Open(bid);
        Assert.Null(page.QuerySelector("main form"));
        var token = ("__RequestVerificationToken", "none");
        Assert.NotEqual(
            HttpStatusCode.Redirect,
            (await manager.Post($"{bid}?handler=settle", ("Reason", "No"), token)).StatusCode
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await manager.Get($"/panel/{panel.RoundReference}/ranking/settle")).StatusCode
        );
        foreach (var address in new[] { bid, $"/panel/{panel.RoundReference}/ranking" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await member.Get(address)).StatusCode);
        }
    }

    [Fact]
    public async Task Interests_are_entered_by_name()
    {
        var panel = await APanel.InReview(site);
        var interests = $"/panel/{panel.RoundReference}/interests";
        using var member = site.SignedInAs(panel.Members[0]);

        var empty = await member.Open($"{interests}?Name=");
        Assert.Equal("Error: Enter part of the group’s name", empty.QuerySelector("#Name-error")?.TextContent.Trim());
        var found = await member.Open($"{interests}?Name=neighbours+of+{panel.RoundReference[..3]}");
        var group = found
            .QuerySelectorAll("main a")
            .Select(it => it.GetAttribute("href")!)
            .Single(it => it.StartsWith(interests + "/", StringComparison.Ordinal));

        await LedTo(member.Send(group, ("Kind", "FamilyOrFriend")), $"{group}?kind=FamilyOrFriend");
        await LedTo(member.Send(await member.Open($"{group}?kind=FamilyOrFriend"), group, []), interests);

        Assert.Contains("Neighbours of", await Text(member, interests), StringComparison.Ordinal);
    }
}
