using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace CoProductionFund.Application.Asking;

/// <summary>Stands before every handler, of commands and of queries alike.</summary>
public sealed class Guard(IServiceProvider services)
{
    private static readonly ConcurrentDictionary<
        Type,
        Func<IServiceProvider, IAsk, CancellationToken, Task<bool>>
    > Rules = new();

    /// <exception cref="NotAllowedException">The rule says no, or there is not exactly one rule.</exception>
    public async Task Check(IAsk ask, CancellationToken stop)
    {
        if (!ask.By.IsTheFund && !await Rules.GetOrAdd(ask.GetType(), RuleFor)(services, ask, stop))
        {
            throw new NotAllowedException(ask.GetType());
        }
    }

    /// <summary>The <c>IFor…</c> interfaces a command or query carries; there should be one.</summary>
    public static IReadOnlyList<Type> GuardsOf(Type ask) =>
        [.. ask.GetInterfaces().Where(it => it != typeof(IGuarded) && it.IsAssignableTo(typeof(IGuarded)))];

    private static Func<IServiceProvider, IAsk, CancellationToken, Task<bool>> RuleFor(Type ask) =>
        GuardsOf(ask) is [var guard]
            ? typeof(Guard)
                .GetMethod(nameof(Ask), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(guard)
                .CreateDelegate<Func<IServiceProvider, IAsk, CancellationToken, Task<bool>>>()
            : (_, _, _) => Task.FromResult(false);

    private static Task<bool> Ask<TGuarded>(IServiceProvider services, IAsk ask, CancellationToken stop)
        where TGuarded : IGuarded => services.GetRequiredService<IRule<TGuarded>>().May((TGuarded)ask, stop);
}
