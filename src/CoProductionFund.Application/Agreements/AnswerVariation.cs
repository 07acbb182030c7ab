using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Agreements;
using FluentValidation;
using Marten;

namespace CoProductionFund.Application.Agreements;

/// <summary>Agrees to a variation for the party of whoever asks; with the last one it is in force.</summary>
/// <param name="Text">Digest of the text that the signatory saw.</param>
public sealed record ApproveVariation(AwardId Award, int Number, Commitment Text, Caller By)
    : Command(By),
        IForPartiesOfAward;

public sealed class ApproveVariationValidator : AbstractValidator<ApproveVariation>
{
    public ApproveVariationValidator() => RuleFor(it => it.By.Person).NotNull().WithMessage("Sign in first");
}

public static class ApproveVariationHandler
{
    public static async Task<Decision> Handle(
        ApproveVariation command,
        IDocumentSession session,
        CancellationToken stop
    ) =>
        await session.IsAwardAlive(command.Award, stop)
            ? await session.DecideAs(
                command.By,
                command.Award,
                (agreement, party) =>
                    VariationDecisions.Approve(
                        agreement,
                        command.Number,
                        party,
                        command.By.Person!.Value,
                        command.Text
                    ),
                stop
            )
            : ProposeVariationHandler.AwardEnded;
}

/// <summary>Refuses a variation for the party of whoever asks: the agreement stays as it is.</summary>
public sealed record RefuseVariation(AwardId Award, int Number, string Reasons, Caller By)
    : Command(By),
        IForPartiesOfAward;

public sealed class RefuseVariationValidator : AbstractValidator<RefuseVariation>
{
    public RefuseVariationValidator()
    {
        RuleFor(it => it.Reasons).Words("Enter the reasons", ItemWordsForm.Most);
        RuleFor(it => it.By.Person).NotNull().WithMessage("Sign in first");
    }
}

public static class RefuseVariationHandler
{
    public static async Task<Decision> Handle(RefuseVariation command, IDocumentSession session, CancellationToken stop)
    {
        var reasons = WrittenText.Of(command.Reasons.Trim());
        var decision = await session.DecideAs(
            command.By,
            command.Award,
            (agreement, party) =>
                VariationDecisions.Refuse(
                    agreement,
                    command.Number,
                    party,
                    command.By.Person!.Value,
                    reasons.Commitment
                ),
            stop
        );
        return decision.Keeping(session, reasons);
    }
}

/// <summary>Withdraws what one's own party proposed.</summary>
public sealed record WithdrawVariation(AwardId Award, int Number, Caller By) : Command(By), IForPartiesOfAward;

public static class WithdrawVariationHandler
{
    public static Task<Decision> Handle(WithdrawVariation command, IDocumentSession session, CancellationToken stop) =>
        session.DecideAs(
            command.By,
            command.Award,
            (agreement, party) => VariationDecisions.Withdraw(agreement, command.Number, party),
            stop
        );
}
