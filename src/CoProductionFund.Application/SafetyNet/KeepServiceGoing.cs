using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.SafetyNet;
using FluentValidation;
using Marten;

namespace CoProductionFund.Application.SafetyNet;

/// <summary>The department keeps the service going itself.</summary>
/// <param name="How">Who does it, and how.</param>
public sealed record StepIn(SafetyNetCaseId Case, string How, Caller By) : Command(By), IForOfficersOfCase;

public sealed class StepInValidator : AbstractValidator<StepIn>
{
    public StepInValidator() => RuleFor(it => it.How).Words("Enter who keeps the service going, and how", most: 5_000);
}

public static class StepInHandler
{
    public static Task<Decision> Handle(
        StepIn command,
        IDocumentSession session,
        TimeProvider clock,
        CancellationToken stop
    ) =>
        session.Decide<SafetyNetCase>(
            command.Case.Value,
            it => EndingDecisions.StepIn(it, command.How.Trim(), clock.GetUtcNow()),
            stop
        );
}

/// <summary>The department gives the service back to whoever runs it from now on.</summary>
public sealed record HandBack(SafetyNetCaseId Case, string How, Caller By) : Command(By), IForOfficersOfCase;

public sealed class HandBackValidator : AbstractValidator<HandBack>
{
    public HandBackValidator() => RuleFor(it => it.How).Words("Enter who runs the service from now on", most: 5_000);
}

public static class HandBackHandler
{
    public static Task<Decision> Handle(
        HandBack command,
        IDocumentSession session,
        TimeProvider clock,
        CancellationToken stop
    ) =>
        session.Decide<SafetyNetCase>(
            command.Case.Value,
            it => EndingDecisions.HandBack(it, command.How.Trim(), clock.GetUtcNow()),
            stop
        );
}

/// <summary>Records that the people affected were told (rule 27).</summary>
/// <param name="On">The day, in London.</param>
public sealed record InformPeople(
    SafetyNetCaseId Case,
    int HowMany,
    IReadOnlyList<ContactWay> How,
    DateOnly On,
    Caller By
) : Command(By), IForOfficersOfCase;

public sealed class InformPeopleValidator : AbstractValidator<InformPeople>
{
    public InformPeopleValidator()
    {
        RuleFor(it => it.HowMany).InclusiveBetween(1, 1_000_000).WithMessage("Enter how many people were told");
        RuleFor(it => it.How).NotEmpty().WithMessage("Select how they were told");
        RuleForEach(it => it.How).IsInEnum().WithMessage("Select how they were told");
    }
}

public static class InformPeopleHandler
{
    public static Task<Decision> Handle(
        InformPeople command,
        IDocumentSession session,
        TimeProvider clock,
        CancellationToken stop
    ) =>
        session.Decide<SafetyNetCase>(
            command.Case.Value,
            it =>
                EndingDecisions.Inform(
                    it,
                    command.HowMany,
                    [.. command.How.Distinct().Order()],
                    command.On,
                    clock.GetUtcNow()
                ),
            stop
        );
}
