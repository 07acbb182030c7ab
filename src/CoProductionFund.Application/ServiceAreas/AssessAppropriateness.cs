using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.ServiceAreas;
using FluentValidation;
using Marten;

namespace CoProductionFund.Application.ServiceAreas;

/// <summary>Decides whether co-production fits a service, and how far. In force from today: a decision is never backdated.</summary>
/// <param name="ReviewBy">Last day in force, in London.</param>
public sealed record AssessAppropriateness(
    ServiceAreaId Area,
    bool Fits,
    IReadOnlyList<Tier> Tiers,
    IReadOnlyList<Depth> Depths,
    string Evidence,
    string Reasons,
    DateOnly ReviewBy,
    Caller By
) : Command(By), IForFundManagersOfServiceArea;

public sealed class AssessAppropriatenessValidator : AbstractValidator<AssessAppropriateness>
{
    public AssessAppropriatenessValidator()
    {
        RuleForEach(command => command.Tiers).IsInEnum();
        RuleForEach(command => command.Depths).IsInEnum();
        RuleFor(command => command.Evidence).Words("Enter what the decision rests on", most: 10_000);
        RuleFor(command => command.Reasons).Words("Enter the reasons for the decision", most: 10_000);
        RuleFor(command => command.ReviewBy)
            .LessThan(new DateOnly(2200, 1, 1))
            .WithMessage("Enter the date by which the decision is to be reviewed");
    }
}

public static class AssessAppropriatenessHandler
{
    public static Task<Decision> Handle(
        AssessAppropriateness command,
        IDocumentSession session,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var assessment = new AppropriatenessAssessed(
            command.Fits,
            [.. command.Tiers.Distinct().Order()],
            [.. command.Depths.Distinct().Order()],
            command.Evidence.Trim(),
            command.Reasons.Trim(),
            DecidedOn: clock.GetUtcNow().LondonDate(),
            command.ReviewBy
        );

        return session.Decide<ServiceArea>(
            command.Area.Value,
            area => ServiceAreaDecisions.Assess(area, assessment),
            stop
        );
    }
}
