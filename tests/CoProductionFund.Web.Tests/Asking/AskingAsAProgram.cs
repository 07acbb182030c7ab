using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Domain.Departments;

namespace CoProductionFund.Web.Tests.Asking;

[Collection(nameof(TheSite))]
public sealed class AskingAsAProgram(TheSite site)
{
    private const string Funds = "/api/v1/departments/ASK/funds";

    [Fact]
    public async Task Is_answered_with_where_to_find_it_then_with_why_not()
    {
        using var manager = await Manager();

        var made = await manager.Http.PostAsJsonAsync(Funds, Fund(2031));
        var again = await manager.Http.PostAsJsonAsync(Funds, Fund(2031));

        Assert.Equal(
            (HttpStatusCode.Created, "/api/v1/funds/ASK-31"),
            (made.StatusCode, made.Headers.Location?.OriginalString)
        );
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        var refused = await again.Content.ReadFromJsonAsync<JsonElement>();
        Assert.StartsWith("fund.", refused.GetProperty("type").GetString(), StringComparison.Ordinal);
        Assert.EndsWith(".", refused.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_told_the_errors_of_each_field()
    {
        using var manager = await Manager();

        var response = await manager.Http.PostAsJsonAsync(Funds, Fund(1066));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var errors = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors");
        Assert.Equal("Enter the year the financial year begins in", errors.GetProperty("year")[0].GetString());
    }

    [Theory]
    [InlineData("{", "The body cannot be read at $.")]
    [InlineData("{}", "it lacks \"year\", \"name\"")]
    [InlineData("""{"year":"soon"}""", "cannot be read at $.year.")]
    public async Task Is_told_where_the_body_cannot_be_read(string body, string said)
    {
        using var manager = await Manager();

        using var sent = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        var response = await manager.Http.PostAsync(Funds, sent);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Contains(said, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_not_found_for_others_whether_or_not_the_form_is_right()
    {
        await Manager();
        using var other = site.SignedInAs(await site.Person("Other"));

        foreach (var year in new[] { 2031, 1066 })
        {
            var response = await other.Http.PostAsJsonAsync(Funds, Fund(year));
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        }
    }

    private static object Fund(int year) =>
        new
        {
            year,
            name = "A fund",
            budget = 100_000_00,
            safetyNetShare = 1_000,
            matchRatio = 2_500,
        };

    private async Task<Visitor> Manager()
    {
        if (await site.Ask(new GetDepartment("ASK", Caller.Anyone)) is null)
        {
            await site.Do(new ListDepartment("ASK", "Department of Asking", Caller.TheFund));
        }

        var manager = await site.Person("Manager");
        await site.Do(new AppointStaff(ListDepartment.IdOf("ASK"), manager, StaffRole.FundManager, Caller.TheFund));
        return site.SignedInAs(manager);
    }
}
