using System.Net;
using System.Net.Http.Json;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Groups;
using CoProductionFund.Domain.Groups;
using CoProductionFund.Web.Tests.Department;

namespace CoProductionFund.Web.Tests.Awards;

[Collection(nameof(TheSite))]
public sealed class PayingAProject(TheSite site)
{
    [Fact]
    public async Task Goes_from_the_schedule_to_the_bank()
    {
        var it = await AProjectToPay.In(site);
        using var ann = site.SignedInAs(it.Ann);
        using var ben = site.SignedInAs(it.Ben);
        using var scheduled = await ann.Send($"{it.Here}/schedule", it.Schedule);
        Assert.Equal(it.Here, scheduled.Headers.Location?.ToString());
        await site.Run(new LetInstalmentFallDue(it.Award, 1, Caller.TheFund));

        Assert.Contains("must approve instalment 1 of £5,000", (await ann.Open(it.Here)).Words());
        using var approved = await ann.Send($"{it.Here}/1/approve");
        using var twice = await ann.Send($"{it.Here}/1/approve"); // double click
        Assert.Equal(it.Here, twice.Headers.Location?.ToString());
        using var same = await ann.Send($"{it.Here}/1/release");
        Assert.Contains("somebody else must release it", (await Visitor.Read(same)).Words());
        using var released = await ben.Send($"{it.Here}/1/release");
        Assert.Equal(it.Here, released.Headers.Location?.ToString());
        Assert.Contains(
            "goes to the bank with the department’s next payment run",
            (await it.Lead.Open(it.Here)).Words()
        );

        var start = $"/department/payments/runs/new?code={it.Code}";
        Assert.DoesNotContain("No instalment is released", (await ann.Open(start)).Words());
        using var started = await ann.Send(start);
        var run = started.Headers.Location!.ToString();
        using var file = await ann.Get($"{run}?handler=File");
        Assert.Contains(",5000.00,Larkfield Neighbours,30-99-50,12345678", await file.Content.ReadAsStringAsync());
        using var lead = await it.Lead.Get(run);
        Assert.Equal(HttpStatusCode.NotFound, lead.StatusCode);

        var reference = run.Split('/')[^1];
        using var hostile = await AProjectToPay.Answer(ann, run, "=cmd|'/c calc'!A1,paid,@SUM(1),2027-01-01,");
        Assert.Contains("Line 2: payment_reference is not one of ours", (await Visitor.Read(hostile)).Words());
        using var binary = await AProjectToPay.Send(ann, run, [0xff, 0xfe, 0x00]);
        Assert.Contains("not text in UTF-8", (await Visitor.Read(binary)).Words());
        using var paid = await AProjectToPay.Answer(ann, run, $"{reference}-001,paid,FP 1,{it.Today},");
        Assert.Equal(run, paid.Headers.Location?.ToString());
        Assert.Contains("£5,000 of £5,000 is paid", (await ann.Open(run)).Words());

        Assert.Contains("Paid on", (await it.Lead.Open(it.Here)).Words());
        var position = await ann.Open($"/department/funds/{it.Code}-26");
        Assert.Contains("£5,000 was paid", position.Words());
        Assert.Contains("£5,000", (await ann.Open($"/department/awards?code={it.Code}")).Words());
        Assert.Contains("Paid", (await ann.Open($"/department/payments?code={it.Code}&state=Paid")).Words());
        Assert.Contains("No instalment is released and waiting to be paid", (await ann.Open(start)).Words());
    }

    [Fact]
    public async Task Is_held_suspended_and_ended_with_reasons_that_the_group_reads()
    {
        var it = await AProjectToPay.In(site);
        using var ann = site.SignedInAs(it.Ann);
        using var scheduled = await ann.Send($"{it.Here}/schedule", it.Schedule);
        using var nothing = await ann.Send($"{it.Here}/hold?number=1");
        Assert.Equal("Enter why it is held", (await Visitor.Read(nothing)).ErrorAt("Reason"));
        using var held = await ann.Send($"{it.Here}/hold?number=1", ("Reason", "We wait for photographs"));
        Assert.Contains("We wait for photographs", (await it.Lead.Open(it.Here)).Words());
        using var cleared = await ann.Send($"{it.Here}/clear?number=1&cause=Officer", ("Reason", "They came"));
        Assert.DoesNotContain("We wait for photographs", (await it.Lead.Open(it.Here)).Words());

        using var suspended = await ann.Send($"{it.Here}/suspend", ("Reason", "The hall burnt down"));
        Assert.Contains("The hall burnt down", (await it.Lead.Open(it.Here)).Words());
        using var check = await ann.Send($"{it.Here}/terminate", ("Reason", "The group closed"), ("Step", "check"));
        var checking = await Visitor.Read(check);
        Assert.Contains("£20,000 that is not paid", checking.Words());
        using var ended = await ann.Send(checking, $"{it.Here}/terminate", [("Step", "do")]);
        Assert.Contains("Nothing more is paid", (await it.Lead.Open(it.Here)).Words());
        Assert.Equal(Pence.Pounds(50_000), (await it.Agreement.Offers.Desk.Money()).Left);
    }

