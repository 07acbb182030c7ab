using System.Net;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Web.Tests.Panels;
using static CoProductionFund.Web.Tests.Panels.ScoringABid;

namespace CoProductionFund.Web.Tests.Audit;

[Collection(nameof(TheSite))]
public sealed class LookingBack(TheSite site)
{
    [Fact]
    public async Task A_timeline_leads_to_how_it_stood()
    {
        var panel = await APanel.InReview(site);
        var bid = $"/bids/{panel.BidReference}";
        using var lead = site.SignedInAs(panel.Lead);
        using var manager = site.SignedInAs(panel.Manager);

        var timeline = await lead.Open($"{bid}/timeline");
        Assert.Contains(
            "Asked for £20,000 and handed the bid in",
            timeline.Body!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("Lou", timeline.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("By the clock", timeline.Body.TextContent, StringComparison.Ordinal);

        var links = timeline.QuerySelectorAll(".fund-timeline a").Select(it => it.GetAttribute("href")!).ToList();
        var first = await lead.Open(links[^1]);
        Assert.Contains("You are looking at", first.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Draft", first.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("nurses", first.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("nurses", await Text(lead, links[0]), StringComparison.Ordinal);
        Assert.Contains("nurses", await Text(manager, links[0]), StringComparison.Ordinal);
        Assert.DoesNotContain("nurses", await Text(manager, links[3]), StringComparison.Ordinal); // still the group's alone

        var round = $"/department/rounds/{panel.RoundReference}";
        Assert.Contains("Cleo", await Text(manager, $"{round}/timeline"), StringComparison.Ordinal);
        var past = (await manager.Open($"{round}/timeline")).QuerySelector(".fund-timeline a")!.GetAttribute("href")!;
        Assert.Contains("In review", await Text(manager, past), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_moment_is_chosen_by_day_and_time()
    {
        var panel = await APanel.InReview(site);
        var address = $"/bids/{panel.BidReference}/as-it-stood";
        using var lead = site.SignedInAs(panel.Lead);

        var wrong = await Visitor.Read(
            await lead.Send(address, ("Day.Day", "3"), ("Day.Month", "3"), ("Day.Year", "2027"), ("Time", "late"))
        );
        Assert.Equal(
            "Error: Enter a time like 14:03 or 2:03pm",
            wrong.QuerySelector("#Time-error")?.TextContent.Trim()
        );
        Assert.Equal("late", wrong.QuerySelector("#Time")?.GetAttribute("value"));

        await LedTo(
            lead.Send(address, ("Day.Day", "3"), ("Day.Month", "7"), ("Day.Year", "2020"), ("Time", "2:03pm")),
            $"{address}?at=2020-07-03T13%3A03%3A00.000000Z"
        );
        Assert.Contains(
            "had not been begun",
            await Text(lead, $"{address}?at=2020-07-03T13:03:00Z"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Strangers_find_nothing()
    {
        var panel = await APanel.InReview(site);
        using var visitor = site.Visitor();
        using var member = site.SignedInAs(panel.Members[0]);
        string[] pages =
        [
            $"/bids/{panel.BidReference}/timeline",
            $"/bids/{panel.BidReference}/as-it-stood",
            $"/department/rounds/{panel.RoundReference}/timeline",
            $"/department/rounds/{panel.RoundReference}/as-it-stood?at=2030-01-01",
            $"/department/funds/{panel.RoundReference[..6]}/timeline",
            "/audit",
        ];

        foreach (var page in pages)
        {
            Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get(page)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await member.Get(page)).StatusCode);
        }
    }

    [Fact]
    public async Task Auditors_begin_with_a_reference()
    {
        var panel = await APanel.InReview(site);
        var person = await site.Person("Ruth");
        await site.Do(new AppointAuditor(person, Caller.TheFund));
        using var auditor = site.SignedInAs(person);

        var unknown = await auditor.Open("/audit?Reference=XXX-00-0000");
        Assert.Contains(
            "Enter a reference that exists",
            unknown.QuerySelector("#Reference-error")?.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("XXX-00-0000", unknown.QuerySelector("#Reference")?.GetAttribute("value"));
        await LedTo(
            auditor.Get($"/audit?Reference=+{panel.BidReference.ToLowerInvariant()}"),
            $"/bids/{panel.BidReference}/timeline"
        );
        var department = panel.RoundReference[..3];
        await LedTo(auditor.Get($"/audit?Reference={department}"), $"/audit/departments/{department}");
        Assert.Contains(
            "Living well",
            await Text(auditor, $"/audit/departments/{department}"),
            StringComparison.Ordinal
        );
        foreach (
            var page in new[]
            {
                $"/department/funds/{department}-26/timeline",
                $"/panel/{panel.RoundReference}/moderation",
            }
        )
        {
            await auditor.Open(page);
        }
    }
}
