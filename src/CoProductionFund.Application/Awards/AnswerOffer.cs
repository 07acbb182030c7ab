using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Awards;
using FluentValidation;
using Marten;

namespace CoProductionFund.Application.Awards;

/// <summary>Takes the award up, with its conditions.</summary>
public sealed record AcceptAward(AwardId Award, Caller By) : Command(By), IForLeadsOfAward;

public static class AcceptAwardHandler
{
    public static Task<Decision> Handle(
        AcceptAward command,
        IDocumentSession session,
        TimeProvider clock,
        CancellationToken stop
    ) => session.Decide<Award>(command.Award.Value, award => OfferDecisions.Accept(award, clock.GetUtcNow()), stop);
}

/// <summary>Does not take the award up: its money goes back to the fund in the same transaction.</summary>
public sealed record RefuseAward(AwardId Award, RefusalReason Reason, Caller By) : Command(By), IForLeadsOfAward;

public sealed class RefuseAwardValidator : AbstractValidator<RefuseAward>
{
    public RefuseAwardValidator() => RuleFor(it => it.Reason).IsInEnum().WithMessage("Select why you refuse the award");
}

public static class RefuseAwardHandler
{
    public static Task<Decision> Handle(
        RefuseAward command,
        IDocumentSession session,
        TimeProvider clock,
        CancellationToken stop
    ) =>
        session.GiveBack(command.Award, award => OfferDecisions.Refuse(award, command.Reason, clock.GetUtcNow()), stop);
}
