using System.Net;
using System.Net.Http.Json;
using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Institutions;
using CoProductionFund.Domain.Institutions;
using CoProductionFund.Web.Tests.Department;

namespace CoProductionFund.Web.Tests.Agreements;

[Collection(nameof(TheSite))]
public sealed class ReplacingTheInstitution(TheSite site)
{
    [Fact]
    public async Task Is_asked_for_checked_and_done_by_an_officer()
    {
        var it = await AnAgreement.Written(site);
        var (school, sam) = await ASchool(it);
        var (desk, form) = (it.Offers.Desk.Page, $"{it.Here}/institution");
        using var lead = site.SignedInAs(it.Lead.Person!.Value);
        using var ines = site.SignedInAs(it.Ines);
        Assert.Contains(form, (await desk.Open(it.Here)).Links());
        Assert.DoesNotContain(form, (await lead.Open(it.Here)).Links());
        Assert.Equal(HttpStatusCode.NotFound, (await lead.Get(form)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ines.Get(form)).StatusCode);

        using var wrong = await desk.Send(form, ("Step", "check"), ("Institution", "I-9999"));
        var page = await Visitor.Read(wrong);
        Assert.Equal("Enter the reference of an institution that is listed", page.ErrorAt("Institution"));
        Assert.Equal("Enter why the institution is replaced", page.ErrorAt("Reason"));
        using var checking = await desk.Send(
            page,
            form,
            [("Step", "check"), ("Institution", school.Reference.ToLowerInvariant()), ("Reason", "The school runs it")]
        );
        page = await Visitor.Read(checking);
        Assert.Contains("1 thing that Larkfield Council proposed will no longer be in the text", page.Words());
        Assert.Equal(it.Institution.Institution, (await it.Row()).Institution); // nothing is done yet
        using var changing = await desk.Send(page, form, [("Step", "change")]);
        Assert.Equal("The school runs it", (await Visitor.Read(changing)).Typed("Reason"));
        using var done = await desk.Send(page, form, [("Step", "do")]);
        Assert.Equal(it.Here, done.Headers.Location?.ToString());

        var now = (await lead.Open(it.Here)).Words();
        Assert.Contains("Bramley School", now);
        Assert.DoesNotContain("Send a nurse to each course", now);
        var changes = (await lead.Open($"{it.Here}/changes")).Words();
        Assert.Contains("Bramley School took the place of Larkfield Council", changes);
        Assert.Contains("The school runs it", changes);
        Assert.Contains(
            "Put Bramley School in the place of Larkfield Council",
            (await lead.Open($"/awards/{it.Reference}/timeline")).Words()
        );
        Assert.Equal(HttpStatusCode.NotFound, (await ines.Get(it.Here)).StatusCode);
        using var representative = site.SignedInAs(sam);
        Assert.Contains(it.Here, (await representative.Open("/institution")).Links());
        Assert.Contains("Bramley School", (await representative.Open(it.Here)).Words());
    }

    [Fact]
    public async Task Says_what_stands_in_the_way_and_keeps_what_was_typed()
    {
        var it = await AnAgreement.Settled(site);
        var (school, _) = await ASchool(it);
        var (desk, form) = (it.Offers.Desk.Page, $"{it.Here}/institution");
        var open = await desk.Open(form);
        using var same = await desk.Send(
            open,
            form,
            [("Step", "do"), ("Institution", it.Institution.Reference), ("Reason", "No reason")]
        );
        Assert.Contains("party to the agreement already", (await Visitor.Read(same)).Summary());

        await site.Do(new SignAgreement(it.Award, (await it.Row()).Agreement.Text!.Value, it.Lead));
        (string, string)[] typed =
        [
            ("Step", "do"),
            ("Institution", school.Reference),
            ("Reason", "The school runs it"),
        ];
        using var signed = await desk.Send(open, form, typed);
        var page = await Visitor.Read(signed);
        Assert.Contains("A party has signed the text", page.Summary());
        Assert.Equal("The school runs it", page.Typed("Reason"));
        Assert.DoesNotContain(form, (await desk.Open(it.Here)).Links());
        using var late = await desk.Get(form);
        Assert.Equal(it.Here, late.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Is_there_for_programs()
    {
        var it = await AnAgreement.Written(site);
        var (school, _) = await ASchool(it);
        using var officer = site.SignedInAs(it.Offers.Desk.Manager);

        using var unknown = await Put(it.Institution.Reference, "I-9999\0", "The school runs it");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        using var without = await Put(it.Institution.Reference, school.Reference, "");
        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        using var done = await Put(it.Institution.Reference, school.Reference, "The school runs it");
        Assert.Equal(HttpStatusCode.NoContent, done.StatusCode);
        using var late = await Put(it.Institution.Reference, it.Institution.Reference, "The school runs it");
        Assert.Contains("agreement.same-institution", await late.Content.ReadAsStringAsync());

        Task<HttpResponseMessage> Put(string replaced, string institution, string reason) =>
            officer.Http.PutAsJsonAsync(
                $"{it.Api}/institution",
                new
                {
                    replaced,
                    institution,
                    reason,
                }
            );
    }

    private async Task<(InstitutionRow School, PersonId Sam)> ASchool(AnAgreement it)
    {
        var id = new InstitutionId(Guid.CreateVersion7());
        var details = new InstitutionDetails("Bramley School", InstitutionKind.School, "Bramley");
        await site.Do(new ListInstitution(id, it.Offers.Desk.Department, details, it.Officer));
        var sam = await AnAgreement.Representative(site, id, "Sam Okoro", RepresentativeRole.Signatory);
        return ((await site.Ask(new InstitutionsByIds([id], Application.Asking.Caller.TheFund))).Single(), sam);
    }
}
