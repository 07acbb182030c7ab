using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CoProductionFund.Application.Audit;
using CoProductionFund.Application.Files;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Audit;

/// <summary>Events as a file, written while they are read: a line each.</summary>
public sealed class EventsFile(IAsyncEnumerable<EventTold> events, bool isJson) : IActionResult, IResult
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // a file for people and programs, not HTML
    };

    private static readonly string[] Heads =
    [
        "number",
        "at",
        "department",
        "module",
        "type",
        "thing",
        "stream",
        "version",
        "who",
        "what",
        "reason",
        "data",
    ];

    public Task ExecuteResultAsync(ActionContext context) => Write(context.HttpContext);

    public Task ExecuteAsync(HttpContext httpContext) => Write(httpContext);

    private async Task Write(HttpContext http)
    {
        http.Response.ContentType = isJson ? "application/jsonl; charset=utf-8" : "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = $"attachment; filename=events.{(isJson ? "jsonl" : "csv")}";
        http.Response.Headers.CacheControl = "no-store";
        await using var file = new StreamWriter(http.Response.Body, new UTF8Encoding(false), bufferSize: 1 << 15);
        if (!isJson)
        {
            await file.WriteAsync(Csv.Line(Heads));
        }

        await foreach (var it in events.WithCancellation(http.RequestAborted))
        {
            await file.WriteAsync(isJson ? JsonLine(it) : CsvLine(it));
        }
    }

    private static string CsvLine(EventTold it) =>
        Csv.Line([
            it.Sequence.ToString(CultureInfo.InvariantCulture),
            Moments.Exactly(it.At),
            it.Department,
            it.Module,
            it.Type,
            it.Thing,
            it.Stream.ToString(),
            it.Version.ToString(CultureInfo.InvariantCulture),
            it.Who,
            it.What,
            it.Reason,
            it.Data,
        ]);

    private static string JsonLine(EventTold it) =>
        JsonSerializer.Serialize(
            new
            {
                number = it.Sequence,
                at = Moments.Exactly(it.At),
                it.Department,
                it.Module,
                it.Type,
                it.Thing,
                it.Stream,
                it.Version,
                by = it.Actor?.Value,
                it.Who,
                it.What,
                it.Reason,
                data = JsonDocument.Parse(it.Data).RootElement,
            },
            Json
        ) + "\n";
}
