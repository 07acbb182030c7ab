using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages;

/// <summary>What a person sees when there is no page to see. The same in development: what broke stands in the log.</summary>
/// <remarks>It also answers posts, whose token may be just what was wrong.</remarks>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed partial class ErrorModel(ILogger<ErrorModel> log) : PageModel
{
    public int Code => Response.StatusCode;

    /// <summary>Short enough to be read out on the telephone; the log has it next to the failure.</summary>
    public string Reference { get; } = (Activity.Current?.TraceId ?? ActivityTraceId.CreateRandom()).ToHexString()[..8];

    public string Title =>
        Code switch
        {
            400 => "There is a problem with what you sent",
            401 or 403 => "You cannot see this page",
            404 => "Page not found",
            413 => "The file is too large",
            429 => "Wait a minute",
            _ => "There is a problem with the service",
        };

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (HttpContext.Features.Get<IExceptionHandlerPathFeature>() is { } failed)
        {
            Failed(log, Reference, HttpContext.Request.Method, failed.Path, failed.Error.GetType().Name);
        }
        else if (Response.StatusCode == StatusCodes.Status200OK)
        {
            // Somebody typed the address of this page: nothing is wrong, and there is nothing here.
            Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Reference {Reference}: {Method} {Path} failed with {Failure}")]
    private static partial void Failed(ILogger log, string reference, string method, string path, string failure);
}
