using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Bids;
using FluentValidation;
using Marten;

namespace CoProductionFund.Application.Bids;

/// <summary>The department takes an unreasonable risk of a bid on itself, so that the bid may be awarded.</summary>
/// <param name="Risk">Its number in the register, 1 for the first.</param>
/// <param name="How">What the department does about it.</param>
public sealed record TakeRiskOn(BidId Bid, int Risk, string How, Caller By) : Command(By), IForFundManagersOfBid;

public sealed class TakeRiskOnValidator : AbstractValidator<TakeRiskOn>
{
    public TakeRiskOnValidator() => RuleFor(it => it.How).Words("Enter what the department does about it", most: 5_000);
}

public static class TakeRiskOnHandler
{
    public static async Task<Decision> Handle(TakeRiskOn command, IDocumentSession session, CancellationToken stop)
    {
        var bid = await session.Open<Bid>(command.Bid.Value, stop);
        var (by, how) = (command.By.Person!.Value, command.How.Trim());
        var register = (await session.ReadForm(bid.State.Answers, stop)).Risks;
        return bid.Record(RiskRule.TakeOn(bid.State, command.Risk, how, by, register));
    }
}

/// <summary>Records that an unreasonable risk of a bid was reduced, so that the bid may be awarded.</summary>
/// <param name="Risk">Its number in the register, 1 for the first.</param>
/// <param name="Likelihood">As it is now, 1 to 5.</param>
/// <param name="Severity">As it is now, 1 to 5.</param>
/// <param name="How">By what.</param>
public sealed record ReduceRisk(BidId Bid, int Risk, int Likelihood, int Severity, string How, Caller By)
    : Command(By),
        IForFundManagersOfBid;

public sealed class ReduceRiskValidator : AbstractValidator<ReduceRisk>
{
    public ReduceRiskValidator()
    {
        RuleFor(it => it.Likelihood).InclusiveBetween(1, 5).WithMessage("Select how likely it is now");
        RuleFor(it => it.Severity).InclusiveBetween(1, 5).WithMessage("Select how severe it would be now");
        RuleFor(it => it.How).Words("Enter how the risk was reduced", most: 5_000);
    }
}

public static class ReduceRiskHandler
{
    public static async Task<Decision> Handle(ReduceRisk command, IDocumentSession session, CancellationToken stop)
    {
        var bid = await session.Open<Bid>(command.Bid.Value, stop);
        var register = (await session.ReadForm(bid.State.Answers, stop)).Risks;
        var reduced = new RiskReduced(
            bid.State.Round,
            bid.State.Group,
            command.Risk,
            command.Likelihood,
            command.Severity,
            command.How.Trim(),
            command.By.Person!.Value
        );
        return bid.Record(RiskRule.Reduce(bid.State, reduced, register));
    }
}

/// <param name="Answer">Null while nothing was done about it.</param>
public sealed record MarkedRisk(UnreasonableRisk Risk, RiskAnswer? Answer);

internal static class MarkedRisks
{
    /// <summary>What the rule found when the bid was handed in, and what it finds in the register now.</summary>
    /// <param name="register">Null where its words were erased since.</param>
    public static IReadOnlyList<MarkedRisk> Marked(this BidRow row, RisksAnswers? register) =>
        [
            .. row
                .UnreasonableRisks.Concat(RiskRule.Unreasonable(register))
                .DistinctBy(it => it.Number)
                .OrderBy(it => it.Number)
                .Select(it => new MarkedRisk(it, row.RiskAnswers.GetValueOrDefault(it.Number))),
        ];
}
