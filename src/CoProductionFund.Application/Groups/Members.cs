using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Groups;
using FluentValidation;
using Marten;

namespace CoProductionFund.Application.Groups;

/// <summary>Invites someone to act for the group.</summary>
public sealed record InviteMember(GroupId Group, PersonId Person, MemberRole Role, Caller By)
    : Command(By),
        IForLeadsOfGroup,
        IChangesGroup;

public sealed class InviteMemberValidator : AbstractValidator<InviteMember>
{
    public InviteMemberValidator() =>
        RuleFor(command => command.Role).IsInEnum().WithMessage("Select what they may do");
}

public static class InviteMemberHandler
{
    public static Task<Decision> Handle(InviteMember command, IDocumentSession session, CancellationToken stop) =>
        session.Decide<Group>(
            command.Group.Value,
            group => GroupDecisions.Invite(group, command.Person, command.Role),
            stop
        );
}

/// <summary>Takes up an invitation. Whoever has none is told so, and no more.</summary>
public sealed record JoinGroup(GroupId Group, Caller By) : Command(By), IForSomeoneSignedIn;

public sealed class JoinGroupValidator : AbstractValidator<JoinGroup>
{
    public JoinGroupValidator()
    {
        RuleFor(command => command.Group).NotEqual(default(GroupId));
        RuleFor(command => command.By.Person).NotNull().WithMessage("Sign in first");
    }
}

public static class JoinGroupHandler
{
    public static Task<Decision> Handle(JoinGroup command, IDocumentSession session, CancellationToken stop) =>
        session.Decide<Group>(command.Group.Value, group => GroupDecisions.Join(group, command.By.Person!.Value), stop);
}

/// <summary>Ends a membership, takes an invitation back, or leaves.</summary>
public sealed record RemoveMember(GroupId Group, PersonId Person, Caller By)
    : Command(By),
        IForLeadsOrOneself,
        IChangesGroup;

public static class RemoveMemberHandler
{
    public static Task<Decision> Handle(RemoveMember command, IDocumentSession session, CancellationToken stop) =>
        session.Decide<Group>(command.Group.Value, group => GroupDecisions.Remove(group, command.Person), stop);
}
