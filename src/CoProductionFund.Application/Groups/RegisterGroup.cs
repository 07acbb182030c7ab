using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Groups;
using FluentValidation;
using Marten;

namespace CoProductionFund.Application.Groups;

/// <summary>Registers a group; whoever does it becomes its first lead.</summary>
/// <param name="Group">Made by whoever asks, once for each form shown: sending the form twice registers one group.</param>
public sealed record RegisterGroup(GroupId Group, GroupDetails Details, Caller By) : Command(By), IForSomeoneSignedIn;

public sealed class RegisterGroupValidator : AbstractValidator<RegisterGroup>
{
    public RegisterGroupValidator()
    {
        RuleFor(command => command.Group).NotEqual(default(GroupId));
        RuleFor(command => command.Details).SetValidator(new GroupDetailsValidator());
        RuleFor(command => command.By.Person).NotNull().WithMessage("Sign in first");
    }
}

public static class RegisterGroupHandler
{
    public static async Task<Decision> Handle(RegisterGroup command, IDocumentSession session, CancellationToken stop)
    {
        var founder = command.By.Person!.Value;
        var reference = await session.NextGroup(stop);

        return await session.Decide<Group>(
            command.Group.Value,
            group => GroupDecisions.Register(group, reference, command.Details.Tidied(), founder),
            stop
        );
    }
}
