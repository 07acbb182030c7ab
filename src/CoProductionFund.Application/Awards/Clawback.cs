using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Funds;
using FluentValidation;
using Marten;

namespace CoProductionFund.Application.Awards;

/// <summary>Asks the group to give back grant it was paid.</summary>
/// <param name="Entry">Chosen by whoever asks; the same one twice is once.</param>
/// <param name="Amount">In pence.</param>
public sealed record SeekClawback(AwardId Award, Guid Entry, Pence Amount, string Reason, Caller By)
    : Command(By),
        IForOfficersOfAward;

public sealed class SeekClawbackValidator : AbstractValidator<SeekClawback>
{
    public SeekClawbackValidator()
    {
        RuleFor(it => it.Entry).NotEmpty();
        RuleFor(it => it.Amount).Must(it => it > Pence.Zero).WithMessage("Enter how much is asked back");
        RuleFor(it => it.Reason).Words("Enter why it is asked back", most: 5_000);
    }
}

public static class SeekClawbackHandler
{
    public static Task<Decision> Handle(SeekClawback command, IDocumentSession session, CancellationToken stop) =>
        session.Decide<Award>(
            command.Award.Value,
            award => ClawbackDecisions.Seek(award, command.Entry, command.Amount, command.Reason.Trim()),
            stop
        );
}

/// <summary>Gives up what was asked back, in whole or in part.</summary>
/// <param name="Entry">Chosen by whoever asks; the same one twice is once.</param>
/// <param name="Amount">In pence.</param>
public sealed record WriteOffClawback(AwardId Award, Guid Entry, Pence Amount, string Reason, Caller By)
    : Command(By),
        IForOfficersOfAward;

public sealed class WriteOffClawbackValidator : AbstractValidator<WriteOffClawback>
{
    public WriteOffClawbackValidator()
    {
        RuleFor(it => it.Entry).NotEmpty();
        RuleFor(it => it.Amount).Must(it => it > Pence.Zero).WithMessage("Enter how much is given up");
        RuleFor(it => it.Reason).Words("Enter why it is given up", most: 5_000);
    }
}

public static class WriteOffClawbackHandler
{
    public static Task<Decision> Handle(WriteOffClawback command, IDocumentSession session, CancellationToken stop) =>
        session.Decide<Award>(
            command.Award.Value,
            award => ClawbackDecisions.WriteOff(award, command.Entry, command.Amount, command.Reason.Trim()),
            stop
        );
}

/// <summary>Grant came back: the ledger and the fund's money in one transaction.</summary>
/// <param name="Entry">Chosen by whoever asks; the same one twice is once.</param>
/// <param name="Amount">In pence.</param>
/// <param name="BankReference">Under which it reached the department's account.</param>
public sealed record RecordClawbackReceived(
    AwardId Award,
    Guid Entry,
    Pence Amount,
    string BankReference,
    DateOnly ReceivedOn,
    Caller By
) : Command(By), IForOfficersOfAward;

public sealed class RecordClawbackReceivedValidator : AbstractValidator<RecordClawbackReceived>
{
    public RecordClawbackReceivedValidator(TimeProvider clock)
    {
        RuleFor(it => it.Entry).NotEmpty();
        RuleFor(it => it.Amount).Must(it => it > Pence.Zero).WithMessage("Enter how much came back");
        RuleFor(it => it.BankReference).Words("Enter the reference under which it came", most: 35);
        RuleFor(it => it.ReceivedOn)
            .Must(it => it.Year >= 2000 && it <= clock.GetUtcNow().LondonDate())
            .WithMessage("Enter the day it came, today or before");
    }
}

public static class RecordClawbackReceivedHandler
{
    public static async Task<Decision> Handle(
        RecordClawbackReceived command,
        IDocumentSession session,
        CancellationToken stop
    )
    {
        var row = (await session.LoadAsync<AwardRow>(command.Award.Value, stop))!;
        await session.Shut(row.Fund, stop);
        var award = await session.Open<Award>(command.Award.Value, stop);
        var (reference, on) = (command.BankReference.Trim(), command.ReceivedOn);
        var decision = award.Record(
            ClawbackDecisions.Receive(award.State, command.Entry, command.Amount, reference, on)
        );
        if (decision.Events.Count > 0)
        {
            var fund = await session.Open<Fund>(row.Fund.Value, stop);
            fund.Insist(GrantDecisions.Return(fund.State, row.Bid, row.Round, command.Amount));
        }

        return decision;
    }
}
