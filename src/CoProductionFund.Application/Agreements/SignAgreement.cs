using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Agreements;
using FluentValidation;
using JasperFx.Events;
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
            acting.Opened.Record(SigningDecisions.BringIntoForce(signed, await ask.AreChecked(signed, stop)));
        }

        return decision;
    }
}

/// <summary>Brings an agreement into force once all have signed and both partners are checked. Twice, late or too early changes nothing.</summary>
public sealed record BringIntoForce(AwardId Award, Caller By) : Command(By), IForTheFund;

public static class BringIntoForceHandler
{
    public static async Task Handle(
        BringIntoForce command,
        IDocumentSession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var agreement = await session.Open<Agreement>(Agreement.IdOf(command.Award).Value, stop);
        agreement.Insist(SigningDecisions.BringIntoForce(agreement.State, await ask.AreChecked(agreement.State, stop)));
    }
}

/// <summary>A check may have passed while the last party was signing, neither seeing the other: so it is asked once more afterwards.</summary>
public static class BringIntoForceWhenAllHaveSigned
{
    public static async Task<BringIntoForce?> Handle(
        IEvent<AgreementSigned> last,
        IQuerySession session,
        CancellationToken stop
    ) =>
        await session.LoadAsync<AgreementRow>(last.StreamId, stop) is { WaitsForChecks: true } row
            ? new(row.Award, Caller.TheFund)
            : null;
}
