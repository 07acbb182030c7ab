using CoProductionFund.Application.Asking;
using CoProductionFund.Application.People;
using CoProductionFund.Application.Store;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;

namespace CoProductionFund.Web.Tests.Asking;

/// <summary>A link can be opened by anybody who is led to it, so opening it changes nothing. Whoever changes something sees it changed.</summary>
[Collection(nameof(TheSite))]
public sealed class LookingAndChanging(TheSite site)
{
    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task Whoever_only_looks_sends_no_command(string method)
    {
        var person = await site.Person("Before");
        await using var scope = site.Services.CreateAsyncScope();
        var fund = Asking(scope, method);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Name(fund, person));
    }

    [Fact]
    public async Task What_was_changed_is_read_afresh()
    {
        var person = await site.Person("Before");
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Remembering>().Begin();
        var fund = Asking(scope, HttpMethods.Post);
        var names = new NamesOf([person], Caller.TheFund);

        Assert.Equal("Before", (await fund.Ask(names, CancellationToken.None))[person]);
        Assert.True(await Name(fund, person));
        Assert.Equal("After", (await fund.Ask(names, CancellationToken.None))[person]);
    }

    private static Task<bool> Name(Web.Asking fund, PersonId person) =>
        fund.Ask(new SetMyName("After", Caller.Is(person)), new ModelStateDictionary(), CancellationToken.None);

    private static Web.Asking Asking(AsyncServiceScope scope, string method)
    {
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = new DefaultHttpContext
        {
            RequestServices = scope.ServiceProvider,
            Request = { Method = method },
        };
        return scope.ServiceProvider.GetRequiredService<Web.Asking>();
    }
}
