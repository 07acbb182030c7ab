using System.Net;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Departments;
using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Web.Tests.Department;

[Collection(nameof(TheSite))]
public sealed class DecidingBids(TheSite site)
{
    [Fact]
    public async Task Leads_from_the_ranking_to_published_results()
    {
        var desk = await ADesk.In(site, budgetPounds: 40_000);
        var (better, worse) = await desk.ARanking();
        var list = await desk.Page.Open($"{desk.Here}/decisions");
        Assert.Contains("60 × 15 = 900", list.Words());
        Assert.Contains($"{desk.Here}/decisions/{better}", list.Links());

        using var check = await desk.Page.Send(
            $"{desk.Here}/decisions/{better}",
            Decision("Awarded", "20,000", "check")
        );
        var checking = await Visitor.Read(check);
        Assert.Contains("Left afterwards £18,000", checking.Words());
        Assert.Equal(Pence.Zero, (await desk.Money()).Committed);
        using var done = await desk.Page.Send(checking, $"{desk.Here}/decisions/{better}", [("Step", "do")]);
        Assert.Equal($"{desk.Here}/decisions", done.Headers.Location?.ToString());
        Assert.Equal(Pence.Pounds(18_000), (await desk.Money()).Left);

        using var early = await desk.Page.Send($"{desk.Here}/publish-results");
        Assert.Contains("Bids still to be decided: 1", (await Visitor.Read(early)).Summary());
        using var other = await desk.Page.Send($"{desk.Here}/decisions/{worse}", Decision("Declined", "", "do"));
        Assert.Equal(HttpStatusCode.Redirect, other.StatusCode);
        using var published = await desk.Page.Send($"{desk.Here}/publish-results");
        Assert.Equal($"{desk.Here}/statistics", published.Headers.Location?.ToString());
        Assert.Equal(RoundStage.Decided, (await desk.Row()).Stage);
        Assert.Contains("Groups can appeal until", (await desk.Page.Open(desk.Here)).Words());
        Assert.Contains($"/rounds/{desk.Reference}/results", (await desk.Page.Open($"{desk.Here}/statistics")).Links());
    }

    [Fact]
    public async Task A_mistake_is_taken_back_before_anyone_is_told()
    {
        var desk = await ADesk.In(site);
        var (better, _) = await desk.ARanking();
        var address = $"{desk.Here}/decisions/{better}";
        using var done = await desk.Page.Send(address, Decision("Awarded", "20,000", "do"));
        Assert.Contains($"{address}/take-back", (await desk.Page.Open(address)).Links());

        using var silent = await desk.Page.Send($"{address}/take-back", ("Reason", " "));
        Assert.Contains("Enter why the decision is taken back", (await Visitor.Read(silent)).Summary());
        using var back = await desk.Page.Send($"{address}/take-back", ("Reason", "A nought too many"));

        Assert.Equal(address, back.Headers.Location?.ToString());
        Assert.Equal(Pence.Zero, (await desk.Money()).Committed);
        Assert.Contains("Your decision", (await desk.Page.Open(address)).Words());
        using var again = await desk.Page.Send(address, Decision("Awarded", "2,000", "do"));
        Assert.Equal(Pence.Pounds(2_000), (await desk.Money()).Committed);
    }

    [Fact]
    public async Task An_unreasonable_risk_stands_in_the_way_until_something_is_done_about_it()
    {
        var desk = await ADesk.In(site);
        var (bid, _) = await desk.ARanking(
            risk: new("Someone is hurt", 4, 5, RiskCarrier.PeopleWhoUseTheService, "We look out", "At a meeting")
        );
        var address = $"{desk.Here}/decisions/{bid}";
        using var refused = await desk.Page.Send(address, Decision("Awarded", "20,000", "do"));
        var page = await Visitor.Read(refused);
        Assert.Contains("Take the risk on, or record how it was reduced", page.Summary());
        Assert.Contains("likelihood 4 × severity 5 = 20, unreasonable from 15 on", page.Words());

        var risk = $"{address}/risks/1";
        Assert.Contains(risk, page.Links());
        using var nothing = await desk.Page.Send(risk);
        Assert.Contains("Select what is done about it", (await Visitor.Read(nothing)).Summary());
        using var half = await desk.Page.Send(risk, ("What", "Reduced"), ("How", "Two nurses"));
        Assert.Contains("Select how likely it is now", (await Visitor.Read(half)).Summary());
        using var little = await desk.Page.Send(risk, Reduced(4));
        Assert.Contains("must come below 15", (await Visitor.Read(little)).Summary());
        using var enough = await desk.Page.Send(risk, Reduced(3));
        Assert.Equal(address, enough.Headers.Location?.ToString());
        Assert.Contains("Reduced to 3 × 4 = 12", (await desk.Page.Open(address)).Words());

        using var done = await desk.Page.Send(address, Decision("Awarded", "20,000", "do"));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
    }

    private static (string, string)[] Reduced(int likelihood) =>
        [("What", "Reduced"), ("How", "Two nurses"), ("Likelihood", $"{likelihood}"), ("Severity", "4")];

