using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Awards;
using FluentValidation;
using Marten;

namespace CoProductionFund.Application.Awards.Returns;

/// <summary>Says why the institution spends less of its own on the service.</summary>
/// <param name="Number">The return in which it showed.</param>
public sealed record ExplainCostShift(AwardId Award, int Number, string Explanation, Caller By)
    : Command(By),
        IForWritersOfReturns;

public sealed class ExplainCostShiftValidator : AbstractValidator<ExplainCostShift>
{
    public ExplainCostShiftValidator() =>
        RuleFor(it => it.Explanation).Words("Say why the institution spends less", most: 5_000);
}

public static class ExplainCostShiftHandler
{
    public static async Task<Decision> Handle(
        ExplainCostShift command,
        IDocumentSession session,
        CancellationToken stop
    )
    {
        var award = await session.Open<Award>(command.Award.Value, stop);
        var written = WrittenText.Of(command.Explanation.Trim());
        return award
            .Record(
                CostShiftDecisions.Explain(
                    award.State,
                    new(
                        award.State.Bid,
                        award.State.Round,
                        award.State.Group,
                        command.Number,
                        written.Commitment,
                        await session.WritesForInstitution(command.By, award.State, command.Award, stop)
                    )
                )
            )
            .Keeping(session, written);
    }
}

/// <summary>Does not take the explanation: the flag stays.</summary>
public sealed record RefuseCostShiftExplanation(AwardId Award, int Number, string Reason, Caller By)
    : Command(By),
        IForFundManagersOfReturns;

public sealed class RefuseCostShiftExplanationValidator : AbstractValidator<RefuseCostShiftExplanation>
{
    public RefuseCostShiftExplanationValidator() =>
        RuleFor(it => it.Reason).Words("Enter why you do not take the explanation", most: 2_000);
}

public static class RefuseCostShiftExplanationHandler
{
    public static Task<Decision> Handle(
        RefuseCostShiftExplanation command,
        IDocumentSession session,
        CancellationToken stop
    ) =>
        session.Decide<Award>(
            command.Award.Value,
            award =>
                CostShiftDecisions.RefuseExplanation(
                    award,
                    command.Number,
                    command.Reason.Trim(),
                    command.By.Person!.Value
                ),
            stop
        );
}

/// <summary>Clears the flag: payments go on.</summary>
public sealed record ClearCostShift(AwardId Award, int Number, string Reason, Caller By)
    : Command(By),
        IForFundManagersOfReturns;

public sealed class ClearCostShiftValidator : AbstractValidator<ClearCostShift>
{
    public ClearCostShiftValidator() => RuleFor(it => it.Reason).Words("Enter why the flag is cleared", most: 2_000);
}

public static class ClearCostShiftHandler
{
    public static Task<Decision> Handle(ClearCostShift command, IDocumentSession session, CancellationToken stop) =>
        session.Decide<Award>(
            command.Award.Value,
            award => CostShiftDecisions.Clear(award, command.Number, command.Reason.Trim(), command.By.Person!.Value),
            stop
        );
}
