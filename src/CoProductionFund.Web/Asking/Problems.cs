using System.Text.Json;
using FluentValidation.Results;

namespace CoProductionFund.Web;

/// <summary>How endpoints say no (problem+json).</summary>
public static class Problems
{
    /// <summary>400 with the errors of each field, fields named as in the JSON that was sent.</summary>
    public static IResult Form(IEnumerable<ValidationFailure> errors) =>
        TypedResults.ValidationProblem(
            errors
                .GroupBy(error => JsonName(error.PropertyName), error => error.ErrorMessage)
                .ToDictionary(field => field.Key, field => field.Distinct().ToArray())
        );

    /// <summary>What was sent cannot be read: where, and where to look how it should be.</summary>
    public static IResult Unreadable(BadHttpRequestException wrong) =>
        TypedResults.Problem(
            wrong.InnerException is JsonException json
                ? $"The body cannot be read{Place(json)}. /openapi/v1.json describes what this address takes."
                : "The request cannot be read. /openapi/v1.json describes what this address takes.",
            statusCode: wrong.StatusCode
        );

    /// <remarks>Only the serializer's message says which properties are missing.</remarks>
    private static string Place(JsonException json) =>
        json.Message.IndexOf("including: ", StringComparison.Ordinal) is > 0 and var at
            ? $": it lacks {json.Message[(at + 11)..].Split('.')[0].Replace('\'', '"')}"
        : json.Path is { Length: > 0 } path ? $" at {path}"
        : "";

    /// <summary>409 with the rule's code as type.</summary>
    public static IResult Refused(Refusal refusal) =>
        TypedResults.Problem(
            refusal.Message,
            statusCode: StatusCodes.Status409Conflict,
            title: "Refused",
            type: refusal.Code,
            extensions: refusal.Problems.Count > 0
                ? new Dictionary<string, object?> { ["problems"] = refusal.Problems }
                : null
        );

    private static string JsonName(string property) =>
        string.Join('.', property.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
}
