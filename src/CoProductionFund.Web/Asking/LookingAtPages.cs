using CoProductionFund.Application.Store;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web;

/// <summary>
/// What reads little remembers what it has read: pages, and whatever changes something. The lists of the API and downloads
/// are long. A page that is only looked at begins with where whoever looks belongs: header, rules and lists all ask for that.
/// </summary>
internal static class LookingAtPages
{
    public static async Task Begin(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            // the page that says that something broke must not lean on what may be broken
            context.RequestServices.GetRequiredService<Remembering>().Forget();
            await next(context);
            return;
        }

        var (isPage, isLookedAt) = (IsPage(context), IsOnlyLookedAt(context.Request));
        if (isPage || !isLookedAt)
        {
            context.RequestServices.GetRequiredService<Remembering>().Begin();
        }

        if (isPage && isLookedAt && context.User.Identity is { IsAuthenticated: true })
        {
            await context.RequestServices.GetRequiredService<Asking>().Places(context.RequestAborted);
        }

        await next(context);
    }

    /// <summary>Anyone may lead anyone to such an address, so it changes nothing.</summary>
    public static bool IsOnlyLookedAt(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static bool IsPage(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null;
}
