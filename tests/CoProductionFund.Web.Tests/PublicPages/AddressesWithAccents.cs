using System.Net;
using CoProductionFund.Web.Tests.Department;

namespace CoProductionFund.Web.Tests.PublicPages;

[Collection(nameof(TheSite))]
public sealed class AddressesWithAccents(TheSite site)
{
    [Theory]
    [InlineData("/help/caf%C3%A9-26")]
    [InlineData("/help/%C3%A9%C3%A8")]
    [InlineData("/help/HEA%E2%80%8B-26-0001x")]
    [InlineData("/help/caf%C3%A9/poster")]
    [InlineData("/help/caf%C3%A9/received?report=%C3%A9")]
    [InlineData("/funded/caf%C3%A9")]
    public async Task Is_not_found_and_no_failure(string address)
    {
        using var visitor = site.Visitor();

        using var answer = await visitor.Get(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Page not found", (await Visitor.Read(answer)).Words());
    }

    [Theory]
    [InlineData("/checks/caf%C3%A9")]
    [InlineData("/checks/caf%C3%A9/evidence/identit%C3%A9")]
    [InlineData("/checks/HEA-C0001/files/%C3%A9aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("/cases/caf%C3%A9")]
    [InlineData("/cases/caf%C3%A9/join")]
    [InlineData("/groups/caf%C3%A9/bank")]
    [InlineData("/groups/caf%C3%A9/bank/rejection")]
    [InlineData("/department/caf%C3%A9/checks?state=%C3%A9")]
    [InlineData("/awards/caf%C3%A9/cases?page=%C3%A9")]
    [InlineData("/erasures/caf%C3%A9")]
    [InlineData("/api/v1/cases/caf%C3%A9")]
    [InlineData("/api/v1/checks/caf%C3%A9")]
    [InlineData("/api/v1/groups/caf%C3%A9/bank")]
    public async Task Looks_the_same_to_somebody_signed_in(string address)
    {
        using var visitor = site.SignedInAs(await site.Person("Sam Stranger"));

        using var answer = await visitor.Get(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task In_the_way_back_from_signing_in_leads_to_the_start()
    {
        using var visitor = site.SignedInAs(await site.Person("Sam Stranger"));

        using var answer = await visitor.Get("/sign-in?returnUrl=/groups/caf%C3%A9");

        Assert.Equal("/", answer.Headers.Location?.ToString());
    }
}
