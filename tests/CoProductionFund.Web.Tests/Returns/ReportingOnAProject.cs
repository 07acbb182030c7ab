using System.Net;
using System.Net.Http.Json;
using CoProductionFund.Web.Tests.Department;

namespace CoProductionFund.Web.Tests.Returns;

[Collection(nameof(TheSite))]
public sealed class ReportingOnAProject(TheSite site)
{
    [Fact]
    public async Task Begins_with_dates_that_an_officer_sets_and_changes_with_a_reason()
    {
        using var report = await AReport.In(site);
        Assert.Contains("The department sets when the group reports", (await report.Lead.Open(report.Here)).Words());
        using var nothing = await report.Manager.Send($"{report.Here}/returns/dates");
        Assert.Equal("Enter the first day of the project", (await Visitor.Read(nothing)).ErrorAt("Starts"));

        using var set = await report.Manager.Send(
            $"{report.Here}/returns/dates",
            [.. AReport.Day("Starts", report.Starts), .. AReport.Day("Ends", report.Ends), ("Tolerance", "5")]
        );
        Assert.Equal($"{report.Here}/returns", set.Headers.Location?.ToString());

        var page = await report.Lead.Open($"{report.Here}/returns");
        Assert.Contains("Return 2", page.Words());
        Assert.Contains("£60,000 a year before the project; it may fall by 5%", page.Words());
        var award = (await report.Lead.Open(report.Here)).Words();
        Assert.Contains("The group must hand in return 1", award);
        var change = $"{report.Here}/returns/change";
        using var without = await report.Manager.Send(change, Lines(report));
        Assert.Equal("Enter why the dates change", (await Visitor.Read(without)).ErrorAt("Reason"));
        using var changed = await report.Manager.Send(change, [.. Lines(report), ("Reason", "One report is enough")]);
        Assert.Equal($"{report.Here}/returns", changed.Headers.Location?.ToString());
        Assert.DoesNotContain("Return 2", (await report.Lead.Open($"{report.Here}/returns")).Words());
        var timeline = (await report.Lead.Open($"/bids/{report.Reference}/timeline")).Words();
        Assert.Contains("One report is enough", timeline);
    }

    [Fact]
    public async Task Goes_from_drafts_of_several_to_a_published_evaluation()
    {
        using var report = await AReport.WithDates(site);
        await report.Write(1);
        Assert.Contains("A lead of your group hands the return in", (await report.Member.Open(One(report))).Words());
        using var done = await report.Lead.Send($"{One(report)}/check");
        Assert.Equal(One(report), done.Headers.Location?.ToString());
        var desk = await report.Manager.Open($"/department/returns?code={report.Offers.Desk.Code}");
        Assert.Contains(One(report), desk.Links());

        using var asked = await report.Manager.Send(
            $"{One(report)}/review",
            ("Answer", "query"),
            ("Question", "Which transfer was it?")
        );
        Assert.Contains("Which transfer was it?", (await report.Member.Open(One(report))).Words());
        using var early = await report.Lead.Send($"{One(report)}/check");
        Assert.Contains("Answer the question of the department", (await Visitor.Read(early)).Words());
        using var reply = await report.Member.Send($"{One(report)}/reply", ("Text", "That of June"));
        using var again = await report.Lead.Send($"{One(report)}/check");
        await report.Accept(1);
        var accepted = (await report.Lead.Open(One(report))).Words();
        Assert.Contains("That of June", accepted);
        Assert.Contains("version 1", accepted);
        Assert.Contains("Told by The group, not the institution", accepted);

        await report.HandIn(2);
        await report.Accept(2);
        using var complete = await report.Manager.Send($"{report.Here}/complete");
        Assert.Equal($"{report.Here}/returns", complete.Headers.Location?.ToString());
        await Evaluate(report);

        var project = (await site.Visitor().Open($"/funded/{report.Reference}")).Words();
        Assert.Contains("Two courses were held", project);
        Assert.Contains("Public money in all £5,000", project); // nothing was paid: £4,000 cash and £1,000 in kind
        Assert.Contains("Cost per person £125", project);
        Assert.Contains("Nothing is counted as a saving without the institution’s own figures", project);
        Assert.Contains(
            "\"people\":40",
            await site.Visitor().Http.GetStringAsync($"/api/v1/funded/{report.Reference}/result")
        );
        var stood = await report.Lead.Open($"{report.Here}/returns/as-it-stood?at=2020-07-03T13:03:00Z");
        Assert.Contains("nobody had set when the group reports", stood.Words());
        var now = await report.Lead.Open($"{report.Here}/returns/as-it-stood?at=2050-07-03T13:03:00Z");
        Assert.Contains("Which transfer was it?", now.Words());
    }

