using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace CoProductionFund.Web.Identity;

/// <summary>Sign-in by a cookie. Everything is closed to visitors unless it says <c>[AllowAnonymous]</c>.</summary>
public static class IdentitySetup
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    public static void AddIdentity(this WebApplicationBuilder builder)
    {
        builder
            .Services.AddAuthentication(Scheme)
            .AddCookie(options =>
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
                options.Events.OnRedirectToLogin = SignInFirst;
                options.Events.OnRedirectToAccessDenied = Answer(StatusCodes.Status404NotFound);
            });
        builder
            .Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    private static Task SignInFirst(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.HttpContext.IsApi())
        {
            return Answer(StatusCodes.Status401Unauthorized)(context);
        }

        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    private static Func<RedirectContext<CookieAuthenticationOptions>, Task> Answer(int status) =>
        context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        };
}
