using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.PartnerChecks;
using FluentValidation;
using Marten;
using MediatR;

namespace CoProductionFund.Application.PartnerChecks;

/// <summary>Finds that the department can work with the organisation.</summary>
/// <param name="Until">Last day on which the check is in force.</param>
public sealed record PassCheck(PartnerCheckId Check, DateOnly Until, Caller By) : Command(By), IForCheckers;

public static class PassCheckHandler
{
    public static async Task<Decision> Handle(
        PassCheck command,
        IDocumentSession session,
        IMediator ask,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var check = await session.Open<PartnerCheck>(command.Check.Value, stop);
        var account = await ask.AccountOf(check.State.Organisation, stop);
        return check.Record(CheckDecisions.Pass(check.State, command.Until, clock.GetUtcNow().LondonDate(), account));
    }
}

/// <summary>Finds that the department cannot work with the organisation, also after it had passed.</summary>
public sealed record FailCheck(PartnerCheckId Check, string Reasons, Caller By) : Command(By), IForCheckers;

public sealed class FailCheckValidator : AbstractValidator<FailCheck>
{
    public FailCheckValidator() => RuleFor(it => it.Reasons).Words("Enter the reasons", most: 5_000);
}

public static class FailCheckHandler
{
    public static async Task<Decision> Handle(FailCheck command, IDocumentSession session, CancellationToken stop)
    {
        await session.Shut(command.Check, stop);
        return await session.Decide<PartnerCheck>(
            command.Check.Value,
            check => CheckDecisions.Fail(check, command.Reasons.Trim()),
            stop
        );
    }
}
