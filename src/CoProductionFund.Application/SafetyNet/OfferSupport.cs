using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.SafetyNet;
using FluentValidation;
using Marten;

namespace CoProductionFund.Application.SafetyNet;

/// <summary>Offers the group support. Bridging money is only proposed with it: somebody else releases it.</summary>
/// <param name="Amount">In pence; for bridging money alone.</param>
/// <param name="What">What is offered, and how it helps.</param>
public sealed record OfferSupport(SafetyNetCaseId Case, SupportKind Kind, Pence? Amount, string What, Caller By)
    : Command(By),
        IForOfficersOfCase;

public sealed class OfferSupportValidator : AbstractValidator<OfferSupport>
{
    public OfferSupportValidator()
    {
        RuleFor(it => it.Kind).IsInEnum().WithMessage("Select what you offer");
        RuleFor(it => it.Amount)
            .Must(amount => amount > Pence.Zero)
            .When(it => it.Kind is SupportKind.BridgingMoney)
            .WithMessage("Enter how much bridging money you propose");
        RuleFor(it => it.What).Words("Enter what you offer", most: 5_000);
    }
}

public static class OfferSupportHandler
{
    public static Task<Decision> Handle(
        OfferSupport command,
        IDocumentSession session,
        TimeProvider clock,
        CancellationToken stop
    ) =>
        session.Decide<SafetyNetCase>(
            command.Case.Value,
            it =>
                SupportDecisions.Offer(
                    it,
                    command.Kind,
                    command.Amount,
                    command.What.Trim(),
                    command.By.Person!.Value,
                    clock.GetUtcNow()
                ),
            stop
        );
}

/// <summary>Takes the support up.</summary>
/// <param name="Number">Of the offer, 1 for the first.</param>
public sealed record AcceptSupport(SafetyNetCaseId Case, int Number, Caller By) : Command(By), IForLeadsOfCase;

public static class AcceptSupportHandler
{
    public static Task<Decision> Handle(
        AcceptSupport command,
        IDocumentSession session,
        TimeProvider clock,
        CancellationToken stop
    ) =>
        session.Decide<SafetyNetCase>(
            command.Case.Value,
            it => SupportDecisions.Accept(it, command.Number, clock.GetUtcNow()),
            stop
        );
}

/// <summary>Does not take the support up.</summary>
public sealed record DeclineSupport(SafetyNetCaseId Case, int Number, DeclineReason Reason, Caller By)
    : Command(By),
        IForLeadsOfCase;

public sealed class DeclineSupportValidator : AbstractValidator<DeclineSupport>
{
    public DeclineSupportValidator() =>
        RuleFor(it => it.Reason).IsInEnum().WithMessage("Select why you decline the support");
}

public static class DeclineSupportHandler
{
    public static Task<Decision> Handle(
        DeclineSupport command,
        IDocumentSession session,
        TimeProvider clock,
        CancellationToken stop
    ) =>
        session.Decide<SafetyNetCase>(
            command.Case.Value,
            it => SupportDecisions.Decline(it, command.Number, command.Reason, clock.GetUtcNow()),
            stop
        );
}
