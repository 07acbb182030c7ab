using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Awards;
using FluentValidation;
using Marten;

namespace CoProductionFund.Application.Awards;

/// <summary>Nothing is paid until the award is resumed.</summary>
public sealed record SuspendAward(AwardId Award, string Reason, Caller By) : Command(By), IForOfficersOfAward;

public sealed class SuspendAwardValidator : AbstractValidator<SuspendAward>
{
    public SuspendAwardValidator() => RuleFor(it => it.Reason).Words("Enter why the award is suspended", most: 5_000);
}

public static class SuspendAwardHandler
{
    public static Task<Decision> Handle(SuspendAward command, IDocumentSession session, CancellationToken stop) =>
        session.Decide<Award>(
            command.Award.Value,
            award => EndingDecisions.Suspend(award, command.Reason.Trim()),
            stop
        );
}

/// <summary>Ends a suspension.</summary>
public sealed record ResumeAward(AwardId Award, string Reason, Caller By) : Command(By), IForOfficersOfAward;

public sealed class ResumeAwardValidator : AbstractValidator<ResumeAward>
{
    public ResumeAwardValidator() => RuleFor(it => it.Reason).Words("Enter why the award is resumed", most: 5_000);
}

public static class ResumeAwardHandler
{
    public static Task<Decision> Handle(ResumeAward command, IDocumentSession session, CancellationToken stop) =>
        session.Decide<Award>(command.Award.Value, award => EndingDecisions.Resume(award, command.Reason.Trim()), stop);
}

/// <summary>Ends the award early: what is not paid, and its reserve, come free for the fund in the same transaction.</summary>
public sealed record TerminateAward(AwardId Award, string Reason, Caller By) : Command(By), IForOfficersOfAward;

public sealed class TerminateAwardValidator : AbstractValidator<TerminateAward>
{
    public TerminateAwardValidator() => RuleFor(it => it.Reason).Words("Enter why the award ends", most: 5_000);
}

public static class TerminateAwardHandler
{
    public static Task<Decision> Handle(TerminateAward command, IDocumentSession session, CancellationToken stop) =>
        session.End(command.Award, award => EndingDecisions.Terminate(award, command.Reason.Trim()), stop);
}