    [Fact]
    public async Task Over_the_budget_is_refused_and_the_reasons_are_kept()
    {
        var desk = await ADesk.In(site, budgetPounds: 10_000);
        var (better, _) = await desk.ARanking();
        using var refused = await desk.Page.Send(
            $"{desk.Here}/decisions/{better}",
            Decision("Awarded", "20,000", "do")
        );
        var page = await Visitor.Read(refused);

        Assert.Contains("are more than the £10,000 left in the fund", page.Summary());
        Assert.Equal("The need is shown", page.Typed("Reasons_0__Reason"));
        Assert.Equal("20,000", page.Typed("Amount"));
    }

    [Fact]
    public async Task A_colleague_who_was_quicker_is_shown_and_nothing_typed_is_lost()
    {
        var desk = await ADesk.In(site);
        var (better, _) = await desk.ARanking();
        var address = $"{desk.Here}/decisions/{better}";
        var mine = await desk.Page.Open(address);
        using var theirs = await desk.Page.Send(address, Decision("OnReserveList", "", "do"));
        Assert.Equal(HttpStatusCode.Redirect, theirs.StatusCode);

        using var late = await desk.Page.Send(mine, address, Decision("Awarded", "20,000", "do"));
        var page = await Visitor.Read(late);
        Assert.Contains("already been decided", page.Summary());
        Assert.Contains("By Mo Manager", page.Words());
        Assert.Equal("The need is shown", page.Typed("Reasons_0__Reason"));
        Assert.Equal(Pence.Zero, (await desk.Money()).Committed);
    }

    [Fact]
    public async Task Deciding_twice_in_the_same_words_is_deciding_once()
    {
        var desk = await ADesk.In(site);
        var (better, _) = await desk.ARanking();
        var address = $"{desk.Here}/decisions/{better}";
        var page = await desk.Page.Open(address);
        foreach (var _ in (int[])[1, 2])
        {
            using var done = await desk.Page.Send(page, address, Decision("Awarded", "20,000", "do"));
            Assert.Equal($"{desk.Here}/decisions", done.Headers.Location?.ToString());
        }

        Assert.Equal(Pence.Pounds(20_000), (await desk.Money()).Committed);
    }

    [Fact]
    public async Task A_departure_from_rank_order_needs_a_reason()
    {
        var desk = await ADesk.In(site);
        var (better, worse) = await desk.ARanking();
        using var first = await desk.Page.Send($"{desk.Here}/decisions/{better}", Decision("Declined", "", "do"));
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        using var without = await desk.Page.Send(
            $"{desk.Here}/decisions/{worse}",
            Decision("Awarded", "30000", "check")
        );
        var page = await Visitor.Read(without);
        Assert.Equal("Enter why this decision departs from the rank order", page.ErrorAt("DepartureReason"));
        Assert.Contains("an award here departs from the rank order", page.Words());

        (string, string)[] answers =
        [
            .. Decision("Awarded", "30000", "do"),
            ("DepartureReason", "Only this one reaches farms"),
        ];
        using var with = await desk.Page.Send($"{desk.Here}/decisions/{worse}", answers);
        Assert.Equal(HttpStatusCode.Redirect, with.StatusCode);
    }

    [Fact]
    public async Task Each_missing_answer_is_told_at_its_field()
    {
        var desk = await ADesk.In(site);
        var (better, _) = await desk.ARanking();
        var address = $"{desk.Here}/decisions/{better}";
        using var refused = await desk.Page.Send(
            address,
            ("Outcome", "Awarded"),
            ("Amount", "much"),
            ("Reasons[0].Reason", "Good"),
            ("Step", "check")
        );
        var page = await Visitor.Read(refused);
        Assert.Equal("Enter the amount of the award in pounds, like 12,500 or 12,500.50", page.ErrorAt("Amount"));
        Assert.Equal("Enter the reason for “Change”", page.ErrorAt("Reasons_1__Reason"));
        Assert.Equal("Good", page.Typed("Reasons_0__Reason"));
    }

    [Fact]
    public async Task A_grant_officer_reads_the_ranking_and_cannot_decide()
    {
        var desk = await ADesk.In(site);
        var (better, _) = await desk.ARanking();
        var officer = await site.Person("Olu Officer");
        await site.Do(new AppointStaff(desk.Department, officer, StaffRole.GrantOfficer, Caller.TheFund));
        using var page = site.SignedInAs(officer);
        var address = $"{desk.Here}/decisions/{better}";
        Assert.Null((await page.Open(address)).QuerySelector("main form"));

        using var manager = site.SignedInAs(desk.Manager);
        using var other = await page.Send(await manager.Open(address), address, Decision("Declined", "", "do"));
        Assert.NotEqual(HttpStatusCode.Redirect, other.StatusCode);
        Assert.Equal(RoundStage.Ranked, (await desk.Row()).Stage);
    }

    private static (string, string)[] Decision(string outcome, string amount, string step) =>
        [
            ("Outcome", outcome),
            ("Amount", amount),
            ("Reasons[0].Reason", "The need is shown"),
            ("Reasons[1].Reason", "The change can be measured"),
            ("Step", step),
        ];
}
