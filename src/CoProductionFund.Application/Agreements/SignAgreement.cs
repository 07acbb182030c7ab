using CoProductionFund.Application.Asking;
using CoProductionFund.Domain.Agreements;
using FluentValidation;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Agreements;

/// <summary>Signs for the party of whoever asks. With the last signature it is in force, where the partners' checks are.</summary>
/// <param name="Text">Digest of the text that the signatory saw.</param>
public sealed record SignAgreement(AwardId Award, Commitment Text, Caller By) : Command(By), IForPartiesOfAward;

public sealed class SignAgreementValidator : AbstractValidator<SignAgreement>
{
    public SignAgreementValidator() => RuleFor(it => it.By.Person).NotNull().WithMessage("Sign in first");
}

public static class SignAgreementHandler
{
    public static async Task<Decision> Handle(
        SignAgreement command,
        IDocumentSession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var acting = await session.OpenAs(command.By, command.Award, stop);
        if (acting.Refusal is { } no)
        {
            return no;
        }

        var decision = acting.Opened.Record(
            SigningDecisions.Sign(acting.Agreement, acting.Party, command.By.Person!.Value, command.Text)
        );
        var signed = decision.Events.Aggregate(acting.Agreement, Agreement.Fold);
        if (decision.Events.Count > 0 && signed.IsSignedByAll)
        {
            var areChecked = await session.ArePartnersChecked(signed, ask, stop);
            acting.Opened.Record(SigningDecisions.BringIntoForce(signed, areChecked));
        }

        return decision;
    }
}
