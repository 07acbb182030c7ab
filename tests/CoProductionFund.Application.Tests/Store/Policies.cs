using JasperFx.Core.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Wolverine.Runtime.Handlers;

namespace CoProductionFund.Application.Tests.Store;

/// <summary>Wolverine says nothing about a policy it has not found; so this does.</summary>
[Collection(nameof(TheFund))]
public sealed class Policies(TheFund fund)
{
    [Fact]
    public void Are_all_heard()
    {
        Type[] policies = [.. typeof(FundModules).Assembly.GetTypes().Where(IsPolicy)];

        Assert.NotEmpty(policies);
        Assert.Empty(Unheard(policies));
        Assert.Equal([typeof(DoNothingWhenNobodyLooks)], Unheard([typeof(DoNothingWhenNobodyLooks)]));
    }

    private static bool IsPolicy(Type type) =>
        type.IsStatic() && !type.IsNested && type.Name.Contains("When", StringComparison.Ordinal);

    private IEnumerable<Type> Unheard(IEnumerable<Type> policies)
    {
        var heard = fund
            .Host.Services.GetRequiredService<HandlerGraph>()
            .Chains.SelectMany(chain => chain.Handlers.Concat(chain.ByEndpoint.SelectMany(it => it.Handlers)))
            .Select(call => call.HandlerType)
            .ToHashSet();
        return policies.Where(policy => !heard.Contains(policy));
    }
}

public static class DoNothingWhenNobodyLooks
{
    public static void Handle(string nothing) => ArgumentNullException.ThrowIfNull(nothing);
}
