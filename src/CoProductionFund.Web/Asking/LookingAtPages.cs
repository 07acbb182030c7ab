using CoProductionFund.Application.Store;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web;

/// <summary>
/// A page that is only looked at remembers what it has read, and begins with where whoever looks belongs: header, rules and
/// lists all ask for that.
/// </summary>
internal static class LookingAtPages
{
    public static async Task Begin(HttpContext context, RequestDelegate next)
    {
        if (IsLookedAt(context))
        {
            context.RequestServices.GetRequiredService<Remembering>().Begin();
            if (context.User.Identity is { IsAuthenticated: true })
            {
                await context.RequestServices.GetRequiredService<Asking>().Places(context.RequestAborted);
            }
        }

        await next(context);
    }

    /// <summary>The page that says that something broke must not lean on what may be broken.</summary>
    private static bool IsLookedAt(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null
        && context.Features.Get<IExceptionHandlerFeature>() is null;
}
