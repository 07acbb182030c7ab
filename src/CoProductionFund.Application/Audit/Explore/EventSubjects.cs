using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text;

namespace CoProductionFund.Application.Audit;

/// <summary>What an event speaks of, read from its properties: every id, every person, every word. New modules need no line here.</summary>
/// <param name="Ids">Ids of streams it names, each once.</param>
/// <param name="Department">The first department it names; null where it names none.</param>
/// <param name="Reference">What people call the thing that began with it ("HEA-26-0042"); null where it says nothing of the kind.</param>
/// <param name="Words">All its text but commitments.</param>
internal sealed record EventSubjects(
    IReadOnlySet<Guid> Ids,
    IReadOnlySet<Guid> People,
    Guid? Department,
    string? Reference,
    string Words
)
{
    private static readonly ConcurrentDictionary<Type, Shape> Known = new();

    /// <summary>"Bids", "Rounds": the folder the event lives in.</summary>
    public static string ModuleOf(Type happened) => happened.Namespace!.Split('.')[^1];

    public static IReadOnlyList<string> Modules { get; } =
    [.. Store.EventNames.All.Select(it => ModuleOf(it.Type)).Distinct().Order(StringComparer.Ordinal)];

    public static EventSubjects Of(IDomainEvent happened)
    {
        var found = new Finding();
        found.Look(happened);
        var called = ShapeOf(happened.GetType()).Names.Select(it => it.GetValue(happened) as string);
        return new(
            found.Ids,
            found.People,
            found.Department,
            called.FirstOrDefault(it => it is not null),
            found.Words()
        );
    }

    private static Shape ShapeOf(Type type) => Known.GetOrAdd(type, Shape.Of);

    /// <summary>What to read of a type, found out once: an index is rebuilt from every event there is.</summary>
    /// <param name="Id">Of an id of a stream, its number; null for all else.</param>
    /// <param name="Parts">Properties to look into; none of a type that is not ours.</param>
    /// <param name="Names">Properties that may say what people call the thing, the better one first.</param>
    private sealed record Shape(PropertyInfo? Id, PropertyInfo[] Parts, PropertyInfo[] Names)
    {
        public static Shape Of(Type type) =>
            IsId(type) ? new(type.GetProperty("Value"), [], [])
            : IsOurs(type) || IsPair(type) ? new(null, [.. type.GetProperties().Where(IsReadable)], Named(type))
            : new(null, [], []);

        private static bool IsOurs(Type type) =>
            type.Namespace!.StartsWith("CoProductionFund", StringComparison.Ordinal);

        private static bool IsPair(Type type) =>
            type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);

        private static bool IsId(Type type) =>
            type.IsValueType
            && type.GetInterfaces().Any(it => it.IsGenericType && it.GetGenericTypeDefinition() == typeof(IStreamId<>));

        private static bool IsReadable(PropertyInfo property) =>
            property.GetIndexParameters().Length == 0 && !property.GetMethod!.IsStatic;

        private static PropertyInfo[] Named(Type type) =>
            [.. new[] { type.GetProperty("Reference"), type.GetProperty("Code") }.OfType<PropertyInfo>()];
    }

    private sealed class Finding
    {
        private readonly StringBuilder words = new();

        public HashSet<Guid> Ids { get; } = [];

        public HashSet<Guid> People { get; } = [];

        public Guid? Department { get; private set; }

        public string Words() => words.ToString();

        public void Look(object? value)
        {
            switch (value)
            {
                case null or Commitment or Enum:
                    return;
                case string text:
                    words.Append(text).Append('\n');
                    return;
                case PersonId person:
                    People.Add(person.Value);
                    return;
                case DepartmentId department:
                    Department ??= department.Value;
                    Ids.Add(department.Value);
                    return;
                case IEnumerable items:
                    foreach (var item in items)
                    {
                        Look(item);
                    }

                    return;
            }

            var shape = ShapeOf(value.GetType());
            if (shape.Id is { } id)
            {
                Ids.Add((Guid)id.GetValue(value)!);
            }

            foreach (var property in shape.Parts)
            {
                Look(property.GetValue(value));
            }
        }
    }
}
