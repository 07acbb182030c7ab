using System.Net;
using System.Net.Http.Json;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.SafetyNet;
using CoProductionFund.Web.Tests.Agreements;
using CoProductionFund.Web.Tests.Awards;
using CoProductionFund.Web.Tests.Department;

namespace CoProductionFund.Web.Tests.SafetyNet;

[Collection(nameof(TheSite))]
public sealed class ReportingAsAnyone(TheSite site)
{
    [Fact]
    public async Task Takes_no_account_no_cookie_and_ends_with_a_receipt()
    {
        var project = await AProject.In(site);
        using var visitor = site.Visitor();
        Assert.Contains(project.Help, (await visitor.Open($"/funded/{project.Reference}")).Links());

        using var sent = await visitor.Send(project.Help, AProject.Report);

        var receipt = sent.Headers.Location!.ToString();
        Assert.Empty(visitor.Cookies);
        var line = Assert.Single(await project.Cases());
        var page = await visitor.Open(receipt);
        Assert.Contains(line.Reference, page.Words());
        Assert.Contains($"reads your report by {line.NextBy!.Value.Say()}", page.Words());
        Assert.DoesNotContain("flooded", page.Words());
    }

    [Fact]
    public async Task By_somebody_of_the_institution_says_so_on_the_page_and_through_the_api()
    {
        var it = await AnAgreement.Opened(site);
        using var ines = site.SignedInAs(it.Ines);
        using var sent = await ines.Send($"/help/{it.Reference}", AProject.Report);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        using var told = await ines.Http.PostAsJsonAsync(
            $"/api/v1/help/{it.Reference}/reports",
            new
            {
                form = Guid.CreateVersion7(),
                kind = "personIllOrGone",
                service = "atRisk",
                urgency = "thisWeek",
                happened = "The nurse has left",
            }
        );
        Assert.True(told.StatusCode is HttpStatusCode.Created, await told.Content.ReadAsStringAsync());

        var cases = (await site.Ask(new CasesOfAward(it.Reference, 1, Caller.TheFund))).Items;
        Assert.Equal(2, cases.Count);
        using var officer = site.SignedInAs(it.Offers.Desk.Manager);
        foreach (var line in cases)
        {
            Assert.Contains("from the partner institution", (await officer.Open($"/cases/{line.Reference}")).Words());
        }
    }

    [Fact]
    public async Task Typed_in_small_letters_from_a_poster_is_found()
    {
        var project = await AProject.In(site);
        using var visitor = site.Visitor();

        using var answer = await visitor.Get(project.Help.ToLowerInvariant());

        Assert.Equal(project.Help, answer.Headers.Location?.ToString());
        Assert.Contains("erased 6 months after the case is resolved", (await visitor.Open(project.Help)).Words());
        Assert.Contains("6 months after the case is resolved", (await visitor.Open("/privacy")).Words());
    }

    [Fact]
    public async Task Pressed_twice_is_one_case_and_the_same_receipt()
    {
        var project = await AProject.In(site);
        using var visitor = site.Visitor();
        var form = await visitor.Open(project.Help);

        using var first = await visitor.Send(form, project.Help, AProject.Report);
        using var second = await visitor.Send(form, project.Help, AProject.Report);

        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Single(await project.Cases());
    }

    [Fact]
    public async Task Loses_nothing_of_a_form_that_is_not_complete()
    {
        var project = await AProject.In(site);
        using var visitor = site.Visitor();

        using var sent = await visitor.Send(
            project.Help,
            ("Happened", "<b>“Flooded”</b> & cold\nagain"),
            ("Affected", "Forty people"),
            ("Urgency", "Today"),
            ("Email", "not an address"),
            ("Phone", "12")
        );

        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        var page = await Visitor.Read(sent);
        Assert.Equal("Select what has gone wrong", page.ErrorAt("Kind"));
        Assert.Equal("Select whether the service can go on", page.ErrorAt("Service"));
        Assert.Equal("Enter an email address in the correct format, like name@example.com", page.ErrorAt("Email"));
        Assert.Equal("Enter a telephone number, like 01632 960 001", page.ErrorAt("Phone"));
        Assert.Equal("<b>“Flooded”</b> & cold\nagain", page.Typed("Happened"));
        Assert.Equal("Forty people", page.Typed("Affected"));
        Assert.Equal("not an address", page.Typed("Email"));
        Assert.NotNull(page.QuerySelector("input[name=Urgency][value=Today][checked]"));
        Assert.Empty(await project.Cases());

        using var fixedForm = await visitor.Send(page, project.Help, AProject.Report);
        Assert.Equal(HttpStatusCode.Redirect, fixedForm.StatusCode);
    }

