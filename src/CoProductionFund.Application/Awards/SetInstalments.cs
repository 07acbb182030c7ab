using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Awards;
using FluentValidation;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Awards;

/// <summary>Sets when the grant is paid and in what parts, or changes what is not paid yet.</summary>
/// <param name="Instalments">All of them in order, those paid too.</param>
/// <param name="Reason">Why they change; null the first time.</param>
/// <param name="Seen">Fingerprint of the schedule whoever changes it looked at; null where nobody says.</param>
public sealed record SetInstalments(
    AwardId Award,
    IReadOnlyList<PlannedInstalment> Instalments,
    string? Reason,
    Caller By,
    Guid? Seen = null
) : Command(By), IForOfficersOfAward;

public sealed class SetInstalmentsValidator : AbstractValidator<SetInstalments>
{
    public SetInstalmentsValidator()
    {
        RuleFor(it => it.Instalments)
            .Cascade(CascadeMode.Stop)
            .Must(it => it.All(one => one is not null))
            .WithMessage("Enter the amount and the day of each instalment")
            .Must(it => it.Count <= ScheduleDecisions.Most)
            .WithMessage($"Enter no more than {ScheduleDecisions.Most} instalments");
        RuleForEach(it => it.Instalments)
            .ChildRules(one =>
            {
                one.RuleFor(it => it.Amount)
                    .Must(it => it > Pence.Zero && it <= Pence.Pounds(1_000_000_000))
                    .WithMessage("Enter the amount of the instalment");
                one.RuleFor(it => it.Due)
                    .Must(it => it.Year is >= 2000 and <= 2199)
                    .WithMessage("Enter the day the instalment is due");
                one.RuleFor(it => it.Condition).NoMoreThan(1_000);
            });
        RuleFor(it => it.Reason).NoMoreThan(1_000);
    }
}

public static class SetInstalmentsHandler
{
    public static async Task<Decision> Handle(
        SetInstalments command,
        IDocumentSession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var award = await session.Open<Award>(command.Award.Value, stop);
        var hasAgreement = await ask.HasAgreement(command.Award, stop);
        var ahead = await ask.PaidAhead(award.State.Round, stop);
        var plan = command.Instalments.Select(it => it with { Condition = Tidied(it.Condition) }).ToList();
        var reason = Tidied(command.Reason);
        return award.Record(ScheduleDecisions.Set(award.State, plan, hasAgreement, ahead, reason, command.Seen));
    }

    private static string? Tidied(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
