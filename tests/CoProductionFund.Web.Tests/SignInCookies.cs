using System.Net;
using CoProductionFund.Web.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CoProductionFund.Web.Tests;

/// <summary>What the site itself would have set, made without going through the pages.</summary>
internal static class SignInCookies
{
    public static IEnumerable<Cookie> For(IServiceProvider services, PersonId person)
    {
        using var scope = services.CreateScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Request.Scheme = "http";
        context.SignIn(person).GetAwaiter().GetResult();

        return
        [
            .. from header in context.Response.GetTypedHeaders().SetCookie
            select new Cookie(header.Name.ToString(), header.Value.ToString(), "/"),
        ];
    }
}
