using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.SafetyNet;
using FluentValidation;
using Marten;
using Severity = CoProductionFund.Domain.SafetyNet.Severity;

namespace CoProductionFund.Application.SafetyNet;

/// <summary>Judges how bad a case is and what it threatens; the response deadline follows.</summary>
/// <param name="IsKeptFromGroup">The case is about the conduct of the group, so the group does not see it.</param>
public sealed record TriageCase(
    SafetyNetCaseId Case,
    Severity Severity,
    IReadOnlyList<Threat> Threatens,
    string Note,
    bool IsKeptFromGroup,
    Caller By
) : Command(By), IForOfficersOfCase;

public sealed class TriageCaseValidator : AbstractValidator<TriageCase>
{
    public TriageCaseValidator()
    {
        RuleFor(it => it.Severity).IsInEnum().WithMessage("Select how bad it is");
        RuleFor(it => it.Threatens).NotEmpty().WithMessage("Select what is threatened");
        RuleForEach(it => it.Threatens).IsInEnum().WithMessage("Select what is threatened");
        RuleFor(it => it.Note).Words("Enter why you judge it so", most: 5_000);
    }
}

public static class TriageCaseHandler
{
    public static Task<Decision> Handle(
        TriageCase command,
        IDocumentSession session,
        TimeProvider clock,
        CancellationToken stop
    ) =>
        session.Decide<SafetyNetCase>(
            command.Case.Value,
            it =>
                CaseDecisions.Triage(
                    it,
                    new(
                        command.Severity,
                        [.. command.Threatens.Distinct().Order()],
                        command.Note.Trim(),
                        command.IsKeptFromGroup,
                        command.By.Person!.Value,
                        ResponseTimes.Answer(command.Severity, clock.GetUtcNow())
                    )
                ),
            stop
        );
}

/// <summary>Joins a case to another of the same matter: both in one transaction.</summary>
public sealed record JoinCase(SafetyNetCaseId Case, string Into, Caller By) : Command(By), IForOfficersOfCase;

public sealed class JoinCaseValidator : AbstractValidator<JoinCase>
{
    public JoinCaseValidator() =>
        RuleFor(it => it.Into).Words("Enter the reference of the other case, like SN-0007", most: 20);
}

public static class JoinCaseHandler
{
    public static async Task<Decision> Handle(JoinCase command, IDocumentSession session, CancellationToken stop)
    {
        var other = await session.CaseByReference(command.Into.Trim().ToUpperInvariant(), stop);
        var from = await session.Open<SafetyNetCase>(command.Case.Value, stop);
        if (other is null)
        {
            return CaseDecisions.Join(from.State, SafetyNetCase.Empty(Guid.Empty));
        }

        var into = await session.Open<SafetyNetCase>(other.Id, stop);
        var joined = from.Record(CaseDecisions.Join(from.State, into.State));
        if (joined.Refusal is null)
        {
            into.Insist(CaseDecisions.Take(joined, from.State));
        }

        return joined;
    }
}

/// <summary>Notes how an open case stands, which gives it time until the next look.</summary>
public sealed record ReviewCase(SafetyNetCaseId Case, string Note, Caller By) : Command(By), IForOfficersOfCase;

public sealed class ReviewCaseValidator : AbstractValidator<ReviewCase>
{
    public ReviewCaseValidator() => RuleFor(it => it.Note).Words("Enter how the case stands", most: 5_000);
}

public static class ReviewCaseHandler
{
    public static Task<Decision> Handle(
        ReviewCase command,
        IDocumentSession session,
        TimeProvider clock,
        CancellationToken stop
    ) =>
        session.Decide<SafetyNetCase>(
            command.Case.Value,
            it => CaseDecisions.Review(it, command.Note.Trim(), clock.GetUtcNow()),
            stop
        );
}
