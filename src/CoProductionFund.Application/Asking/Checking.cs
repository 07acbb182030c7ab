using CoProductionFund.Application.Store;
using FluentValidation;
using JasperFx;
using JasperFx.CodeGeneration;
using JasperFx.CodeGeneration.Frames;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Wolverine.Configuration;
using Wolverine.Runtime.Handlers;

namespace CoProductionFund.Application.Asking;

/// <summary>A validator is made when the first command asks for it: adapters, which hold what they need, are all made at the start.</summary>
public sealed class Validators(IServiceProvider services)
{
    public IValidator<T> Of<T>() => services.GetRequiredService<IValidator<T>>();
}

/// <summary>Before every command's handler, whoever sent it: may this caller ask, is the form filled in, who signs the events.</summary>
public sealed class Checking : IHandlerPolicy
{
    public void Apply(IReadOnlyList<HandlerChain> chains, GenerationRules rules, IServiceContainer container)
    {
        foreach (var chain in chains.Where(chain => chain.MessageType.IsAssignableTo(typeof(Command))))
        {
            chain.Middleware.Insert(0, Call(nameof(GuardAsync), chain.MessageType));
            chain.Middleware.Insert(1, Call(nameof(Sign), chain.MessageType));

            if (container.HasRegistrationFor(typeof(IValidator<>).MakeGenericType(chain.MessageType)))
            {
                chain.Middleware.Insert(1, Call(nameof(ValidateAsync), chain.MessageType));
            }

            if (StateChangedBy(chain.MessageType) is { } state)
            {
                chain.Middleware.Insert(0, Call(nameof(OpenAsync), chain.MessageType, state));
            }
        }
    }

    /// <summary>Opens what the command is about, so that its guard need not go to the database by itself.</summary>
    public static Task OpenAsync<T, TState>(T command, IDocumentSession session, CancellationToken stop)
        where T : Command, IChanges<TState>
        where TState : class, IFold<TState> => session.OpenAhead<TState>(command.Stream, stop);

    /// <exception cref="NotAllowedException">Shown as "not found".</exception>
    public static Task GuardAsync<T>(T command, Guard guard, CancellationToken stop)
        where T : Command => guard.Check(command, stop);

    /// <exception cref="ValidationException">The form is not filled in. The door has asked before, so this is a bug or an attack.</exception>
    public static Task ValidateAsync<T>(T command, Validators all, CancellationToken stop) =>
        all.Of<T>().ValidateAndThrowAsync(command, stop);

    /// <summary>The events stored by this handler carry the caller's id as their user.</summary>
    public static void Sign<T>(T command, IDocumentSession session)
        where T : Command => session.LastModifiedBy = command.By.Person?.Value.ToString();

    private static Type? StateChangedBy(Type command) =>
        command
            .GetInterfaces()
            .FirstOrDefault(it => it.IsGenericType && it.GetGenericTypeDefinition() == typeof(IChanges<>))
            ?.GenericTypeArguments[0];

    private static MethodCall Call(string check, params Type[] about) =>
        new(typeof(Checking), typeof(Checking).GetMethod(check)!.MakeGenericMethod(about));
}
