using System.Net;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.ServiceAreas;

namespace CoProductionFund.Web.Tests.Department;

[Collection(nameof(TheSite))]
public sealed class KeepingAFund(TheSite site)
{
    [Fact]
    public async Task A_fund_is_checked_and_then_set_up()
    {
        var desk = await ADesk.In(site);
        var address = $"/department/funds/new?code={desk.Code}";
        using var wrong = await desk.Page.Send(address, [.. Answers("2027"), ("Budget", "lots"), ("Step", "check")]);
        Assert.Equal("lots", (await Visitor.Read(wrong)).Typed("Budget"));
        using var check = await desk.Page.Send(address, [.. Answers("2027"), ("Budget", "£1,000"), ("Step", "check")]);
        using var done = await desk.Page.Send(await Visitor.Read(check), address, [("Step", "do")]);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Contains("£1,000", (await desk.Page.Open($"/department/funds/{desk.Code}-27")).Words());

        using var again = await desk.Page.Send(address, [.. Answers("2027"), ("Budget", "5"), ("Step", "do")]);
        Assert.Contains("already has a fund for this year", (await Visitor.Read(again)).Summary());
    }

    [Fact]
    public async Task A_budget_is_revised_with_a_reason_and_not_from_a_page_out_of_date()
    {
        var desk = await ADesk.In(site);
        var address = $"/department/funds/{desk.FundReference}/budget";
        var old = await desk.Page.Open(address);
        using var done = await desk.Page.Send(address, ("Budget", "300,000"), ("Reason", "More came"), ("Step", "do"));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        using var stale = await desk.Page.Send(
            old,
            address,
            [("Budget", "250,000"), ("Reason", "Less came"), ("Step", "do")]
        );
        var page = await Visitor.Read(stale);
        Assert.Contains("Someone changed this meanwhile: the budget is £300,000 now", page.Summary());
        Assert.Equal(("250,000", "Less came"), (page.Typed("Budget"), page.Typed("Reason")));
    }

    [Fact]
    public async Task A_service_area_is_added_and_judged()
    {
        var desk = await ADesk.In(site);
        var address = $"/department/service-areas/new?code={desk.Code}";
        using var added = await desk.Page.Send(address, ("Name", "Foot care"), ("Description", "Clinics"));
        var area = added.Headers.Location!.ToString();
        using var missing = await desk.Page.Send(
            $"{area}/assess",
            ("Fits", "yes"),
            ("Evidence", "Trials"),
            ("Step", "check")
        );
        var page = await Visitor.Read(missing);
        Assert.Equal("Select who takes part", page.ErrorAt("Tiers"));
        Assert.Equal("Enter the reasons for the decision", page.ErrorAt("Reasons"));
        Assert.Equal("Enter the last day on which it holds", page.ErrorAt("ReviewBy"));
        Assert.Equal("Trials", page.Typed("Evidence"));

        (string, string)[] answers =
        [
            ("Fits", "yes"),
            ("Tiers", "Group"),
            ("Tiers", "Individual"),
            ("Depths", "Lead"),
            ("Evidence", "Trials"),
            ("Reasons", "People ask"),
            ("ReviewBy.Day", "1"),
            ("ReviewBy.Month", "2"),
            ("ReviewBy.Year", "2061"),
            ("Step", "check"),
        ];
        using var check = await desk.Page.Send($"{area}/assess", answers);
        using var done = await desk.Page.Send(await Visitor.Read(check), $"{area}/assess", [("Step", "do")]);
        Assert.Equal(area, done.Headers.Location?.ToString());
        var row = (await site.Ask(new GetServiceArea(area.Split('/')[^1], Caller.TheFund)))!;
        Assert.Equal([Tier.Individual, Tier.Group], row.Latest!.Tiers);
    }

    private static (string, string)[] Answers(string year) =>
        [("Name", "Next fund"), ("Year", year), ("SafetyNetShare", "10"), ("MatchRatio", "25")];
}
