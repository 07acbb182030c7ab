using CoProductionFund.Application.Files;
using CoProductionFund.Application.PartnerChecks;

namespace CoProductionFund.Web.Files;

/// <summary>Gives evidence out: as a download, never to be looked at on this site.</summary>
internal static class Downloads
{
    public static void MapDownloads(this IEndpointRouteBuilder site) =>
        site.MapGet("/checks/{reference}/files/{file:length(64)}", File)
            .RequireAuthorization()
            .ExcludeFromDescription();

    public static async Task<IResult> File(
        string reference,
        string file,
        HttpContext context,
        Asking fund,
        FileStore store,
        CancellationToken stop
    )
    {
        if (
            await fund.Ask(new GetEvidenceFile(reference, new(file), fund.By), stop) is not { } found
            || await store.Open(found.Content, stop) is not { } content
        )
        {
            return TypedResults.NotFound();
        }

        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        context.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Stream(content, found.Type, found.Name);
    }
}
