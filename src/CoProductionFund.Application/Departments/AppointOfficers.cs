using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Departments;
using FluentValidation;
using Marten;

namespace CoProductionFund.Application.Departments;

/// <summary>Makes someone an administrator. The first one is appointed by the service itself, from its configuration.</summary>
public sealed record AppointAdministrator(PersonId Person, Caller By) : Command(By), IForAdministrators;

public static class AppointAdministratorHandler
{
    public static Task<Decision> Handle(
        AppointAdministrator command,
        IDocumentSession session,
        CancellationToken stop
    ) =>
        session.Decide<Oversight>(
            Oversight.Stream,
            offices => OversightDecisions.AppointAdministrator(offices, command.Person),
            stop
        );
}

public sealed record AppointAuditor(PersonId Person, Caller By) : Command(By), IForAdministrators;

public static class AppointAuditorHandler
{
    public static Task<Decision> Handle(AppointAuditor command, IDocumentSession session, CancellationToken stop) =>
        session.Decide<Oversight>(
            Oversight.Stream,
            offices => OversightDecisions.AppointAuditor(offices, command.Person),
            stop
        );
}

public sealed record StandAuditorDown(PersonId Person, string Reason, Caller By) : Command(By), IForAdministrators;

public sealed class StandAuditorDownValidator : AbstractValidator<StandAuditorDown>
{
    public StandAuditorDownValidator() => RuleFor(command => command.Reason).Words("Enter the reason", most: 1_000);
}

public static class StandAuditorDownHandler
{
    public static Task<Decision> Handle(StandAuditorDown command, IDocumentSession session, CancellationToken stop) =>
        session.Decide<Oversight>(
            Oversight.Stream,
            offices => OversightDecisions.StandAuditorDown(offices, command.Person, command.Reason),
            stop
        );
}
