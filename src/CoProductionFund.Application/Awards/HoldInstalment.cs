using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Awards;
using FluentValidation;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Awards;

/// <summary>Holds an instalment, or all that is not paid.</summary>
/// <param name="Number">Null for all that is not paid.</param>
public sealed record HoldInstalment(AwardId Award, int? Number, string Reason, Caller By)
    : Command(By),
        IForOfficersOfAward;

public sealed class HoldInstalmentValidator : AbstractValidator<HoldInstalment>
{
    public HoldInstalmentValidator() => RuleFor(it => it.Reason).Words("Enter why it is held", most: 1_000);
}

public static class HoldInstalmentHandler
{
    public static Task<Decision> Handle(HoldInstalment command, IDocumentSession session, CancellationToken stop) =>
        session.Decide<Award>(
            command.Award.Value,
            award => HoldDecisions.Hold(award, command.Number, HoldCause.Officer, command.Reason.Trim()),
            stop
        );
}

/// <summary>Clears a hold whose cause is put right.</summary>
/// <param name="Number">As it was held: null for all that is not paid.</param>
public sealed record ClearHold(AwardId Award, int? Number, HoldCause Cause, string Reason, Caller By)
    : Command(By),
        IForOfficersOfAward;

public sealed class ClearHoldValidator : AbstractValidator<ClearHold>
{
    public ClearHoldValidator()
    {
        RuleFor(it => it.Cause).IsInEnum().WithMessage("Select which hold is cleared");
        RuleFor(it => it.Reason).Words("Enter how the cause was put right", most: 1_000);
    }
}

public static class ClearHoldHandler
{
    public static async Task<Decision> Handle(
        ClearHold command,
        IDocumentSession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var award = await session.Open<Award>(command.Award.Value, stop);
        var facts = await session.Facts(ask, award.State, stop);
        return award.Record(
            HoldDecisions.Clear(award.State, command.Number, command.Cause, command.Reason.Trim(), facts)
        );
    }
}
