using System.Net;
using CoProductionFund.Web.Tests.Department;

namespace CoProductionFund.Web.Tests.SafetyNet;

[Collection(nameof(TheSite))]
public sealed class WorkingOnCases(TheSite site)
{
    [Fact]
    public async Task Begins_at_the_desk_and_ends_with_lessons()
    {
        var project = await AProject.In(site);
        using var visitor = site.Visitor();
        using var sent = await visitor.Send(project.Help, [.. AProject.Report, ("Phone", "01632 960 001")]);
        var reference = (await project.Cases())[0].Reference;
        var here = $"/cases/{reference}";
        using var officer = project.AsOfficer();
        using var lead = project.AsLead();
        using var second = site.SignedInAs(project.SecondManager);
        var desk = $"/department/safety-net?code={project.Offers.Desk.Code}";
        Assert.Contains("1 open case", (await officer.Open($"/department/{project.Offers.Desk.Code}")).Words());
        Assert.Contains(here, (await officer.Open(desk)).Links());
        Assert.Contains("01632 960 001", (await officer.Open(here)).Words());

        using var empty = await officer.Send($"{here}/triage", ("Note", " "));
        Assert.Equal("Select how bad it is", (await Visitor.Read(empty)).ErrorAt("Severity"));
        await Done(
            officer,
            $"{here}/triage",
            ("Severity", "Serious"),
            ("Threatens", "Continuity"),
            ("Note", "A month")
        );
        Assert.Contains("a service people rely on", (await lead.Open(here)).Words());

        using var noAmount = await officer.Send($"{here}/offer", ("Kind", "BridgingMoney"), ("What", "Rent"));
        Assert.Equal("Enter how much bridging money you propose", (await Visitor.Read(noAmount)).ErrorAt("Amount"));
        await Done(officer, $"{here}/offer", ("Kind", "BridgingMoney"), ("Amount", "1,200"), ("What", "Rent"));
        Assert.Contains(
            $"A lead of the group must answer the support offered in case {reference}",
            (await lead.Open($"/awards/{project.Reference}")).Words()
        );
        using var unsaid = await lead.Send($"{here}/support/1", ("Answer", "no"));
        Assert.Equal("Select why you decline the support", (await Visitor.Read(unsaid)).ErrorAt("Reason"));
        await Done(lead, $"{here}/support/1", ("Answer", "yes"));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Get($"{here}/support/1/release")).StatusCode);
        await Done(second, $"{here}/support/1/release");
        await Done(officer, $"{here}/step-in", ("Text", "The clinic teaches"));
        await Done(officer, $"{here}/look", ("Text", "Waits for the insurers"));
        await Done(officer, $"{here}/hand-back", ("Text", "The group teaches"));
        (string, string)[] resolution =
        [
            ("Outcome", "BackOnCourse"),
            ("Reason", "Dry again"),
            ("Lesson", "Second place"),
        ];
        using var tooEarly = await officer.Send($"{here}/resolve", resolution);
        Assert.Contains("Record that they were told", (await Visitor.Read(tooEarly)).Summary());
        var today = project.Offers.Desk.Now.LondonDate();
        await Done(
            officer,
            $"{here}/inform",
            ("HowMany", "42"),
            ("How", "Letter"),
            ("On.Day", $"{today.Day}"),
            ("On.Month", $"{today.Month}"),
            ("On.Year", $"{today.Year}")
        );
        await Done(officer, $"{here}/resolve", resolution);
        await Done(second, $"{here}/returned", ("Amount", "200"));

        var page = (await lead.Open(here)).Words();
        Assert.Contains("£1,200 paid out of the safety-net reserve, £200 come back", page);
        Assert.Contains("Second place", page);
        Assert.DoesNotContain("flooded", page);
        Assert.DoesNotContain("insurers", page);
        Assert.Contains("Handed the service back", (await officer.Open($"{here}/timeline")).Words());
        var all = await officer.Open($"/bids/{project.Reference}/timeline");
        Assert.Contains("Stepped in to keep the service going", all.Words());
        Assert.Contains("Somebody without an account", all.Words());
        Assert.DoesNotContain("Stepped in", (await lead.Open($"/bids/{project.Reference}/timeline")).Words());
        Assert.Contains("There are no such cases", (await officer.Open(desk)).Words());
        Assert.Contains(here, (await officer.Open($"{desk}&show=all")).Links());
        await Done(officer, $"{here}/lesson", ("Text", "Ask the school first"));
        await Done(officer, $"{here}/reopen", ("Text", "Flooded once more"));
        Assert.Contains("Opened again", (await lead.Open(here)).Words());
    }

    [Fact]
    public async Task Joins_two_reports_after_a_check()
    {
        var project = await AProject.In(site);
        var (main, other) = (await project.ACase(), await project.ACase());
        using var officer = project.AsOfficer();
        var here = $"/cases/{other}/join";

        using var check = await officer.Send(here, ("Into", main), ("Step", "check"));
        var checking = await Visitor.Read(check);
        Assert.Contains("This cannot be undone", checking.Words());
        using var done = await officer.Send(checking, here, [("Step", "do")]);

        Assert.Equal($"/cases/{other}", done.Headers.Location?.ToString());
        Assert.Contains($"This case goes on as {main}", (await officer.Open($"/cases/{other}")).Words());
        Assert.Contains($"Report {other}", (await officer.Open($"/cases/{main}")).Words());
    }

    [Fact]
    public async Task Can_be_seen_as_it_stood()
    {
        var project = await AProject.In(site);
        var reference = await project.ACase();
        using var officer = project.AsOfficer();

        var now = await officer.Open($"/cases/{reference}/as-it-stood?at=2099-01-01T00:00:00Z");
        Assert.Contains("Project " + project.Reference, now.Words());
        var before = await officer.Open($"/cases/{reference}/as-it-stood?at=2020-01-01T00:00:00Z");
        Assert.Contains("nobody had reported it", before.Words());
    }

    [Fact]
    public async Task Is_nothing_to_strangers_and_the_group_works_on_nothing_but_its_answers()
    {
        var (project, other) = (await AProject.In(site), await AProject.In(site));
        var here = $"/cases/{await project.ACase()}";
        using var stranger = other.AsLead();
        using var officer = other.AsOfficer();
        using var chair = site.SignedInAs(project.Offers.Desk.Chair);
        using var member = site.SignedInAs(project.Offers.Desk.Members[0]);
        using var lead = project.AsLead();
        string[] acts =
        [
            "/triage",
            "/join",
            "/offer",
            "/inform",
            "/resolve",
            "/look",
            "/step-in",
            "/hand-back",
            "/lesson",
            "/reopen",
            "/timeline",
            "/as-it-stood",
            "/returned",
            "/support/1/release",
        ];
        foreach (var who in new[] { stranger, officer, chair, member })
        {
            foreach (var page in acts.Prepend("").Append("/support/1"))
            {
                Assert.Equal(HttpStatusCode.NotFound, (await who.Get(here + page)).StatusCode);
            }

            Assert.Equal(HttpStatusCode.NotFound, (await who.Get($"/awards/{project.Reference}/cases")).StatusCode);
        }

        foreach (var page in acts)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await lead.Get(here + page)).StatusCode);
        }
    }

    private static async Task Done(Visitor who, string page, params (string, string)[] answers)
    {
        using var done = await who.Send(page, answers);
        Assert.True(done.StatusCode is HttpStatusCode.Redirect, $"{page}: {(await Visitor.Read(done)).Summary()}");
    }
}
