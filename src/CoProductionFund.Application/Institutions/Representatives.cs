using CoProductionFund.Application.Asking;
using CoProductionFund.Application.People;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Institutions;
using FluentValidation;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Institutions;

/// <summary>Invites whoever has this address, known to us or not, to act for the institution.</summary>
public sealed record InviteRepresentative(InstitutionId Institution, string Email, RepresentativeRole Role, Caller By)
    : Command(By),
        IForKeepersOfInstitution;

public sealed class InviteRepresentativeValidator : AbstractValidator<InviteRepresentative>
{
    public InviteRepresentativeValidator()
    {
        RuleFor(command => command.Email).EmailAddressRule();
        RuleFor(command => command.Role).IsInEnum().WithMessage("Select what they may do");
    }
}

public static class InviteRepresentativeHandler
{
    public static async Task<Decision> Handle(
        InviteRepresentative command,
        IDocumentSession session,
        CancellationToken stop
    )
    {
        var person = await session.GetOrAddPerson(command.Email, name: null, stop);
        return await session.Decide<Institution>(
            command.Institution.Value,
            institution => InstitutionDecisions.Invite(institution, person, command.Role),
            stop
        );
    }
}

/// <summary>Takes up an invitation. Whoever has none is told so, and no more.</summary>
public sealed record JoinInstitution(InstitutionId Institution, Caller By) : Command(By), IForSomeoneSignedIn;

public sealed class JoinInstitutionValidator : AbstractValidator<JoinInstitution>
{
    public JoinInstitutionValidator()
    {
        RuleFor(command => command.Institution).NotEqual(default(InstitutionId));
        RuleFor(command => command.By.Person).NotNull().WithMessage("Sign in first");
    }
}

public static class JoinInstitutionHandler
{
    public static Task<Decision> Handle(JoinInstitution command, IDocumentSession session, CancellationToken stop) =>
        session.Decide<Institution>(
            command.Institution.Value,
            institution => InstitutionDecisions.Join(institution, command.By.Person!.Value),
            stop
        );
}

/// <summary>Ends somebody's acting for the institution, takes an invitation back, or leaves.</summary>
public sealed record RemoveRepresentative(InstitutionId Institution, PersonId Person, RemovalReason Reason, Caller By)
    : Command(By),
        IForKeepersOrOneself;

public sealed class RemoveRepresentativeValidator : AbstractValidator<RemoveRepresentative>
{
    public RemoveRepresentativeValidator() =>
        RuleFor(command => command.Reason).IsInEnum().WithMessage("Select the reason");
}

public static class RemoveRepresentativeHandler
{
    public static Task<Decision> Handle(
        RemoveRepresentative command,
        IDocumentSession session,
        CancellationToken stop
    ) =>
        session.Decide<Institution>(
            command.Institution.Value,
            institution => InstitutionDecisions.Remove(institution, command.Person, command.Reason),
            stop
        );
}

/// <summary>The addresses that were typed, so that those who invited know whom they still wait for. Nobody else's.</summary>
public sealed record AddressesOfInvitedRepresentatives(InstitutionId Institution, Caller By)
    : IQuery<IReadOnlyDictionary<PersonId, string>>,
        IForKeepersOfInstitution;

public sealed class AddressesOfInvitedRepresentativesHandler(IQuerySession session)
    : IRequestHandler<AddressesOfInvitedRepresentatives, IReadOnlyDictionary<PersonId, string>>
{
    public async Task<IReadOnlyDictionary<PersonId, string>> Handle(
        AddressesOfInvitedRepresentatives request,
        CancellationToken cancellationToken
    )
    {
        var institution = await session.LoadAsync<InstitutionRow>(request.Institution.Value, cancellationToken);
        var ids = (institution?.Invited ?? []).Select(it => it.Person.Value).ToArray();
        var people = await session.LoadManyAsync<Person>(cancellationToken, ids);
        return people.ToDictionary(person => person.Is, person => person.Email);
    }
}
