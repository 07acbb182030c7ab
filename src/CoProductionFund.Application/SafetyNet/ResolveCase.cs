using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.SafetyNet;
using FluentValidation;
using Marten;

namespace CoProductionFund.Application.SafetyNet;

/// <summary>Ends a case, with what was learnt.</summary>
/// <param name="Reason">How it ended, in an official's words.</param>
/// <param name="Lessons">Besides those that were written down before; empty texts are left out.</param>
public sealed record ResolveCase(
    SafetyNetCaseId Case,
    CaseOutcome Outcome,
    string Reason,
    IReadOnlyList<string> Lessons,
    Caller By
) : Command(By), IForOfficersOfCase;

public sealed class ResolveCaseValidator : AbstractValidator<ResolveCase>
{
    public ResolveCaseValidator()
    {
        RuleFor(it => it.Outcome).IsInEnum().WithMessage("Select how the case ended");
        RuleFor(it => it.Reason).Words("Enter how the case ended", most: 5_000);
        RuleFor(it => it.Lessons).Must(it => it.Count <= 10).WithMessage("Write down ten lessons or fewer");
        RuleForEach(it => it.Lessons).NoMoreThan(5_000);
    }
}

public static class ResolveCaseHandler
{
    public static Task<Decision> Handle(ResolveCase command, IDocumentSession session, CancellationToken stop) =>
        session.Decide<SafetyNetCase>(
            command.Case.Value,
            it =>
                EndingDecisions.Resolve(
                    it,
                    command.Outcome,
                    command.Reason.Trim(),
                    [.. command.Lessons.Select(lesson => lesson.Trim()).Where(lesson => lesson.Length > 0)]
                ),
            stop
        );
}

/// <summary>Writes a lesson down, also after the end of the case.</summary>
public sealed record RecordLesson(SafetyNetCaseId Case, string Lesson, Caller By) : Command(By), IForOfficersOfCase;

public sealed class RecordLessonValidator : AbstractValidator<RecordLesson>
{
    public RecordLessonValidator() =>
        RuleFor(it => it.Lesson).Words("Enter what others can learn from it", most: 5_000);
}

public static class RecordLessonHandler
{
    public static Task<Decision> Handle(RecordLesson command, IDocumentSession session, CancellationToken stop) =>
        session.Decide<SafetyNetCase>(command.Case.Value, it => EndingDecisions.Learn(it, command.Lesson.Trim()), stop);
}

/// <summary>Opens a resolved case again.</summary>
public sealed record ReopenCase(SafetyNetCaseId Case, string Reason, Caller By) : Command(By), IForOfficersOfCase;

public sealed class ReopenCaseValidator : AbstractValidator<ReopenCase>
{
    public ReopenCaseValidator() => RuleFor(it => it.Reason).Words("Enter why the case is opened again", most: 5_000);
}

public static class ReopenCaseHandler
{
    public static Task<Decision> Handle(
        ReopenCase command,
        IDocumentSession session,
        TimeProvider clock,
        CancellationToken stop
    ) =>
        session.Decide<SafetyNetCase>(
            command.Case.Value,
            it => EndingDecisions.Reopen(it, command.Reason.Trim(), clock.GetUtcNow()),
            stop
        );
}
