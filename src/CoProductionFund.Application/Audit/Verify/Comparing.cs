using System.Text.Json.Nodes;

namespace CoProductionFund.Application.Audit;

/// <summary>One field that is not what the events say.</summary>
/// <param name="Model">"BidRow".</param>
/// <param name="Id">Of the record.</param>
/// <param name="Field">Its place in the record ("outcome.amount"); empty where the whole record is missing or too much.</param>
/// <param name="Expected">What the events say, JSON; null where they say nothing.</param>
/// <param name="Found">What is stored, JSON; null where nothing is.</param>
public sealed record Difference(string Model, string Id, string Field, string? Expected, string? Found);

internal static class Comparing
{
    public static IEnumerable<Difference> Differences(string model, string id, string? expected, string? found)
    {
        var (left, right) = (Parse(expected), Parse(found));
        return Fields(left, right, "").Select(it => new Difference(model, id, it.Field, Text(it.Left), Text(it.Right)));
    }

    /// <summary>The places where two pieces of JSON differ; the order of properties means nothing.</summary>
    public static IEnumerable<(string Field, JsonNode? Left, JsonNode? Right)> Fields(
        JsonNode? left,
        JsonNode? right,
        string at
    )
    {
        if (JsonNode.DeepEquals(left, right))
        {
            return [];
        }

        return (left, right) switch
        {
            (JsonObject a, JsonObject b) => a.Select(it => it.Key)
                .Union(b.Select(it => it.Key))
                .SelectMany(key => Fields(a[key], b[key], at.Length == 0 ? key : $"{at}.{key}")),
            (JsonArray a, JsonArray b) => Enumerable
                .Range(0, Math.Max(a.Count, b.Count))
                .SelectMany(i => Fields(a.ElementAtOrDefault(i), b.ElementAtOrDefault(i), $"{at}[{i}]")),
            _ => [(at, left, right)],
        };
    }

    private static JsonNode? Parse(string? json) => json is null ? null : JsonNode.Parse(json);

    private static string? Text(JsonNode? node) => node?.ToJsonString();
}
