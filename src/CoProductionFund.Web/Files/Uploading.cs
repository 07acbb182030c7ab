using CoProductionFund.Application.Files;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CoProductionFund.Web.Files;

/// <summary>Keeps the framework from reading the body as a form, so that it can be taken in as it comes.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StreamsBodyAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        context.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
    }

    public void OnResourceExecuted(ResourceExecutedContext context) { }
}

internal static class Uploading
{
    /// <summary>Where a form that streams its body carries the token: looked for in the body, all of it would be read first.</summary>
    public const string Token = "token";

    /// <summary>Above our own limit: at the server's limit the connection ends, and nobody is told why.</summary>
    private const long MostSent = 4L * FileSettings.Most;

    private static Refusal NothingSelected => new("file.missing", "Select a file.");

    private static Refusal FarTooLarge =>
        new("file.too-large", $"The selected file must be {FileSettings.Most / (1024 * 1024)}MB or smaller.");

    public static Task<bool> IsOfOurForm(this HttpContext context, IAntiforgery antiforgery)
    {
        context.Request.Headers["RequestVerificationToken"] = context.Request.Query[Token];
        return antiforgery.IsRequestValidAsync(context);
    }

    /// <summary>The first file of the body (multipart/form-data), written to disk as it comes.</summary>
    public static async Task<Received> FirstFile(this HttpContext context, Receiving receiving, CancellationToken stop)
    {
        if (context.Request.ContentLength > MostSent)
        {
            return new(File: null, FarTooLarge);
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MostSent;
        }

        if (
            !MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || type.MediaType != "multipart/form-data"
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 200 } boundary
        )
        {
            return new(File: null, NothingSelected);
        }

        try
        {
            return await First(new MultipartReader(boundary, context.Request.Body), receiving, stop);
        }
        catch (BadHttpRequestException large) when (large.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return new(File: null, FarTooLarge);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException && !stop.IsCancellationRequested)
        {
            return new(File: null, new("file.broken-off", "The file did not arrive as a whole. Send it once more."));
        }
    }

    private static async Task<Received> First(MultipartReader reader, Receiving receiving, CancellationToken stop)
    {
        while (await reader.ReadNextSectionAsync(stop) is { } section)
        {
            if (section.AsFileSection() is { FileStream: { } content } file)
            {
                return string.IsNullOrEmpty(file.FileName)
                    ? new(File: null, NothingSelected)
                    : await receiving.Receive(content, file.FileName, stop);
            }
        }

        return new(File: null, NothingSelected);
    }
}
