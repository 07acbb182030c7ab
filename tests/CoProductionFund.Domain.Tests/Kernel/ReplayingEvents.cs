using System.Reflection;
using CoProductionFund.Domain.Agreements;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Departments;
using CoProductionFund.Domain.Erasures;
using CoProductionFund.Domain.Funds;
using CoProductionFund.Domain.Groups;
using CoProductionFund.Domain.Institutions;
using CoProductionFund.Domain.PartnerChecks;
using CoProductionFund.Domain.PaymentRuns;
using CoProductionFund.Domain.Reviews;
using CoProductionFund.Domain.Rounds;
using CoProductionFund.Domain.SafetyNet;
using CoProductionFund.Domain.ServiceAreas;

namespace CoProductionFund.Domain.Tests.Kernel;

public class ReplayingEvents
{
    private static readonly Dictionary<Type, Type[]> Streams = new()
    {
        [typeof(Department)] = [typeof(DepartmentListed), typeof(StaffAppointed), typeof(StaffStoodDown)],
        [typeof(Oversight)] = [typeof(AdministratorAppointed), typeof(AuditorAppointed), typeof(AuditorStoodDown)],
        [typeof(Fund)] = Beside(typeof(Fund)),
        [typeof(ServiceArea)] = Beside(typeof(ServiceArea)),
        [typeof(Round)] = Beside(typeof(Round)),
        [typeof(Group)] = Beside(typeof(Group)),
        [typeof(Bid)] = Beside(typeof(Bid)),
        [typeof(Award)] = Beside(typeof(Award)),
        [typeof(PartnerCheck)] = Beside(typeof(PartnerCheck)),
        [typeof(PaymentRun)] = Beside(typeof(PaymentRun)),
        [typeof(Review)] = Beside(typeof(Review)),
        [typeof(Institution)] = Beside(typeof(Institution)),
        [typeof(Agreement)] = Beside(typeof(Agreement)),
        [typeof(SafetyNetCase)] = Beside(typeof(SafetyNetCase)),
        [typeof(Erasure)] = Beside(typeof(Erasure)),
    };

    public static TheoryData<string> States => new(Streams.Keys.Select(it => it.Name));

    [Theory, MemberData(nameof(States))]
    public void Knows_every_event_of_its_stream(string state)
    {
        var stream = Streams.Single(it => it.Key.Name == state);
        Assert.NotEmpty(stream.Value);
        Assert.All(stream.Value, it => Assert.NotNull(Fold(stream.Key, AnEvent.Of(it))));
    }

    [Theory, MemberData(nameof(States))]
    public void Stops_at_any_event_of_another_stream(string state)
    {
        var stream = Streams.Single(it => it.Key.Name == state);
        var foreign = Streams.Where(it => it.Key != stream.Key).SelectMany(it => it.Value);
        Assert.All(foreign, it => Assert.Throws<UnknownEventException>(() => Fold(stream.Key, AnEvent.Of(it))));
    }

    [Fact]
    public void Leaves_no_event_without_a_stream_and_no_state_untested()
    {
        Assert.Equal(Named(Types(typeof(IDomainEvent))), Named(Streams.Values.SelectMany(it => it)));
        Assert.Equal(
            Named(typeof(IFold<>).Assembly.GetTypes().Where(type => type.GetInterfaces().Any(IsFold))),
            Named(Streams.Keys)
        );

        static IEnumerable<string> Named(IEnumerable<Type> types) => types.Select(it => it.Name).Order();
        static bool IsFold(Type it) => it.IsGenericType && it.GetGenericTypeDefinition() == typeof(IFold<>);
    }

    private static object? Fold(Type state, IDomainEvent happened) =>
        typeof(ReplayingEvents)
            .GetMethod(nameof(FoldOne), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(state)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, [happened], culture: null);

    private static TState FoldOne<TState>(IDomainEvent happened)
        where TState : IFold<TState> => TState.Fold(TState.Empty(Guid.Empty), happened);

    private static Type[] Beside(Type state) =>
        [.. Types(typeof(IDomainEvent)).Where(it => it.Namespace == state.Namespace)];

    private static IEnumerable<Type> Types(Type kind) =>
        kind.Assembly.GetTypes().Where(it => it is { IsClass: true, IsAbstract: false } && it.IsAssignableTo(kind));
}

/// <summary>An event of any kind with nothing in it.</summary>
public static class AnEvent
{
    public static IDomainEvent Of(Type type) => (IDomainEvent)Empty(type)!;

    private static object? Empty(Type type)
    {
        if (type == typeof(string))
        {
            return "";
        }

        if (type.IsValueType)
        {
            return Activator.CreateInstance(type);
        }

        if (type.IsInterface && type.GetGenericArguments() is [var item])
        {
            return Array.CreateInstance(item, 0);
        }

        var constructor = type.GetConstructors().MaxBy(it => it.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(it => Empty(it.ParameterType))]);
    }
}
