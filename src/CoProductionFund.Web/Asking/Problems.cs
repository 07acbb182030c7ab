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
