using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Funds;
using CoProductionFund.Domain.SafetyNet;
using FluentValidation;
using Marten;

namespace CoProductionFund.Application.SafetyNet;

/// <summary>Pays accepted bridging money out of the reserve of the award's own fund: case and fund in one transaction.</summary>
/// <param name="Number">Of the offer.</param>
public sealed record ReleaseBridging(SafetyNetCaseId Case, int Number, Caller By) : Command(By), IForFundManagersOfCase;

public static class ReleaseBridgingHandler
{
    public static async Task<Decision> Handle(
        ReleaseBridging command,
        IDocumentSession session,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var row = (await session.LoadAsync<CaseRow>(command.Case.Value, stop))!; // the guard found it
        await session.Shut(row.Fund, stop); // others who draw wait instead of failing
        var @case = await session.Open<SafetyNetCase>(row.Id, stop);
        var released = SupportDecisions.Release(
            @case.State,
            command.Number,
            command.By.Person!.Value,
            await session.IsMember(command.By, row.Group, stop),
            clock.GetUtcNow()
        );
        if (released.Events is not [BridgingFundsReleased money])
        {
            return released;
        }

        var fund = await session.Open<Fund>(row.Fund.Value, stop);
        var drawn = fund.Record(
            ReserveDecisions.Draw(fund.State, new(command.Case, row.Award, row.Reference, money.Amount))
        );
        return drawn.Refusal is null ? @case.Record(released) : drawn;
    }
}

/// <summary>Records bridging money that was not needed and came back: it goes into the reserve it came from.</summary>
/// <param name="Before">What had come back before, in pence: the same record twice is once.</param>
public sealed record ReturnBridging(SafetyNetCaseId Case, Pence Amount, Pence Before, Caller By)
    : Command(By),
        IForFundManagersOfCase;

public sealed class ReturnBridgingValidator : AbstractValidator<ReturnBridging>
{
    public ReturnBridgingValidator() =>
        RuleFor(it => it.Amount).Must(it => it > Pence.Zero).WithMessage("Enter the amount that came back");
}

public static class ReturnBridgingHandler
{
    public static async Task<Decision> Handle(ReturnBridging command, IDocumentSession session, CancellationToken stop)
    {
        var row = (await session.LoadAsync<CaseRow>(command.Case.Value, stop))!;
        await session.Shut(row.Fund, stop);
        var @case = await session.Open<SafetyNetCase>(row.Id, stop);
        var isOfGroup = await session.IsMember(command.By, row.Group, stop);
        var returned = @case.Record(SupportDecisions.Return(@case.State, command.Amount, command.Before, isOfGroup));
        if (returned.Events is [BridgingFundsReturned money])
        {
            var fund = await session.Open<Fund>(row.Fund.Value, stop);
            fund.Insist(
                ReserveDecisions.TakeBack(fund.State, new(command.Case, row.Award, row.Reference, money.Amount))
            );
        }

        return returned;
    }
}
