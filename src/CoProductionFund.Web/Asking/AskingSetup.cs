using CoProductionFund.Application.Asking;
using FluentValidation;
using Microsoft.AspNetCore.Authentication;

namespace CoProductionFund.Web;

public static class AskingSetup
{
    public static void AddAsking(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<Asking>();
        builder.Services.AddProblemDetails();
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
    }

    /// <summary>Who asks, and what they are told when they may not. Goes inside the error pages.</summary>
    public static void UseAsking(this WebApplication app)
    {
        app.UseWhen(
            context => context.IsApi(),
            api =>
            {
                api.UseExceptionHandler();
                api.UseStatusCodePages(); // problem+json instead of the pages' own error page
            }
        );
        app.Use(Answered);
        app.UseAuthentication();
        app.Use(Found);
        app.UseAuthorization();
        app.UseRateLimiter();
        app.Use(LookingAtPages.Begin);
    }

    public static bool IsApi(this HttpContext context) => context.Request.Path.StartsWithSegments("/api");

    /// <summary>What nobody may see and what is not there look the same.</summary>
    private static async Task Answered(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (NotAllowedException) when (!context.Response.HasStarted)
        {
            await (context.User.Identity is { IsAuthenticated: true } ? NotFound(context) : context.ChallengeAsync());
        }
        catch (InvalidDataException) when (!context.Response.HasStarted && context.Request.HasFormContentType)
        {
            context.Request.Form = FormCollection.Empty; // it cannot be read (a NUL in it): not by the error page either
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        catch (BadHttpRequestException wrong) when (!context.Response.HasStarted && context.IsApi())
        {
            await Problems.Unreadable(wrong).ExecuteAsync(context);
        }
        catch (ValidationException) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest; // an address that no page of ours leads to
        }
    }

    /// <summary>An address without a page is "not found", not "sign in first".</summary>
    private static Task Found(HttpContext context, RequestDelegate next) =>
        context.GetEndpoint() switch
        {
            null => NotFound(context),
            // the framework's own "method not allowed"
            { Metadata.Count: 0, RequestDelegate: { } answer } when context.IsApi() => answer(context),
            { Metadata.Count: 0 } => NotFound(context),
            _ => next(context),
        };

    private static Task NotFound(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
