using System.Collections.Concurrent;
using System.Diagnostics;

namespace CoProductionFund.Benchmarks;

/// <summary>Counts the trips a request made to the database (several statements can go in one), from what Npgsql traces under the request's own number.</summary>
public sealed class Statements : IDisposable
{
    private readonly ConcurrentDictionary<ActivityTraceId, int> counts = new();
    private readonly ActivityListener listener;

    public Statements()
    {
        listener = new()
        {
            ShouldListenTo = source => source.Name is "Npgsql" or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = it =>
            {
                if (IsStatement(it) && counts.ContainsKey(it.TraceId))
                {
                    counts.AddOrUpdate(it.TraceId, 1, (_, so) => so + 1);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
    }

    /// <param name="number">Of the request, where somebody else looks out for it too. Null for any.</param>
    /// <returns>How many, and the answer.</returns>
    public async Task<(int Statements, HttpResponseMessage Answer)> Of(
        HttpClient client,
        string address,
        ActivityTraceId? number = null
    )
    {
        var trace = number ?? ActivityTraceId.CreateRandom();
        counts[trace] = 0;
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        var answer = await client.SendAsync(request);
        await answer.Content.LoadIntoBufferAsync();
        counts.TryRemove(trace, out var count);
        return (count, answer);
    }

    public void Dispose() => listener.Dispose();

    /// <summary>And not the opening of a connection, which the pool does now and then for whoever asks next.</summary>
    private static bool IsStatement(Activity it) =>
        it.Source.Name == "Npgsql" && (it.GetTagItem("db.query.text") ?? it.GetTagItem("db.statement")) is not null;
}
