using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.PartnerChecks;
using FluentValidation;
using Marten;
using MediatR;

namespace CoProductionFund.Application.PartnerChecks;

/// <summary>Writes down what was seen about one item of a check.</summary>
/// <param name="Reason">Why it is not met or does not apply; ignored where it is met.</param>
/// <param name="ValidUntil">Last day on which it holds; null where it has no end.</param>
public sealed record RecordEvidence(
    PartnerCheckId Check,
    CheckItem Item,
    Finding Finding,
    string Seen,
    string? Reason,
    IReadOnlyList<Commitment> Files,
    DateOnly? ValidUntil,
    Caller By
) : Command(By), IForCheckers;

public sealed class RecordEvidenceValidator : AbstractValidator<RecordEvidence>
{
    public RecordEvidenceValidator()
    {
        RuleFor(it => it.Item).IsInEnum().WithMessage("Select what you looked at");
        RuleFor(it => it.Finding).IsInEnum().WithMessage("Select what you found");
        RuleFor(it => it.Seen).Words("Enter what you saw", most: 5_000);
        RuleFor(it => it.Reason).NoMoreThan(5_000);
        RuleFor(it => it.Files).Must(it => it.Count <= 200).WithMessage("Select fewer files");
    }
}

public static class RecordEvidenceHandler
{
    public static async Task<Decision> Handle(
        RecordEvidence command,
        IDocumentSession session,
        IMediator ask,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        await session.Shut(command.Check, stop);
        var check = await session.Open<PartnerCheck>(command.Check.Value, stop);
        var record = new EvidenceRecorded(
            check.State.Department,
            check.State.Organisation,
            command.Item,
            command.Finding,
            command.Seen.Trim(),
            string.IsNullOrWhiteSpace(command.Reason) ? null : command.Reason.Trim(),
            command.Files,
            command.ValidUntil,
            BankDetails: null
        );
        var account = await ask.AccountOf(check.State.Organisation, stop);
        return check.Record(EvidenceDecisions.Record(check.State, record, clock.GetUtcNow().LondonDate(), account));
    }
}
