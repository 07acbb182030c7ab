using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace CoProductionFund.Application.Audit;

/// <summary>A record of a read model as lines that people read. Works for any record, so new modules need no line here.</summary>
/// <param name="people">What to call people.</param>
/// <param name="things">What to call everything else that has an id.</param>
internal sealed partial class Describing(Func<PersonId, string> people, Func<Guid, string> things)
{
    public IReadOnlyList<(string Label, string Text)> Lines(object? record)
    {
        List<(string, string)> lines = [];
        Describe(record, "", lines);
        return lines;
    }

    private void Describe(object? value, string at, List<(string, string)> lines)
    {
        switch (value)
        {
            case null:
                return;
            case string or ValueType when Simple(value) is { } text:
                lines.Add((at, text));
                return;
            case IDictionary pairs:
                foreach (DictionaryEntry pair in pairs)
                {
                    Describe(pair.Value, Under(at, pair.Key), lines);
                }

                return;
            case IEnumerable items:
                foreach (var (number, item) in items.Cast<object?>().Index())
                {
                    Describe(item, $"{(at.Length == 0 ? "Item" : at)} {number + 1}", lines);
                }

                return;
        }

        foreach (var property in value.GetType().GetProperties().Where(IsWorthTelling))
        {
            Describe(property.GetValue(value), Under(at, property.Name), lines);
        }
    }

    private string? Simple(object value) =>
        value switch
        {
            string text => text,
            PersonId person => people(person),
            Commitment kept => $"words kept under {kept.Sha256[..12]}",
            bool yes => yes ? "Yes" : "No",
            Enum named => Spaced(named.ToString()),
            DateTimeOffset moment => moment.InLondon().ToString("d MMMM yyyy, HH:mm:ss", CultureInfo.InvariantCulture),
            DateOnly day => day.Say(),
            Pence or Percent => value.ToString(),
            Guid id => things(id),
            IFormattable number when value.GetType().IsPrimitive || value is decimal => number.ToString(
                null,
                CultureInfo.InvariantCulture
            ),
            _ when value.GetType().GetProperty("Value")?.GetValue(value) is Guid id => things(id),
            _ => null,
        };

    /// <summary>What is computed from other properties is not told twice.</summary>
    private static bool IsWorthTelling(PropertyInfo property) =>
        property.Name != "Id"
        && property.GetIndexParameters().Length == 0
        && !property.GetMethod!.IsStatic
        && property.SetMethod is not null;

    /// <summary>Names of properties and keys of ours are words; people and things are called what they are called.</summary>
    private string Under(string at, object key)
    {
        var name = key is string or Enum ? Spaced($"{key}") : Simple(key) ?? "each";
        return at.Length == 0 ? name
            : key is string or Enum ? $"{at}: {name.ToLowerInvariant()}"
            : $"{at}: {name}";
    }

    /// <summary>"ClosesAt" is read as "Closes at".</summary>
    private static string Spaced(string name) =>
        name.Length == 0
            ? name
            : name[..1].ToUpperInvariant()
                + Capital().Replace(name[1..], m => " " + m.Value.ToLowerInvariant()).Replace('-', ' ');

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]")]
    private static partial Regex Capital();
}
