using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using CoProductionFund.Domain.PartnerChecks;
using CoProductionFund.Web.Tests.Department;

namespace CoProductionFund.Web.Tests.PartnerChecks;

[Collection(nameof(TheSite))]
public sealed class CheckingOnPages(TheSite site)
{
    [Fact]
    public async Task Goes_from_what_was_seen_to_a_check_in_force()
    {
        var it = await ACheck.In(site);
        Assert.Contains(
            it.Here,
            (await it.Officer.Open($"/department/checks?code={it.Desk.Code}&state=Running")).Links()
        );
        var page = await it.Officer.Open(it.Here);
        Assert.Contains("Record what you see about 7 parts more", page.Words());
        Assert.Contains("Form and check digits verified", page.Words());
        Assert.Contains("files were not scanned", page.Words());

        using var without = await it.Officer.Send($"{it.Here}/insurance", ("Finding", "Met"), ("Seen", "The policy"));
        Assert.Contains("Enter the last day on which the insurance", (await Visitor.Read(without)).Summary());
        var end = it.Today.AddDays(100);
        using var seen = await it.Officer.Send(
            $"{it.Here}/insurance",
            [("Finding", "Met"), ("Seen", "The policy"), .. Date("ValidUntil", end)]
        );
        Assert.Equal($"{it.Here}#insurance", seen.Headers.Location?.ToString());
        using var early = await it.Officer.Send($"{it.Here}/pass", [("Step", "do"), .. Date("Until", end)]);
        Assert.Contains("This check cannot be passed yet.", (await Visitor.Read(early)).Summary());

        await it.SeeAll();
        using var late = await it.Officer.Send($"{it.Here}/pass", [("Step", "do"), .. Date("Until", end.AddDays(1))]);
        Assert.Contains("at most", (await Visitor.Read(late)).Summary());
        using var check = await it.Officer.Send($"{it.Here}/pass", [("Step", "check"), .. Date("Until", end)]);
        var checking = await Visitor.Read(check);
        Assert.Contains("Check before you pass the check", checking.Words());
        using var done = await it.Officer.Send(checking, $"{it.Here}/pass", [("Step", "do")]);

        Assert.Equal(it.Here, done.Headers.Location?.ToString());
        Assert.Contains($"In force until {end.Say()}", (await it.Officer.Open(it.Here)).Words());
        Assert.Contains(
            "Found that the department can work with",
            (await it.Officer.Open($"{it.Here}/timeline")).Words()
        );
    }

    [Fact]
    public async Task Fails_with_reasons_that_the_group_reads_without_the_departments_notes()
    {
        var it = await ACheck.In(site);
        await it.SeeAll();
        using var nothing = await it.Officer.Send($"{it.Here}/fail", ("Step", "check"));
        Assert.Equal("Enter the reasons", (await Visitor.Read(nothing)).ErrorAt("Reasons"));
        using var check = await it.Officer.Send($"{it.Here}/fail", ("Step", "check"), ("Reasons", "Off the register"));
        using var done = await it.Officer.Send(await Visitor.Read(check), $"{it.Here}/fail", [("Step", "do")]);
        Assert.Equal(it.Here, done.Headers.Location?.ToString());

        using var lead = site.SignedInAs(it.Lead);
        Assert.Contains(it.Here, (await lead.Open("/checks")).Links());
        var page = await lead.Open(it.Here);
        Assert.Contains("Off the register", page.Words());
        Assert.DoesNotContain("Looked at it", page.Words());
        Assert.DoesNotContain("Mo Manager", page.Words());
        Assert.DoesNotContain("12345678", page.Words());
        foreach (var theirs in new[] { "/timeline", "/pass", "/fail", "/insurance" })
        {
            using var answer = await lead.Get(it.Here + theirs);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using var json = await lead.Http.GetAsync($"/api/v1{it.Here}");
        var told = await json.Content.ReadAsStringAsync();
        Assert.DoesNotContain("Looked at it", told);
        Assert.DoesNotContain("12345678", told);
        using var again = await it.Officer.Send(it.Here);
        Assert.Equal(2, (await it.Row()).Number);
    }

    [Fact]
    public async Task Shows_it_as_it_stood()
    {
        var it = await ACheck.In(site);
        var before = site.Clock.GetUtcNow();
        await it.SeeAll();

        var then = await it.Officer.Open($"{it.Here}/as-it-stood?at={Uri.EscapeDataString($"{before:O}")}");
        Assert.Contains("Not looked at", then.Words());
        Assert.DoesNotContain("Looked at it", then.Words());
        var now = await it.Officer.Open(
            $"{it.Here}/as-it-stood?at={Uri.EscapeDataString($"{site.Clock.GetUtcNow():O}")}"
        );
        Assert.Contains("Looked at it", now.Words());
    }

    [Fact]
    public async Task Is_done_by_programs_too()
    {
        var it = await ACheck.In(site);
        var api = $"/api/v1{it.Here}";
        foreach (var item in Enum.GetValues<CheckItem>())
        {
            using var seen = await it.Officer.Http.PutAsJsonAsync(
                $"{api}/evidence/{item.Key()}",
                new
                {
                    finding = "met",
                    seen = "Looked at it",
                    reason = (string?)null,
                    files = Array.Empty<string>(),
                    validUntil = item is CheckItem.Insurance ? it.Today.AddDays(9) : (DateOnly?)null,
                }
            );
            Assert.Equal(HttpStatusCode.NoContent, seen.StatusCode);
        }

        using var late = await it.Officer.Http.PostAsJsonAsync($"{api}/passing", new { until = it.Today.AddDays(10) });
        Assert.Contains("check.until-too-late", await late.Content.ReadAsStringAsync());
        using var passed = await it.Officer.Http.PostAsJsonAsync($"{api}/passing", new { until = it.Today.AddDays(9) });
        Assert.Equal(HttpStatusCode.NoContent, passed.StatusCode);
        var view = await it.Officer.Http.GetStringAsync(api);
        Assert.Contains("\"isInForce\":true", view);
        Assert.Contains("12345678", view); // whoever checks compares the account
        var list = await it.Officer.Http.GetStringAsync($"/api/v1/departments/{it.Desk.Code}/checks?state=expiring");
        Assert.Contains(it.Reference, list);
    }

    [Fact]
    public async Task Opens_a_check_by_the_reference_of_a_group()
    {
        var it = await ACheck.In(site);
        var other = await ADesk.In(site);
        var here = $"/department/checks/new?code={other.Code}";

        using var wrong = await other.Page.Send(here, ("Organisation", "G-9999"));
        Assert.StartsWith("Enter the reference", (await Visitor.Read(wrong)).ErrorAt("Organisation"));
        using var done = await other.Page.Send(here, ("Organisation", $" {it.Group.Reference.ToLowerInvariant()} "));

        Assert.StartsWith($"/checks/{other.Code}-C", done.Headers.Location?.ToString());
        using var elsewhere = await other.Page.Get(it.Here); // each department sees its own
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
    }

    private static (string, string)[] Date(string field, DateOnly day) =>
        [
            ($"{field}.Day", day.Day.ToString(CultureInfo.InvariantCulture)),
            ($"{field}.Month", day.Month.ToString(CultureInfo.InvariantCulture)),
            ($"{field}.Year", day.Year.ToString(CultureInfo.InvariantCulture)),
        ];
}
