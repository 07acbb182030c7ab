using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.People;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CoProductionFund.Web.Tests.Identity;

/// <summary>The site as it is while developing, with a story of one person and a first administrator.</summary>
public sealed class DevelopmentSite : TheSite
{
    protected override string Environment => "Development";

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder
            .UseSetting("FirstAdministrator", "First@example.org")
            .ConfigureServices(services => services.AddSingleton<IStoryPeople, OnePerson>());
    }

    private sealed class OnePerson : IStoryPeople
    {
        public IReadOnlyList<StoryPerson> All { get; } =
        [new("ruth-adeyemi", "Ruth Adeyemi", "ruth.adeyemi@example.org", "Administrator: adds departments")];
    }
}

public sealed class PlayingSomeone(DevelopmentSite site) : IClassFixture<DevelopmentSite>
{
    [Theory]
    [InlineData("ruth-adeyemi")]
    [InlineData("Ruth%20Adeyemi")]
    [InlineData("ruth.adeyemi%40example.org")]
    public async Task Takes_a_name_in_any_form(string name)
    {
        using var visitor = site.Visitor();

        var response = await visitor.Post($"/demo/sign-in-as/{name}");

        Assert.Equal((HttpStatusCode.Redirect, "/"), (response.StatusCode, response.Headers.Location?.OriginalString));
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/name")).StatusCode);
    }

    [Fact]
    public async Task Answers_programs_in_their_way()
    {
        using var visitor = site.Visitor();
        visitor.Http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));

        var response = await visitor.Post("/demo/sign-in-as/ruth-adeyemi");

        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("Ruth Adeyemi", answer.GetProperty("name").GetString());
        Assert.True(answer.GetProperty("person").TryGetGuid(out _));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Post("/demo/sign-in-as/nobody")).StatusCode);
    }

    [Fact]
    public async Task Is_one_click_on_a_page()
    {
        using var visitor = site.Visitor();
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Send("/demo")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/mail")).StatusCode);
    }

    [Fact]
    public async Task Comes_after_the_first_administrator_was_appointed()
    {
        var first = await site.Ask(new PersonWithAddress("first@example.org", Caller.TheFund));
        Assert.Equal([first!.Value], (await site.Ask(new GetOffices(Caller.TheFund))).Administrators);
    }
}
