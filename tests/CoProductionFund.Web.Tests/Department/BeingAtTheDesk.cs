using System.Net;

namespace CoProductionFund.Web.Tests.Department;

[Collection(nameof(TheSite))]
public sealed class BeingAtTheDesk(TheSite site)
{
    private static readonly string[] PagesOfADraft =
    [
        "",
        "/about",
        "/money",
        "/dates",
        "/areas",
        "/who",
        "/scoring",
        "/criteria",
        "/questions",
        "/questions/new",
        "/panel",
        "/panel/stand-down?member=1",
        "/publish",
        "/cancel",
        "/bids",
        "/statistics",
    ];

    [Fact]
    public async Task The_department_shows_what_waits_its_rounds_and_its_money()
    {
        var desk = await ADesk.In(site);
        await desk.ADraft();
        using var chosen = await desk.Page.Get("/department");
        Assert.Equal($"/department/{desk.Code}", chosen.Headers.Location?.ToString());
        var page = await desk.Page.Open($"/department/{desk.Code}");
        Assert.Contains("Finish setting up Living well together", page.Words());
        Assert.Contains(desk.Here, page.Links());
        Assert.Contains("£200,000", page.Words());
    }

    [Fact]
    public async Task Every_page_of_a_round_is_not_there_for_another_department()
    {
        var (desk, other) = (await ADesk.In(site), await ADesk.In(site));
        await desk.ACompleteDraft();
        string[] pages =
        [
            .. PagesOfADraft.Select(it => desk.Here + it),
            $"/department/{desk.Code}",
            $"/department/funds/{desk.FundReference}",
            $"/department/funds/{desk.FundReference}/budget",
            $"/department/funds/new?code={desk.Code}",
            $"/department/rounds/new?code={desk.Code}",
            $"/department/service-areas?code={desk.Code}",
            $"/department/service-areas/new?code={desk.Code}",
        ];
        foreach (var page in pages)
        {
            using var mine = await desk.Page.Get(page);
            Assert.True(mine.StatusCode is HttpStatusCode.OK, $"{page}: {mine.StatusCode}");
            using var theirs = await other.Page.Get(page);
            Assert.True(theirs.StatusCode is HttpStatusCode.NotFound, $"{page}: {theirs.StatusCode}");
        }
    }

    [Fact]
    public async Task A_published_round_is_public_but_its_desk_is_not()
    {
        var (desk, other) = (await ADesk.In(site), await ADesk.In(site));
        await desk.AnOpenRound();
        foreach (var page in (string[])["", "/extend", "/bids", "/statistics", "/panel", "/decisions"])
        {
            using var theirs = await other.Page.Get(desk.Here + page);
            Assert.True(theirs.StatusCode is HttpStatusCode.NotFound, $"{page}: {theirs.StatusCode}");
        }

        using var forged = await other.Page.Send(
            await desk.Page.Open($"{desk.Here}/cancel"),
            $"{desk.Here}/cancel",
            [("Reason", "Mine"), ("Step", "do")]
        );
        Assert.NotEqual(HttpStatusCode.Redirect, forged.StatusCode);
    }

    [Fact]
    public async Task Visitors_sign_in_first()
    {
        var desk = await ADesk.In(site);
        await desk.ADraft();
        using var visitor = site.Visitor();
        foreach (
            var page in (string[])["/department", $"/department/{desk.Code}", desk.Here, $"{desk.Here}/about", "/admin"]
        )
        {
            using var answer = await visitor.Get(page);
            Assert.Contains("/sign-in", answer.Headers.Location?.ToString());
        }
    }
}
