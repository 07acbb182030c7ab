using System.Collections;
using System.Reflection;
using CoProductionFund.Application.Asking;

namespace CoProductionFund.Application.Tests.Store;

/// <summary>Makes a value of any type that commands are made of, with ids of things that are there.</summary>
/// <param name="ids">Of the streams there are, by the name of the id's type ("AwardId").</param>
internal sealed class AnyValue(Random random, ILookup<string, Guid> ids, IReadOnlyList<PersonId> people)
{
    private static readonly string[] Texts =
    [
        "",
        " ",
        "Two tutors at each course",
        "<b>&amp; 'quoted'</b>",
        "12345678",
        "30-99-50",
        "HEA-26-0042",
        "someone@example.org",
        "need",
        "😀 é \u202e",
        new('x', 6_000),
    ];

    public object? Of(Type type, int depth = 0)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return random.Next(3) == 0 ? null : Of(inner, depth);
        }

        return Simple(type) ?? Listed(type, depth) ?? Built(type, depth);
    }

    private object? Simple(Type type) =>
        type switch
        {
            { IsEnum: true } => Any(Enum.GetValuesAsUnderlyingType(type).Cast<object>().ToList()) is var value
                ? Enum.ToObject(type, random.Next(40) == 0 ? 99 : value)
                : null,
            _ when type == typeof(string) => random.Next(3) == 0 ? Any(Texts) : "Two tutors at each course",
            _ when type == typeof(bool) => random.Next(2) == 0,
            _ when type == typeof(int) => random.Next(20) == 0 ? int.MaxValue : random.Next(-1, 6),
            _ when type == typeof(long) => random.NextInt64(-1, 1_000),
            _ when type == typeof(decimal) => (decimal)random.Next(-1, 100),
            _ when type == typeof(Guid) => Guid.CreateVersion7(),
            _ when type == typeof(Pence) => new Pence(random.Next(20) == 0 ? -5 : random.Next(0, 1_000_000)),
            _ when type == typeof(Percent) => new Percent(random.Next(-1, 12_000)),
            _ when type == typeof(DateOnly) => Day(),
            _ when type == typeof(DateTimeOffset) => new DateTimeOffset(Day(), TimeOnly.MinValue, TimeSpan.Zero),
            _ when type == typeof(TimeSpan) => TimeSpan.FromHours(random.Next(100)),
            _ when type == typeof(PersonId) => Any(people),
            _ when type == typeof(Caller) => Caller.Is(Any(people)),
            _ when type.Name.EndsWith("Id", StringComparison.Ordinal)
                    && type.GetConstructor([typeof(Guid)]) is { } id => id.Invoke([Id(type.Name)]),
            _ => null,
        };

    private object? Listed(Type type, int depth)
    {
        if (!type.IsAssignableTo(typeof(IEnumerable)))
        {
            return null;
        }

        var of = type.IsArray ? [type.GetElementType()!] : type.GetGenericArguments();
        var made = Activator.CreateInstance(
            of.Length == 2 ? typeof(Dictionary<,>).MakeGenericType(of)
            : type.Name.Contains("Set", StringComparison.Ordinal) ? typeof(HashSet<>).MakeGenericType(of)
            : typeof(List<>).MakeGenericType(of)
        )!;
        for (var i = random.Next(4); i > 0; i--)
        {
            object?[] parts = [.. of.Select(part => Of(part, depth + 1))];
            var indexer = made.GetType().GetProperty("Item", [of[0]]);
            if (of.Length == 2 && parts[0] is not null)
            {
                indexer!.SetValue(made, parts[1], [parts[0]]);
            }
            else
            {
                made.GetType().GetMethod("Add")!.Invoke(made, parts);
            }
        }

        return type.IsArray ? made.GetType().GetMethod("ToArray")!.Invoke(made, null) : made;
    }

    private object? Built(Type type, int depth)
    {
        if (type.IsAbstract)
        {
            var kinds = type.Assembly.GetTypes().Where(it => !it.IsAbstract && it.IsAssignableTo(type)).ToList();
            return kinds.Count == 0 ? null : Of(Any(kinds), depth);
        }

        var constructor = type.GetConstructors().MaxBy(it => it.GetParameters().Length);
        return depth > 6 || constructor is null ? null : constructor.Invoke([.. Arguments(constructor, depth)]);
    }

    private IEnumerable<object?> Arguments(ConstructorInfo constructor, int depth)
    {
        var nullability = new NullabilityInfoContext();
        return constructor
            .GetParameters()
            .Select(it =>
                nullability.Create(it).WriteState is NullabilityState.Nullable && random.Next(3) == 0
                    ? null
                    : Of(it.ParameterType, depth + 1)
            );
    }

    private Guid Id(string type)
    {
        var known = ids[type].ToList();
        return known.Count == 0 || random.Next(30) == 0 ? Guid.CreateVersion7() : Any(known);
    }

    private DateOnly Day() => DateOnly.FromDateTime(DateTime.UtcNow).AddDays(random.Next(-40, 400));

    private T Any<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
