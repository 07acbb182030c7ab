using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Rounds;
using FluentValidation;
using Marten;

namespace CoProductionFund.Application.Rounds;

/// <summary>Gives everyone more time.</summary>
public sealed record ExtendRound(RoundId Round, DateTimeOffset ClosesAt, string Reason, Caller By)
    : Command(By),
        IForFundManagersOfRound;

public sealed class ExtendRoundValidator : AbstractValidator<ExtendRound>
{
    public ExtendRoundValidator() => RuleFor(it => it.Reason).Words("Enter the reason", most: 1_000);
}

public static class ExtendRoundHandler
{
    public static async Task<Decision> Handle(
        ExtendRound command,
        IDocumentSession session,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        await session.Shut(command.Round, stop);
        return await session.Decide<Round>(
            command.Round.Value,
            round =>
                RoundDecisions.Extend(round, command.ClosesAt.ToUniversalTime(), command.Reason, clock.GetUtcNow()),
            stop
        );
    }
}

/// <summary>Calls the round off.</summary>
public sealed record CancelRound(RoundId Round, string Reason, Caller By) : Command(By), IForFundManagersOfRound;

public sealed class CancelRoundValidator : AbstractValidator<CancelRound>
{
    public CancelRoundValidator() => RuleFor(it => it.Reason).Words("Enter the reason", most: 1_000);
}

public static class CancelRoundHandler
{
    public static async Task<Decision> Handle(CancelRound command, IDocumentSession session, CancellationToken stop)
    {
        await session.Shut(command.Round, stop);
        return await session.Decide<Round>(
            command.Round.Value,
            round => RoundDecisions.Cancel(round, command.Reason),
            stop
        );
    }
}
