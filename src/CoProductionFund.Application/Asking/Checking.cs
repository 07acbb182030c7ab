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
        }
    }

    /// <exception cref="NotAllowedException">Shown as "not found".</exception>
    public static Task GuardAsync<T>(T command, Guard guard, CancellationToken stop)
        where T : Command => guard.Check(command, stop);

    /// <exception cref="ValidationException">The form is not filled in. The door has asked before, so this is a bug or an attack.</exception>
    public static Task ValidateAsync<T>(T command, Validators all, CancellationToken stop) =>
        all.Of<T>().ValidateAndThrowAsync(command, stop);

    /// <summary>The events stored by this handler carry the caller's id as their user.</summary>
    public static void Sign<T>(T command, IDocumentSession session)
        where T : Command => session.LastModifiedBy = command.By.Person?.Value.ToString();

    private static MethodCall Call(string check, Type command) =>
        new(typeof(Checking), typeof(Checking).GetMethod(check)!.MakeGenericMethod(command));
}
