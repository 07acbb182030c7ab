using System.Net;
using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Web.Tests.Department;

[Collection(nameof(TheSite))]
public sealed class RunningARound(TheSite site)
{
    [Fact]
    public async Task More_time_is_checked_and_then_given()
    {
        var desk = await ADesk.In(site);
        await desk.AnOpenRound();
        var day = desk.Now.LondonDate().AddDays(10);
        using var check = await desk.Page.Send($"{desk.Here}/extend", Closing(day, "check"));
        var page = await Visitor.Read(check);
        Assert.Contains("Check before you give everyone more time", page.Words());
        using var done = await desk.Page.Send(page, $"{desk.Here}/extend", [("Step", "do")]);

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal(day.AtLondon(new(17, 0)), (await desk.Row()).ClosesAt);
        Assert.Contains("Floods", (await desk.Page.Open(desk.Here)).Words());
    }

    [Fact]
    public async Task Less_time_is_refused_with_what_was_typed()
    {
        var desk = await ADesk.In(site);
        await desk.AnOpenRound();
        using var refused = await desk.Page.Send(
            $"{desk.Here}/extend",
            Closing(desk.Now.LondonDate().AddDays(-1), "do")
        );
        var page = await Visitor.Read(refused);
        Assert.Contains("can only be given more time", page.Summary());
        Assert.Equal(("5pm", "Floods"), (page.Typed("ClosesTime"), page.Typed("Reason")));
    }

    [Fact]
    public async Task A_reason_is_needed_before_the_check()
    {
        var desk = await ADesk.In(site);
        await desk.AnOpenRound();
        using var refused = await desk.Page.Send($"{desk.Here}/cancel", ("Step", "check"));
        Assert.Equal("Enter the reason", (await Visitor.Read(refused)).ErrorAt("Reason"));

        using var done = await desk.Page.Send($"{desk.Here}/cancel", ("Reason", "No money"), ("Step", "do"));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal(RoundStage.Cancelled, (await desk.Row()).Stage);
    }

    [Fact]
    public async Task Terms_of_a_published_round_are_frozen()
    {
        var desk = await ADesk.In(site);
        await desk.ACompleteDraft();
        var page = await desk.Page.Open($"{desk.Here}/about");
        using var published = await desk.Page.Send($"{desk.Here}/publish");
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        using var late = await desk.Page.Send(
            page,
            $"{desk.Here}/about",
            [("Purpose", "Other"), ("HowToAppeal", "Write")]
        );
        Assert.Contains("has been published", (await Visitor.Read(late)).Summary());
        using var open = await desk.Page.Get($"{desk.Here}/about");
        Assert.Equal(desk.Here, open.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_panel_member_can_be_stood_down_with_a_reason()
    {
        var desk = await ADesk.In(site);
        await desk.AnOpenRound();
        var address = $"{desk.Here}/panel/stand-down?member=2";
        using var check = await desk.Page.Send(address, ("Reason", "Has moved away"), ("Step", "check"));
        using var done = await desk.Page.Send(await Visitor.Read(check), address, [("Step", "do")]);
        Assert.Equal($"{desk.Here}/panel", done.Headers.Location?.ToString());
        Assert.Contains("2 members who score", (await desk.Page.Open($"{desk.Here}/panel")).Words());
    }

    private static (string, string)[] Closing(DateOnly day, string step) =>
        [
            ("ClosesOn.Day", $"{day.Day}"),
            ("ClosesOn.Month", $"{day.Month}"),
            ("ClosesOn.Year", $"{day.Year}"),
            ("ClosesTime", "5pm"),
            ("Reason", "Floods"),
            ("Step", step),
        ];
}
