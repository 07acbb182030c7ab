using CoProductionFund.Application;
using CoProductionFund.Application.Asking;
using CoProductionFund.Architecture.Tests.Bad;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CoProductionFund.Architecture.Tests;

public sealed class Asking
{
    private static readonly IServiceCollection Services = Registered();

    private static readonly IReadOnlyList<Type> Asks =
    [
        .. House
            .Application.Written()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IAsk))),
    ];

    [Fact]
    public void Everything_asked_has_one_guard_with_one_rule()
    {
        Assert.NotEmpty(Asks);
        House.HasNo(Asks.SelectMany(Unguarded));
        Assert.Equal(
            ["AskedByNobody: 0 guards", "AskedByTwoKinds: 2 guards", "AskedWithoutARule: 0 rules for IForNobodyYet"],
            ((Type[])[typeof(AskedByNobody), typeof(AskedByTwoKinds), typeof(AskedWithoutARule)]).SelectMany(Unguarded)
        );
    }

    [Fact]
    public void Every_command_has_one_handler()
    {
        Assert.DoesNotContain(Asks, type => type.IsAssignableTo(typeof(Command)) && HandlersOf(type) != 1);
        Assert.Equal(0, HandlersOf(typeof(AskedByNobody)));
    }

    [Fact]
    public void Every_query_has_one_handler()
    {
        Assert.DoesNotContain(Asks, type => AnswerOf(type) is { } answer && AnswerersOf(type, answer) != 1);
        Assert.Equal(0, AnswerersOf(typeof(AskedByTwoKinds), typeof(int)));
    }

    /// <remarks>What our own rules ask is another matter: a ranking must see every review.</remarks>
    [Fact]
    public void A_list_for_people_has_an_end()
    {
        House.HasNo(House.Application.Written().Where(AnswersPeople).SelectMany(Endless));
        Assert.Equal(["BadEndlessHandler"], Endless(typeof(BadEndlessHandler)));
    }

    private static IEnumerable<string> Unguarded(Type ask) =>
        Guard.GuardsOf(ask) switch
        {
            [var guard]
                when Services.Count(it => it.ServiceType == typeof(IRule<>).MakeGenericType(guard)) is var rules =>
                rules == 1 ? [] : [$"{ask.Name}: {rules} rules for {guard.Name}"],
            var guards => [$"{ask.Name}: {guards.Count} guards"],
        };

    /// <summary>As Wolverine finds them: static, named …Handler, the command first.</summary>
    private static int HandlersOf(Type command) =>
        House
            .Application.Written()
            .Where(type => type.Name.EndsWith("Handler", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods())
            .Count(it => it.Name is "Handle" && it.IsStatic && it.GetParameters()[0].ParameterType == command);

    private static Type? AnswerOf(Type ask) =>
        ask.GetInterfaces()
            .FirstOrDefault(it => it.IsGenericType && it.GetGenericTypeDefinition() == typeof(IQuery<>))
            ?.GenericTypeArguments[0];

    private static int AnswerersOf(Type query, Type answer) =>
        Services.Count(it => it.ServiceType == typeof(IRequestHandler<,>).MakeGenericType(query, answer));

    private static bool AnswersPeople(Type type) =>
        type.GetInterfaces().FirstOrDefault(it => it.Name == "IRequestHandler`2") is { } answering
        && !answering.GenericTypeArguments[0].IsAssignableTo(typeof(IForTheFund));

    /// <remarks>A read by known ids is as long as the list of ids, which the asker has from a capped one.</remarks>
    private static IEnumerable<string> Endless(Type type) =>
        from part in type.WithNested()
        from body in part.Bodies()
        let used = Scanning.NamedIn(body).Select(member => member.Name).ToHashSet()
        where used.Contains("ToListAsync") && !used.Contains("Take")
        select type.Name;

    private static IServiceCollection Registered()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.AddCoProductionFund("Host=nowhere");
        return builder.Services;
    }
}
