using System.Globalization;
using CoProductionFund.Application.Asking;
using FluentValidation;
using Npgsql;

namespace CoProductionFund.Application.Audit;

/// <summary>Which events. Everything that is null or empty lets all through; together they all must hold.</summary>
/// <param name="Department">Its code ("HEA").</param>
/// <param name="Module">"Bids".</param>
/// <param name="Type">The name an event is stored under ("bid-submitted").</param>
/// <param name="Person">Who did it or whom it names.</param>
/// <param name="Reference">Of one thing ("HEA-26-0042"), or the id of its stream.</param>
/// <param name="Related">With everything that belongs to that thing or names it.</param>
/// <param name="From">First moment.</param>
/// <param name="Until">Before this moment.</param>
/// <param name="Words">Words in reasons and other text, as people type them into a search.</param>
public sealed record EventFilter(
    string? Department = null,
    string? Module = null,
    string? Type = null,
    PersonId? Person = null,
    string? Reference = null,
    bool Related = false,
    DateTimeOffset? From = null,
    DateTimeOffset? Until = null,
    string? Words = null
)
{
    /// <summary>As people type references: without spaces, in capitals.</summary>
    public string? Tidied =>
        string.IsNullOrWhiteSpace(Reference)
            ? null
            : string.Concat(Reference.Where(it => !char.IsWhiteSpace(it))).ToUpperInvariant();
}

public sealed class EventFilterValidator : AbstractValidator<EventFilter>
{
    public EventFilterValidator()
    {
        RuleForEach(it => new[] { it.Department, it.Module, it.Type, it.Reference, it.Words })
            .Must(text => text is null || (text.Length <= 200 && FormRules.IsStorable(text)));
    }
}

/// <summary>The filter as the database reads it. Every value is a parameter.</summary>
internal sealed class EventCondition
{
    private readonly List<string> parts = [];
    private readonly List<object> values = [];

    /// <param name="thing">The stream the reference stands for; null where there is no reference.</param>
    /// <param name="department">The id of the department; null for all.</param>
    public EventCondition(EventFilter filter, Guid? thing, Guid? department)
    {
        And("department = ", department);
        And("module = ", filter.Module.Given());
        And("type = ", filter.Type.Given());
        And("people @> ", filter.Person is { } person ? new[] { person.Value } : null);
        if (filter.Related)
        {
            And("things @> ", thing is { } it ? new[] { it } : null);
        }
        else
        {
            And("stream = ", thing);
        }

        And("at >= ", filter.From?.ToUniversalTime());
        And("at < ", filter.Until?.ToUniversalTime());
        if (filter.Words.Given() is { } words)
        {
            And("words @@ websearch_to_tsquery('english', ", words);
            parts[^1] += ")";
        }
    }

    public void And(string condition, object? value)
    {
        if (value is not null)
        {
            values.Add(value);
            parts.Add(condition + "$" + values.Count.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <param name="table">Where the lines of the index are.</param>
    /// <param name="order">"order by seq desc limit 51".</param>
    /// <remarks>
    /// People, things and words are found first and put in order afterwards. Left to itself, the planner may walk all
    /// events in their order until it has met a page of rare ones: seconds instead of milliseconds.
    /// </remarks>
    public NpgsqlCommand Command(string table, string order)
    {
        var found = $"select seq from {table} {(parts.Count == 0 ? "" : "where " + string.Join(" and ", parts))}";
        var isRare = parts.Any(it => it.Contains('@', StringComparison.Ordinal));
        var command = new NpgsqlCommand(
            isRare ? $"with found as materialized ({found}) select seq from found {order}" : $"{found} {order}"
        );
        values.ForEach(value => command.Parameters.AddWithValue(value));
        return command;
    }
}
