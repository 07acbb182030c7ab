using System.Net;
using System.Net.Http.Json;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Erasures;
using CoProductionFund.Application.SafetyNet;
using CoProductionFund.Web.Tests.Department;

namespace CoProductionFund.Web.Tests.SafetyNet;

[Collection(nameof(TheSite))]
public sealed class WorkingOtherwise(TheSite site)
{
    private static readonly string[] ByLetter = ["letter"];

    private static object Told { get; } = new
    {
        howMany = 3,
        how = ByLetter,
        on = "2026-01-01",
    };

    [Fact]
    public async Task By_a_program_is_what_it_is_on_pages()
    {
        var project = await AProject.In(site);
        var reference = await project.ACase();
        var api = $"/api/v1/cases/{reference}";
        using var officer = project.AsOfficer();
        using var lead = project.AsLead();
        using var second = site.SignedInAs(project.SecondManager);

        await NoContent(
            officer,
            $"{api}/support",
            new
            {
                kind = "bridgingMoney",
                amount = 10_000,
                what = "Rent",
            }
        );
        await NoContent(lead, $"{api}/support/1/acceptance", new { });
        using var own = await officer.Http.PostAsJsonAsync($"{api}/support/1/release", new { });
        Assert.Equal(HttpStatusCode.NotFound, own.StatusCode); // no fund manager
        await NoContent(second, $"{api}/support/1/release", new { });
        await NoContent(second, $"{api}/returned-money", new { amount = 1_000, before = 0 });
        await NoContent(officer, $"{api}/stepping-in", new { how = "We teach" });
        await NoContent(officer, $"{api}/handing-back", new { how = "They teach" });
        await NoContent(officer, $"{api}/reviews", new { note = "All is well" });
        var resolution = new
        {
            outcome = "backOnCourse",
            reason = "Dry",
            lessons = new[] { "Second place" },
        };
        using var early = await officer.Http.PostAsJsonAsync($"{api}/resolution", resolution);
        Assert.Contains("case.people-not-informed", await early.Content.ReadAsStringAsync());
        await NoContent(officer, $"{api}/people-informed", Told);
        await NoContent(officer, $"{api}/resolution", resolution);

        Assert.Contains("\"stage\":\"resolved\"", await lead.Http.GetStringAsync(api));
        Assert.DoesNotContain("nuala", await lead.Http.GetStringAsync(api));
        Assert.Contains("nuala", await officer.Http.GetStringAsync(api));
        var desk = $"/api/v1/departments/{project.Offers.Desk.Code}/cases";
        Assert.DoesNotContain(reference, await officer.Http.GetStringAsync(desk));
        Assert.Contains(reference, await officer.Http.GetStringAsync($"{desk}?all=true"));
        Assert.Contains("\"open\":0", await officer.Http.GetStringAsync($"{desk}/figures"));
        Assert.Contains(reference, await lead.Http.GetStringAsync($"/api/v1/awards/{project.Reference}/cases"));
    }

    [Fact]
    public async Task What_a_report_says_is_erased_on_request()
    {
        var project = await AProject.In(site);
        var reference = await project.ACase();
        var administrator = await site.Person("Ada Min");
        await site.Do(new Application.Departments.AppointAdministrator(administrator, Caller.TheFund));
        using var page = site.SignedInAs(administrator);
        (string, string)[] request =
        [
            ("Case", reference),
            ("ReceivedOn.Day", "1"),
            ("ReceivedOn.Month", "11"),
            ("ReceivedOn.Year", "2026"),
            ("Step", "check"),
        ];

        using var unknown = await page.Send("/erasures/new", [("Case", "SN-99999"), .. request.Skip(1)]);
        Assert.Equal("Enter the reference of a case, like SN-0007", (await Visitor.Read(unknown)).ErrorAt("Case"));
        using var nul = await page.Send("/erasures/new", [("Case", "SN-\u0001\ud800"), .. request.Skip(1)]);
        Assert.Equal("Enter the reference of a case, like SN-0007", (await Visitor.Read(nul)).ErrorAt("Case"));
        using var nothing = await page.Send("/erasures/new", [("Case", " "), .. request.Skip(1)]);
        Assert.Equal(
            "Enter an email address, a bid, a check, a group or a case",
            (await Visitor.Read(nothing)).ErrorAt("Email")
        );
        var fields = (await page.Open("/erasures/new")).QuerySelectorAll("main input:not([type=hidden])");
        string[] names = [.. fields.Select(it => it.GetAttribute("name")!).Distinct()];
        Assert.True(Array.IndexOf(names, "Bid") < Array.IndexOf(names, "Evidence"));
        using var check = await page.Send("/erasures/new", request);
        using var done = await page.Send(await Visitor.Read(check), "/erasures/new", [("Step", "do")]);
        Assert.Equal("/erasures", done.Headers.Location?.ToString());
        var id = (await site.Ask(new FindCase(reference, Caller.TheFund)))!.Id;
        var row = (await site.Ask(new ListErasures(1, Caller.TheFund))).Items.First(it =>
            it.Words.Any(w => w.Stream == id)
        );
        await site.Do(
            new GrantErasure(
                row.Id,
                Domain.Erasures.LegalBasis.NoLongerNecessary,
                "Asked for",
                Caller.Is(administrator)
            )
        );

        using var officer = project.AsOfficer();
        var seen = (await officer.Open($"/cases/{reference}")).Words();
        Assert.DoesNotContain("flooded", seen);
        Assert.DoesNotContain("nuala", seen);
        Assert.Contains("Erased on", seen);
    }

    private static async Task NoContent(Visitor who, string address, object body)
    {
        using var done = await who.Http.PostAsJsonAsync(address, body);
        Assert.True(
            done.StatusCode is HttpStatusCode.NoContent,
            $"{address}: {done.StatusCode} {await done.Content.ReadAsStringAsync()}"
        );
    }
}