    [Fact]
    public async Task Shows_hostile_words_as_words()
    {
        var project = await AProject.In(site);
        using var visitor = site.Visitor();
        const string hostile = "<script>alert(1)</script>'; drop table fund.mt_events; --\u202e\ud83d\udca5";

        using var sent = await visitor.Send(
            project.Help,
            [.. AProject.Report.Where(it => it.Item1 != "Happened"), ("Happened", hostile)]
        );
        using var officer = project.AsOfficer();
        var line = Assert.Single(await project.Cases());
        var page = await officer.Open($"/cases/{line.Reference}");

        Assert.Contains(hostile, page.Body!.TextContent);
        Assert.DoesNotContain(page.Scripts, script => script.Text.Contains("alert(1)", StringComparison.Ordinal));
        using var tooLong = await visitor.Send(
            project.Help,
            [.. AProject.Report.Where(it => it.Item1 != "Happened"), ("Happened", new string('x', 5_001))]
        );
        Assert.Equal("Use 5,000 characters or fewer", (await Visitor.Read(tooLong)).ErrorAt("Happened"));
        using var program = await visitor.Send(project.Help, [.. AProject.Report, ("Website", "https://example.org")]);
        Assert.Contains("Leave the box “Website” empty", (await Visitor.Read(program)).Summary());
        Assert.Single(await project.Cases());
    }

    [Fact]
    public async Task Looks_the_same_for_what_is_not_there_and_what_was_not_accepted()
    {
        var offers = await Offers.In(site);
        using var visitor = site.Visitor();
        foreach (var reference in new[] { "HEA-26-9999", offers.Offered.Reference, offers.Waiting.Reference, "%27" })
        {
            using var asked = await visitor.Get($"/help/{reference}");
            Assert.Equal(HttpStatusCode.NotFound, asked.StatusCode);
            using var sent = await visitor.Post($"/help/{reference}", AProject.Report);
            Assert.Equal(HttpStatusCode.NotFound, sent.StatusCode);
            using var poster = await visitor.Get($"/help/{reference}/poster");
            Assert.Equal(HttpStatusCode.NotFound, poster.StatusCode);
        }

        Assert.DoesNotContain(
            $"/help/{offers.Offered.Reference}",
            (await visitor.Open($"/funded/{offers.Offered.Reference}")).Links()
        );
    }

    [Fact]
    public async Task Hangs_on_a_wall_as_an_address_that_may_be_typed_in_small_letters()
    {
        var project = await AProject.In(site);
        using var visitor = site.Visitor();

        Assert.Contains(project.Help, (await visitor.Open($"{project.Help}/poster")).Words());
        using var typed = await visitor.Get($"/help/{project.Reference.ToLowerInvariant()}");
        Assert.Equal(project.Help, typed.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Gives_a_receipt_to_nobody_who_guesses()
    {
        var (project, other) = (await AProject.In(site), await AProject.In(site));
        using var visitor = site.Visitor();
        using var sent = await visitor.Send(project.Help, AProject.Report);
        var receipt = sent.Headers.Location!.ToString();

        using var guessed = await visitor.Get($"{project.Help}/received?report={Guid.CreateVersion7()}");
        Assert.Equal(HttpStatusCode.NotFound, guessed.StatusCode);
        using var none = await visitor.Get($"{project.Help}/received");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        using var elsewhere = await visitor.Get(
            receipt.Replace(project.Reference, other.Reference, StringComparison.Ordinal)
        );
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
        var line = Assert.Single(await project.Cases());
        using var page = await visitor.Get($"/cases/{line.Reference}");
        Assert.StartsWith("/sign-in", page.Headers.Location!.PathAndQuery);
    }
}
