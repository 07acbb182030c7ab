using System.Reflection;

namespace CoProductionFund.Application.Store;

/// <summary>Every event of the domain with the name it is stored under.</summary>
public static class EventNames
{
    public static IReadOnlyList<(Type Type, EventNameAttribute Name)> All { get; } =
    [
        .. typeof(IDomainEvent)
            .Assembly.GetTypes()
            .Where(type => type is { IsClass: true } && type.IsAssignableTo(typeof(IDomainEvent)))
            .Select(type =>
                (
                    type,
                    type.GetCustomAttribute<EventNameAttribute>()
                        ?? throw new InvalidOperationException($"{type.Name} needs an [EventName].")
                )
            )
            .OrderBy(known => known.Item2.Name, StringComparer.Ordinal),
    ];

    /// <summary>Every typed id.</summary>
    public static IReadOnlyList<Type> Ids { get; } =
    [
        .. from type in typeof(IDomainEvent).Assembly.GetTypes()
        where type.GetInterfaces().Any(it => it.IsGenericType && it.GetGenericTypeDefinition() == typeof(IStreamId<>))
        where type.IsValueType
        select type,
    ];

    /// <summary>Every state that is folded from events.</summary>
    public static IReadOnlyList<Type> States { get; } =
    [
        .. from type in typeof(IDomainEvent).Assembly.GetTypes()
        where type.GetInterfaces().Any(it => it.IsGenericType && it.GetGenericTypeDefinition() == typeof(IFold<>))
        where type is { IsClass: true }
        orderby type.Name
        select type,
    ];
}
