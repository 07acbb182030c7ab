using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.SafetyNet;
using FluentValidation;
using Marten;
using MediatR;

namespace CoProductionFund.Application.SafetyNet;

/// <summary>Reports that something has gone wrong with a project. Anyone may, with an account or without.</summary>
/// <param name="Award">Reference of the award.</param>
/// <param name="Form">Made anew whenever the form is opened: the same report twice is one case.</param>
/// <param name="Email">How to reach whoever reports it; personal data, kept outside the events.</param>
public sealed record RaiseCase(
    string Award,
    Guid Form,
    RiskKind Kind,
    ServiceState Service,
    Urgency Urgency,
    string Happened,
    string? Affected,
    string? Email,
    string? Phone,
    Caller By
) : Command(By), IForAnyone
{
    /// <summary>The case it becomes.</summary>
    public SafetyNetCaseId Case =>
        SafetyNetCase.IdOf(
            Award,
            Form,
            string.Join('\u001f', Kind, Service, Urgency, Happened, Affected, Email, Phone, By.Person)
        );
}

public sealed class RaiseCaseValidator : AbstractValidator<RaiseCase>
{
    public RaiseCaseValidator()
    {
        RuleFor(it => it.Award).NotEmpty().MaximumLength(50);
        RuleFor(it => it.Form).NotEmpty().WithMessage("Open the form again");
        RuleFor(it => it.Kind).IsInEnum().WithMessage("Select what has gone wrong");
        RuleFor(it => it.Service).IsInEnum().WithMessage("Select whether the service can go on");
        RuleFor(it => it.Urgency).IsInEnum().WithMessage("Select how soon help is needed");
        RuleFor(it => it.Happened).Words("Enter what has happened", most: 5_000);
        RuleFor(it => it.Affected).NoMoreThan(2_000);
        RuleFor(it => it.Email)
            .NoMoreThan(254)
            .Must(it =>
                string.IsNullOrWhiteSpace(it)
                || it.Trim().IndexOf('@', 1) is > 0 and var at && at < it.Trim().Length - 1
            )
            .WithMessage("Enter an email address in the correct format, like name@example.com");
        RuleFor(it => it.Phone)
            .NoMoreThan(40)
            .Must(it => string.IsNullOrWhiteSpace(it) || it.Count(char.IsAsciiDigit) >= 6)
            .WithMessage("Enter a telephone number, like 01632 960 001");
    }
}

public static class RaiseCaseHandler
{
    public static async Task<Decision> Handle(
        RaiseCase command,
        IDocumentSession session,
        IMediator ask,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        if (await ask.Send(new GetAward(command.Award, Caller.TheFund), stop) is not { Row: var award })
        {
            return CaseDecisions.NotCovered; // in the same words as one that has not begun
        }

        var (happened, affected) = (WrittenText.Of(command.Happened.Trim()), Written(command.Affected));
        var now = clock.GetUtcNow();
        var apparent = ResponseTimes.Apparent(command.Kind, command.Service, command.Urgency);
        var report = new RiskEventRaised(
            award.Award,
            award.Bid,
            award.Group,
            award.Department,
            award.Fund,
            award.Reference,
            await session.NextCase(stop),
            command.Kind,
            command.Service,
            command.Urgency,
            happened.Commitment,
            affected?.Commitment,
            await session.WhoReports(command.By, award, stop),
            apparent,
            ResponseTimes.Answer(apparent, now)
        );
        var decision = await session.Decide<SafetyNetCase>(
            command.Case.Value,
            it => CaseDecisions.Raise(it, report, award.Time(), now),
            stop
        );
        if (decision.Events.Count > 0)
        {
            session.KeepContact(command);
        }

        return decision.Keeping(session, affected is null ? [happened] : [happened, affected]);
    }

    private static WrittenText? Written(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : WrittenText.Of(text.Trim());

    private static async Task<Reporter> WhoReports(
        this IQuerySession session,
        Caller by,
        AwardRow award,
        CancellationToken stop
    ) =>
        await session.IsMember(by, award.Group, stop) ? Reporter.Group
        : await session.IsStaff(by, award.Department, stop) ? Reporter.Department
        : await session.ActsForInstitutionOf(by, award.Award, stop) ? Reporter.Institution
        : Reporter.Public;
}