    [Fact]
    public async Task Shows_both_texts_when_two_write_the_same_part()
    {
        using var report = await AReport.WithDates(site);
        var page = $"{One(report)}/learnt";
        var open = await report.Member.Open(page);
        using var first = await report.Lead.Send(page, ("Text", "Evenings suit people better"));
        using var second = await report.Member.Send(open, page, [("Text", "Buses stop at six")]);

        var both = await Visitor.Read(second);
        Assert.Contains("Evenings suit people better", both.Words());
        Assert.Contains("Buses stop at six", both.Words());
        using var knowing = await report.Member.Send(both, page, [("Text", "Buses stop at six, evenings suit")]);
        Assert.Equal(One(report), knowing.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Holds_payments_up_when_the_institution_spends_less_until_a_fund_manager_clears_it()
    {
        using var report = await AReport.WithDates(site);
        await report.HandIn(1, spending: "10");
        Assert.Contains("the award is flagged", (await report.Manager.Open($"{One(report)}/review")).Words());
        await report.Accept(1);

        var page = (await report.Lead.Open(One(report))).Words();
        Assert.Contains("which is no mark against the group", page);
        Assert.Contains(
            "The institution must explain why it spends less",
            (await report.Lead.Open(report.Here)).Words()
        );
        using var explained = await report.Member.Send($"{One(report)}/explain", ("Explanation", "A post was vacant"));
        Assert.Contains("A post was vacant", (await report.Manager.Open($"{One(report)}/flag")).Words());
        using var refused = await report.Manager.Send(
            $"{One(report)}/flag",
            ("Answer", "refuse"),
            ("Reason", "Two months do not explain it")
        );
        Assert.Contains("Two months do not explain it", (await report.Member.Open(One(report))).Words());
        using var without = await report.Manager.Send($"{One(report)}/flag", ("Answer", "clear"));
        Assert.Equal("Enter why the flag is cleared", (await Visitor.Read(without)).ErrorAt("Reason"));
        using var cleared = await report.Manager.Send(
            $"{One(report)}/flag",
            ("Answer", "clear"),
            ("Reason", "Put back")
        );
        Assert.Contains("Cleared", (await report.Lead.Open(One(report))).Words());
    }

    [Fact]
    public async Task Is_the_groups_to_write_a_leads_to_hand_in_and_nobody_elses_to_see()
    {
        using var report = await AReport.WithDates(site);
        await report.Write(1);
        foreach (var outsider in new[] { report.Stranger, report.PanelMember })
        {
            foreach (
                var page in (string[])
                    ["/returns", "/returns/1", "/returns/1/learnt", "/evaluation", "/returns/as-it-stood"]
            )
            {
                Assert.Equal(HttpStatusCode.NotFound, (await outsider.Get(report.Here + page)).StatusCode);
            }
        }

        foreach (var page in (string[])["/returns/1/check", "/returns/1/review", "/returns/change", "/complete"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await report.Member.Get(report.Here + page)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await report.Manager.Get($"{One(report)}/learnt")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await report.Lead.Get($"{One(report)}/review")).StatusCode);
        Assert.DoesNotContain("Evenings suit", (await report.Manager.Open(One(report))).Words());
        using var byContributor = await report.Member.Http.PostAsJsonAsync($"/api/v1{One(report)}/submission", new { });
        Assert.Equal(HttpStatusCode.NotFound, byContributor.StatusCode);
    }

    [Fact]
    public async Task Works_for_programs_too()
    {
        using var report = await AReport.WithDates(site);
        var api = $"/api/v1{One(report)}";
        using var part = await report.Member.Http.PutAsJsonAsync(
            $"{api}/parts/match",
            new
            {
                seen = (string?)null,
                answers = new
                {
                    cash = 200_000,
                    inKind = 0,
                    shown = "A transfer",
                },
            }
        );
        Assert.Equal(HttpStatusCode.NoContent, part.StatusCode);
        using var early = await report.Lead.Http.PostAsJsonAsync($"{api}/submission", new { });
        Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);
        Assert.Contains("spending.1", await early.Content.ReadAsStringAsync());
        using var wrong = await report.Member.Http.PutAsJsonAsync(
            $"{api}/parts/match",
            new { seen = (string?)null, answers = new { cash = -1 } }
        );
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);

        await report.HandIn(2);
        using var first = await report.Manager.Http.PostAsJsonAsync(
            $"/api/v1{report.Here}/returns/2/acceptance",
            new { version = 1 }
        );
        Assert.Contains("return.earlier-first", await first.Content.ReadAsStringAsync());
        var view = await report.Manager.Http.GetStringAsync($"/api/v1{report.Here}/returns/2");
        Assert.Contains("\"spent\":900000", view);
        var due = $"/api/v1/departments/{report.Offers.Desk.Code}/returns?show=";
        Assert.Contains(report.Reference, await report.Manager.Http.GetStringAsync(due + "waiting"));
        Assert.DoesNotContain(report.Reference, await report.Manager.Http.GetStringAsync(due + "flagged"));
    }

    private static string One(AReport report) => $"{report.Here}/returns/1";

    private static (string, string)[] Lines(AReport report) =>
        [
            .. AReport.Day("Starts", report.Starts),
            .. AReport.Day("Lines[0].To", report.Ends),
            .. AReport.Day("Lines[0].DueBy", report.Ends.AddDays(14)),
        ];

    private static async Task Evaluate(AReport report)
    {
        var here = $"{report.Here}/evaluation";
        foreach (
            var (part, text) in new[]
            {
                ("done", "Two courses were held"),
                ("reached", "Forty people came"),
                ("learnt", "Evenings suit people better"),
            }
        )
        {
            using var saved = await report.Member.Send($"{here}/{part}", ("Text", text));
            Assert.Equal(here, saved.Headers.Location?.ToString());
        }

        using var submitted = await report.Lead.Send($"{here}/check");
        Assert.Equal(here, submitted.Headers.Location?.ToString());
        using var back = await report.Manager.Send($"{here}/review", ("Answer", "back"), ("Reason", "Say more"));
        Assert.Contains("Say more", (await report.Member.Open(here)).Words());
        using var again = await report.Lead.Send($"{here}/check");
        using var published = await report.Manager.Send($"{here}/review", ("Answer", "publish"));
        Assert.Equal(here, published.Headers.Location?.ToString());
    }
}
