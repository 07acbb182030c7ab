using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Mail;
using CoProductionFund.Application.People;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Groups;
using FluentValidation;
using JasperFx.Events;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Groups;

/// <summary>Invites whoever has this address, known to us or not, to act for the group.</summary>
public sealed record InviteByEmail(GroupId Group, string Email, MemberRole Role, Caller By)
    : Command(By),
        IForLeadsOfGroup;

public sealed class InviteByEmailValidator : AbstractValidator<InviteByEmail>
{
    public InviteByEmailValidator()
    {
        RuleFor(command => command.Email).EmailAddressRule();
        RuleFor(command => command.Role).IsInEnum().WithMessage("Select what they may do");
    }
}

public static class InviteByEmailHandler
{
    public static async Task<Decision> Handle(InviteByEmail command, IDocumentSession session, CancellationToken stop)
    {
        var person = await session.GetOrAddPerson(command.Email, name: null, stop);
        return await session.Decide<Group>(
            command.Group.Value,
            group => GroupDecisions.Invite(group, person, command.Role),
            stop
        );
    }
}

/// <summary>Whoever is invited hears of it by mail.</summary>
public static class MailPersonWhenInvited
{
    public static async Task<SendMail?> Handle(
        IEvent<MemberInvited> invited,
        IQuerySession session,
        CancellationToken stop
    )
    {
        if (await session.LoadAsync<GroupRow>(invited.StreamId, stop) is not { } group)
        {
            return null;
        }

        var part = invited.Data.Role is MemberRole.Lead ? "a lead" : "a contributor";
        return new(
            invited.Data.Person,
            $"Invitation to act for {group.Details.Name}",
            $"{group.Details.Name} ({group.Reference}) invites you to act for it as {part} in the Co-Production Fund.\n\n"
                + "Sign in with this email address to accept the invitation. If you do not know the group, do nothing.",
            DerivedId.Of("invitation-mail", invited.Id),
            "/group"
        );
    }
}

/// <summary>The addresses the group's leads have typed, so that they know whom they still wait for. Nobody else's.</summary>
public sealed record AddressesOfInvited(GroupId Group, Caller By)
    : IQuery<IReadOnlyDictionary<PersonId, string>>,
        IForLeadsOfGroup;

public sealed class AddressesOfInvitedHandler(IQuerySession session)
    : IRequestHandler<AddressesOfInvited, IReadOnlyDictionary<PersonId, string>>
{
    public async Task<IReadOnlyDictionary<PersonId, string>> Handle(
        AddressesOfInvited request,
        CancellationToken cancellationToken
    )
    {
        var group = await session.LoadAsync<GroupRow>(request.Group.Value, cancellationToken);
        var ids = (group?.Invited ?? []).Select(it => it.Person.Value).ToArray();
        var people = await session.LoadManyAsync<Person>(cancellationToken, ids);
        return people.ToDictionary(person => person.Is, person => person.Email);
    }
}
