using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Funds;
using FluentValidation;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Funds;

/// <summary>Sets up the department's fund for a financial year. Its reference follows from both ("HEA-26").</summary>
/// <param name="Year">The calendar year in which the financial year begins.</param>
public sealed record EstablishFund(
    DepartmentId Department,
    int Year,
    string Name,
    Pence Budget,
    Percent SafetyNetShare,
    Percent MatchRatio,
    Caller By
) : Command(By), IForFundManagers;

public sealed class EstablishFundValidator : AbstractValidator<EstablishFund>
{
    public EstablishFundValidator()
    {
        RuleFor(it => it.Year).InclusiveBetween(2000, 2099).WithMessage("Enter the year the financial year begins in");
        RuleFor(it => it.Name).Words("Enter the name of the fund", most: 200);
        RuleFor(it => it.Budget).Budget();
        RuleFor(it => it.SafetyNetShare)
            .Must(it => it.BasisPoints is >= 0 and <= 10_000)
            .WithMessage("Enter a safety-net share from 0 to 100");
        RuleFor(it => it.MatchRatio)
            .Must(it => it.BasisPoints is >= 0 and <= 100_000)
            .WithMessage("Enter a match ratio from 0 to 1,000");
    }
}

public static class EstablishFundHandler
{
    public static async Task<Decision> Handle(
        EstablishFund command,
        IDocumentSession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var code = (await ask.Send(new GetDepartmentById(command.Department, Caller.TheFund), stop)).Code;

        return await session.Decide<Fund>(
            Fund.IdOf(command.Department, command.Year).Value,
            fund =>
                FundDecisions.Establish(
                    fund,
                    new(
                        command.Department,
                        command.Year,
                        $"{code}-{command.Year % 100:00}",
                        command.Name.Trim(),
                        command.Budget,
                        command.SafetyNetShare,
                        command.MatchRatio
                    )
                ),
            stop
        );
    }
}
