using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;

namespace CoProductionFund.Web.Design;

/// <summary>Everything between the fund and the browser that is the same on each page.</summary>
public static class DesignSetup
{
    internal const string MessageCookie = "fund-message";

    public static void AddDesign(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<Navigation>();
        builder
            .Services.AddRazorPages(pages => pages.Conventions.Add(new OwnNames()))
            .AddMvcOptions(options =>
            {
                options.ModelBinderProviders.Insert(0, new DateBinderProvider());
                options.UsePlainTexts();
            });
        builder.Services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));
        builder.Services.Configure<RequestLocalizationOptions>(options =>
        {
            options.SetDefaultCulture("en-GB").AddSupportedCultures("en-GB").AddSupportedUICultures("en-GB");
            options.RequestCultureProviders.Clear();
        });
        builder.Services.Configure<CookieTempDataProviderOptions>(options => Essential(options.Cookie, MessageCookie));
        builder.Services.AddAntiforgery(options =>
        {
            Essential(options.Cookie, "fund-form");
            options.Cookie.SameSite = SameSiteMode.Strict;

            // SecurityHeaders says DENY.
            options.SuppressXFrameOptionsHeader = true;
        });
    }

    /// <summary>Goes first: what follows is inside its error pages.</summary>
    public static void UseDesign(this WebApplication app)
    {
        app.UseSecurityHeaders();
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.UseRequestLocalization();
        app.UseExceptionHandler(
            new ExceptionHandlerOptions { ExceptionHandlingPath = "/error", CreateScopeForErrors = true }
        );
        app.UseStatusCodePagesWithReExecute("/error");
    }

    private static void Essential(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.IsEssential = true;
        cookie.HttpOnly = true;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }
}
