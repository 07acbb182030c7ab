using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Rounds;
using FluentValidation;
using Marten;

namespace CoProductionFund.Application.Rounds;

/// <summary>Sets the criteria and the scale of a draft, all at once: weights only make sense together.</summary>
/// <param name="Seen">See <see cref="SetRoundTerms"/>.</param>
public sealed record SetCriteria(
    RoundId Round,
    IReadOnlyList<Criterion> Criteria,
    Scale Scale,
    Caller By,
    int? Seen = null
) : Command(By), IForFundManagersOfRound;

public sealed class SetCriteriaValidator : AbstractValidator<SetCriteria>
{
    public SetCriteriaValidator()
    {
        RuleFor(it => it.Criteria).Must(it => it.Count is >= 1 and <= 20).WithMessage("Set from 1 to 20 criteria");
        RuleForEach(it => it.Criteria)
            .ChildRules(criterion =>
            {
                criterion.RuleFor(it => it.Key).Words("Give each criterion a key", most: 100);
                criterion.RuleFor(it => it.Name).Words("Enter the name of the criterion", most: 200);
                criterion.RuleFor(it => it.Guidance).Words("Say what the panel looks for", most: 2_000);
                criterion.RuleFor(it => it.Weight).InclusiveBetween(1, 100).WithMessage("Enter a weight from 1 to 100");
            });
        RuleFor(it => it.Scale.Meanings)
            .Must((it, meanings) => meanings.Count <= 101 && meanings.All(mark => it.Scale.Holds(mark.Score)))
            .WithMessage("Explain only marks that are on the scale");
    }
}

public static class SetCriteriaHandler
{
    public static Task<Decision> Handle(SetCriteria command, IDocumentSession session, CancellationToken stop) =>
        session.Decide<Round>(
            command.Round.Value,
            round => RoundDecisions.SetCriteria(round, command.Criteria, command.Scale, command.Seen),
            stop
        );
}
