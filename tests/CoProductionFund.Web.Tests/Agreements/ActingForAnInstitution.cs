using System.Net;
using System.Net.Http.Json;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Institutions;
using CoProductionFund.Application.People;
using CoProductionFund.Domain.Institutions;
using CoProductionFund.Web.Tests.Department;

namespace CoProductionFund.Web.Tests.Agreements;

[Collection(nameof(TheSite))]
public sealed class ActingForAnInstitution(TheSite site)
{
    [Fact]
    public async Task Begins_at_the_department_and_goes_on_by_invitation()
    {
        var desk = await ADesk.In(site);
        var form = $"/department/institutions/new?code={desk.Code}";
        using var empty = await desk.Page.Send(form);
        var page = await Visitor.Read(empty);
        Assert.Equal("Enter the name of the institution", page.ErrorAt("Name"));
        Assert.Equal("Select what kind of institution it is", page.ErrorAt("Kind"));

        using var listed = await desk.Page.Send(
            form,
            ("Name", "Easton Hospital Trust"),
            ("Kind", "NhsBody"),
            ("Place", "Easton")
        );
        var here = listed.Headers.Location!.ToString();
        Assert.StartsWith("/institutions/I-", here);
        Assert.Contains(
            here,
            (await desk.Page.Open($"/department/institutions?code={desk.Code}&Text=easton+h")).Links()
        );

        var address = $"{Guid.CreateVersion7():N}@example.org";
        using var invited = await desk.Page.Send($"{here}/invite", ("Email", address), ("Role", "Signatory"));
        Assert.Equal(here, invited.Headers.Location?.ToString());
        Assert.Contains(address, (await desk.Page.Open(here)).Words());

        var person = (await site.Ask(new PersonWithAddress(address, Caller.TheFund)))!.Value;
        using var ines = site.SignedInAs(person);
        var join = $"/institution/join/{here.Split('/')[^1]}";
        Assert.Contains(join, (await ines.Open("/institution")).Links());
        Assert.Contains(join, (await ines.Open("/")).Links());
        Assert.Equal(HttpStatusCode.NotFound, (await ines.Get(here)).StatusCode);
        using var joined = await ines.Send(join, ("Answer", "yes"));
        Assert.Equal("/institution", joined.Headers.Location?.ToString());
        Assert.Contains("Easton Hospital Trust", (await ines.Open(here)).Words());
        Assert.DoesNotContain(address, (await ines.Open(here)).Words());
        using var again = await ines.Get(join);
        Assert.Equal(here, again.Headers.Location?.ToString());
        Assert.Contains(
            "began to act for the institution as a signatory",
            (await ines.Open($"{here}/timeline")).Words()
        );
    }

    [Fact]
    public async Task Ends_with_a_reason()
    {
        var it = await AnAgreement.Opened(site);
        var here = $"/institutions/{it.Institution.Reference}";
        var desk = it.Offers.Desk.Page;
        using var ines = site.SignedInAs(it.Ines);

        using var without = await desk.Send($"{here}/remove?person=1");
        Assert.Equal("Select the reason", (await Visitor.Read(without)).ErrorAt("Reason"));
        using var removed = await desk.Send($"{here}/remove?person=1", ("Reason", "ChangedDuties"));

        Assert.Equal(here, removed.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await ines.Get(here)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ines.Get(it.Here)).StatusCode);
        Assert.Contains("Their duties changed", (await desk.Open($"{here}/timeline")).Words());
    }

    [Fact]
    public async Task Works_for_programs_too_and_not_for_strangers()
    {
        var it = await AnAgreement.Accepted(site);
        var api = $"/api/v1/institutions/{it.Institution.Reference}";
        using var ines = site.SignedInAs(it.Ines);
        using var stranger = site.SignedInAs(await site.Person("Nobody"));
        var body = new { email = $"{Guid.CreateVersion7():N}@example.org", role = "contributor" };

        using var invited = await ines.Http.PostAsJsonAsync($"{api}/invitations", body);
        Assert.Equal(HttpStatusCode.NoContent, invited.StatusCode);
        using var refused = await stranger.Http.PostAsJsonAsync($"{api}/invitations", body);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Contains("\"kind\":\"council\"", await ines.Http.GetStringAsync(api));
        Assert.Contains(it.Institution.Reference, await ines.Http.GetStringAsync("/api/v1/institutions/mine"));
        using var put = await ines.Http.PutAsJsonAsync(
            $"{api}/details",
            new
            {
                name = "Larkfield Borough Council",
                kind = "council",
                place = "Larkfield",
            }
        );
        Assert.Equal(HttpStatusCode.NoContent, put.StatusCode);
        var left = await ines.Http.DeleteAsync($"{api}/representatives/{it.Ines.Value}?reason=OtherReason");
        Assert.Equal(HttpStatusCode.NoContent, left.StatusCode);
        Assert.Empty(await site.Ask(new ListMyInstitutions(Caller.Is(it.Ines))));
        Assert.Equal(
            InstitutionKind.Council,
            (await site.Ask(new GetInstitution(it.Institution.Reference, Caller.TheFund)))!.Details.Kind
        );
    }
}