    /// <summary>One officer looks at £5,000 while another sets the schedule anew: nobody approves what they have not seen.</summary>
    [Fact]
    public async Task Is_approved_and_released_as_it_was_seen()
    {
        var it = await AProjectToPay.In(site);
        using var ann = site.SignedInAs(it.Ann);
        using var ben = site.SignedInAs(it.Ben);
        using var scheduled = await ann.Send($"{it.Here}/schedule", it.Schedule);
        var approve = $"{it.Here}/1/approve";
        var seen = await ann.Open(approve);
        var older = await ann.Open($"{it.Here}/schedule");
        (string, string)[] other =
        [
            .. it
                .Schedule.Select(field => field.Item1 == "Lines[0].Amount" ? (field.Item1, "4,000") : field)
                .Select(field => field.Item1 == "Lines[1].Amount" ? (field.Item1, "16,000") : field),
            ("Reason", "The courses begin later"),
        ];
        using var changed = await ben.Send($"{it.Here}/schedule", other);
        Assert.Equal(it.Here, changed.Headers.Location?.ToString());

        using var over = await ann.Send(older, $"{it.Here}/schedule", [.. it.Schedule, ("Reason", "As it was")]);
        Assert.Contains("set the instalments anew while you were writing", (await Visitor.Read(over)).Words());
        using var blind = await ann.Send(seen, approve, []);
        var told = await Visitor.Read(blind);
        Assert.Contains("was changed while you looked at it", told.Words());
        Assert.Contains("£4,000", told.Words());
        using var approved = await ann.Send(told, approve, []);
        Assert.Equal(it.Here, approved.Headers.Location?.ToString());

        // the same officer in two windows: both were open before the approval
        using var same = await ann.Send($"{it.Here}/1/release");
        Assert.Contains("somebody else must release it", (await Visitor.Read(same)).Words());
    }

    [Fact]
    public async Task Says_what_is_wrong_with_a_file_that_is_empty_or_of_another_kind()
    {
        var it = await AProjectToPay.In(site);
        using var ann = site.SignedInAs(it.Ann);
        using var ben = site.SignedInAs(it.Ben);
        using var scheduled = await ann.Send($"{it.Here}/schedule", it.Schedule);
        using var approved = await ann.Send($"{it.Here}/1/approve");
        using var released = await ben.Send($"{it.Here}/1/release");
        using var started = await ann.Send($"/department/payments/runs/new?code={it.Code}");
        var run = started.Headers.Location!.ToString();
        var line = AProjectToPay.File($"{run.Split('/')[^1]}-001,paid,FP 1,{it.Today},");

        await Wrong([], "The file is empty");
        await Wrong(
            System.Text.Encoding.Unicode.GetPreamble().Concat(System.Text.Encoding.Unicode.GetBytes(line)),
            "not text in UTF-8"
        );
        await Wrong(System.Text.Encoding.Latin1.GetBytes(line + "é"), "not text in UTF-8");
        await Wrong(Enumerable.Repeat((byte)'x', 1_000_001), "larger than 1 MB");
        await Wrong(new byte[25_000_000], "larger than 1 MB");
        try
        {
            using var huge = await AProjectToPay.Send(ann, run, new byte[50_000_000]);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, huge.StatusCode);
        }
        catch (HttpRequestException) { } // the site hangs up before it has read all of that

        Assert.Contains("has not answered for 1 payment", (await ann.Open(run)).Words());

        using var taken = await AProjectToPay.Send(
            ann,
            run,
            [.. System.Text.Encoding.UTF8.GetPreamble(), .. System.Text.Encoding.UTF8.GetBytes(line)]
        );
        Assert.Equal(run, taken.Headers.Location?.ToString());

        async Task Wrong(IEnumerable<byte> file, string why)
        {
            using var response = await AProjectToPay.Send(ann, run, [.. file]);
            Assert.Contains(why, (await Visitor.Read(response)).ErrorAt("Upload"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Is_not_for_an_officer_who_acts_for_the_group()
    {
        var it = await AProjectToPay.In(site);
        await site.Do(new InviteMember(it.Group, it.Ann, MemberRole.Contributor, it.Agreement.Lead));
        await site.Do(new JoinGroup(it.Group, Caller.Is(it.Ann)));
        using var ann = site.SignedInAs(it.Ann);
        Assert.Contains("a colleague must look after its payments", (await ann.Open(it.Here)).Words());
        using var page = await ann.Get($"{it.Here}/schedule");
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        using var program = await ann.Http.PostAsJsonAsync(
            $"/api/v1/awards/{it.Reference}/payments/1/approval",
            new { }
        );
        Assert.Equal(HttpStatusCode.NotFound, program.StatusCode);
    }
}
