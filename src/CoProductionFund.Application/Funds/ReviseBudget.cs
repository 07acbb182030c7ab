using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Funds;
using FluentValidation;
using Marten;

namespace CoProductionFund.Application.Funds;

/// <summary>Fund managers of the department whose fund it is.</summary>
public interface IForFundManagersOfFund : IGuarded
{
    FundId Fund { get; }
}

public sealed class FundManagersOfFund(IQuerySession session) : IRule<IForFundManagersOfFund>
{
    public async Task<bool> May(IForFundManagersOfFund ask, CancellationToken stop) =>
        await session.LoadAsync<FundPosition>(ask.Fund.Value, stop) is { } fund
        && await session.IsFundManager(ask.By, fund.Department, stop);
}

/// <param name="Budget">The new whole, in pence.</param>
public sealed record ReviseBudget(FundId Fund, Pence Budget, string Reason, Caller By)
    : Command(By),
        IForFundManagersOfFund;

public sealed class ReviseBudgetValidator : AbstractValidator<ReviseBudget>
{
    public ReviseBudgetValidator()
    {
        RuleFor(command => command.Budget).Budget();
        RuleFor(command => command.Reason).Words("Enter the reason for the change", most: 1_000);
    }
}

internal static class BudgetRules
{
    private static readonly Pence Most = Pence.Pounds(100_000_000_000); // what is worked out from it stays exact

    public static void Budget<T>(this IRuleBuilder<T, Pence> rule) =>
        rule.Must(it => it > Pence.Zero && it <= Most).WithMessage($"Enter the budget in pounds, no more than {Most}");
}

public static class ReviseBudgetHandler
{
    public static Task<Decision> Handle(ReviseBudget command, IDocumentSession session, CancellationToken stop) =>
        session.Decide<Fund>(
            command.Fund.Value,
            fund => FundDecisions.ReviseBudget(fund, command.Budget, command.Reason.Trim()),
            stop
        );
}
