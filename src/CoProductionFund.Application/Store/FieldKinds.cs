namespace CoProductionFund.Application.Store;

/// <summary>The type of a stored field, in words.</summary>
internal static class FieldKinds
{
    /// <returns>Inner is a record of ours whose own fields are to be told.</returns>
    public static (string Kind, Type? Inner, bool IsList) Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Of(value);
        }

        if (type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            var (kind, inner, _) = Of(type.GenericTypeArguments[0]);
            return (inner is null ? $"list: {kind}" : "list of records", inner, IsList: true);
        }

        return type.IsClass && type != typeof(string) ? ("record", type, IsList: false) : (Word(type), null, false);
    }

    private static string Word(Type type)
    {
        if (type.IsEnum)
        {
            return "one of " + string.Join(", ", Enum.GetNames(type).Select(name => $"`{name}`"));
        }

        if (type.Name.EndsWith("Id", StringComparison.Ordinal))
        {
            return $"id ({Spaced(type.Name[..^2])})";
        }

        return type.Name switch
        {
            nameof(String) => "text",
            nameof(Boolean) => "yes or no",
            nameof(Int32) or nameof(Int64) => "whole number",
            nameof(Guid) => "id (of any stream)",
            nameof(DateOnly) => "day",
            nameof(DateTimeOffset) => "moment",
            nameof(Pence) => "pence",
            nameof(Percent) => "hundredths of a percent",
            nameof(Commitment) => "commitment to a text",
            _ => throw new InvalidOperationException($"Say in words what a {type.Name} is."),
        };
    }

    private static string Spaced(string name) =>
        string.Concat(name.Select((c, at) => char.IsUpper(c) && at > 0 ? $" {c}" : $"{c}")).ToLowerInvariant();
}
