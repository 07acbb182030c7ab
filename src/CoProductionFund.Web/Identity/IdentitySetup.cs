using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Identity;

/// <summary>Sign-in by a cookie. Everything is closed to visitors unless it says <c>[AllowAnonymous]</c>.</summary>
public static class IdentitySetup
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    /// <summary>Slows down whoever asks for links in bulk. A whole office may share one address.</summary>
    public const string SlowDown = "sign-in";

    private const int AskedInAMinute = 60;

    public static void AddIdentity(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<LastPerson>();
        builder.Services.AddSingleton<Pages.Help.ReportLimit>();
        builder.Services.Configure<MvcOptions>(options => options.Filters.Add<ForgettingKeptForms>());
        builder.Services.AddAuthentication(Scheme).AddCookie(SignInCookie);
        builder
            .Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());

        builder.Services.AddDataProtection().SetApplicationName("co-production-fund");
        builder
            .Services.AddOptions<KeyManagementOptions>()
            .Configure<IXmlRepository>((options, keys) => options.XmlRepository = keys);

        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(SlowDown, AskedByOneAddress);
        });
    }

    private static void SignInCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "fund-sign-in";
        options.Cookie.HttpOnly = true;
        options.Cookie.IsEssential = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnSigningIn = Remember;
        options.Events.OnRedirectToLogin = SignInFirst;
        options.Events.OnRedirectToAccessDenied = Answer(StatusCodes.Status404NotFound);
    }

    private static Task Remember(CookieSigningInContext context)
    {
        if (context.Principal?.Person() is { } person)
        {
            context.HttpContext.RequestServices.GetRequiredService<LastPerson>().Remember(context.HttpContext, person);
        }

        return Task.CompletedTask;
    }

    private static async Task SignInFirst(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.HttpContext.IsApi())
        {
            await Answer(StatusCodes.Status401Unauthorized)(context);
        }
        else if (await KeepingForms.Keep(context.HttpContext))
        {
            context.Response.Redirect($"/sign-in?returnUrl={Uri.EscapeDataString(KeepingForms.Page)}");
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }
    }

    private static Func<RedirectContext<CookieAuthenticationOptions>, Task> Answer(int status) =>
        context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        };

    private static RateLimitPartition<string> AskedByOneAddress(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new() { PermitLimit = AskedInAMinute, Window = TimeSpan.FromMinutes(1) }
            )
            : RateLimitPartition.GetNoLimiter("");
}
