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
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Known = new();

    /// <summary>"Bids", "Rounds": the folder the event lives in.</summary>
    public static string ModuleOf(Type happened) => happened.Namespace!.Split('.')[^1];

    public static IReadOnlyList<string> Modules { get; } =
    [.. Store.EventNames.All.Select(it => ModuleOf(it.Type)).Distinct().Order(StringComparer.Ordinal)];

    public static EventSubjects Of(IDomainEvent happened)
    {
        var found = new Finding();
        found.Look(happened);
        var type = happened.GetType();
        return new(found.Ids, found.People, found.Department, Called("Reference") ?? Called("Code"), found.Words());

        string? Called(string property) => type.GetProperty(property)?.GetValue(happened) as string;
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

            var type = value.GetType();
            if (IsId(type))
            {
                Ids.Add((Guid)type.GetProperty("Value")!.GetValue(value)!);
            }
            else if (type.Namespace!.StartsWith("CoProductionFund", StringComparison.Ordinal) || IsPair(type))
            {
                foreach (var property in Known.GetOrAdd(type, Readable))
                {
                    Look(property.GetValue(value));
                }
            }
        }

        private static bool IsPair(Type type) =>
            type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);

        private static bool IsId(Type type) =>
            type.IsValueType
            && type.GetInterfaces().Any(it => it.IsGenericType && it.GetGenericTypeDefinition() == typeof(IStreamId<>));

        private static PropertyInfo[] Readable(Type type) =>
            [.. type.GetProperties().Where(it => it.GetIndexParameters().Length == 0 && !it.GetMethod!.IsStatic)];
    }
}
