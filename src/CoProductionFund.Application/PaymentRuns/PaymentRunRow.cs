using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.PaymentRuns;
using JasperFx.Events;
using Marten;

namespace CoProductionFund.Application.PaymentRuns;

/// <summary>One payment of a run, and what the finance system said of it.</summary>
/// <param name="BankReference">Null until it is paid.</param>
/// <param name="BouncedBecause">Null unless it bounced.</param>
public sealed record PaymentRow(PaymentLine Line, string? BankReference, DateOnly? PaidOn, string? BouncedBecause)
{
    public bool IsAnswered => BankReference is not null || BouncedBecause is not null;
}

/// <summary>Instalments handed to the finance system together.</summary>
/// <param name="Reference">"HEA-P0007".</param>
/// <param name="Open">How many payments the finance system has not answered for.</param>
public sealed record PaymentRunRow(
    Guid Id,
    DepartmentId Department,
    string Reference,
    DateTimeOffset StartedAt,
    PersonId? StartedBy,
    IReadOnlyList<PaymentRow> Payments,
    int Open
)
{
    public PaymentRunId Run => new(Id);

    public Pence Total => Payments.Sum(it => it.Line.Amount);

    public Pence Paid => Payments.Where(it => it.BankReference is not null).Sum(it => it.Line.Amount);
}

public sealed partial class PaymentRunRowProjection : RowOf<PaymentRun, PaymentRunRow>
{
    public override PaymentRunRow? Evolve(PaymentRunRow? row, Guid id, IEvent e) =>
        (row, e.Data) switch
        {
            (null, PaymentRunStarted it) => new(
                id,
                it.Department,
                it.Reference,
                e.Timestamp,
                Who.Did(e),
                [.. it.Lines.Select(line => new PaymentRow(line, null, null, null))],
                it.Lines.Count
            ),
            ({ } r, PaymentConfirmed it) => Answered(
                r,
                it.Reference,
                one => one with { BankReference = it.BankReference, PaidOn = it.PaidOn }
            ),
            ({ } r, PaymentBounced it) => Answered(r, it.Reference, one => one with { BouncedBecause = it.Reason }),
            _ => row,
        };

    private static PaymentRunRow Answered(PaymentRunRow row, string reference, Func<PaymentRow, PaymentRow> answer)
    {
        PaymentRow[] payments = [.. row.Payments.Select(it => it.Line.Reference == reference ? answer(it) : it)];
        return row with { Payments = payments, Open = payments.Count(it => !it.IsAnswered) };
    }
}

/// <summary>Officers and fund managers of the department whose payment run it is.</summary>
public interface IForOfficersOfRun : IGuarded
{
    PaymentRunId Run { get; }
}

public sealed class OfficersOfRun(IQuerySession session) : IRule<IForOfficersOfRun>
{
    public async Task<bool> May(IForOfficersOfRun ask, CancellationToken stop) =>
        await session.LoadAsync<PaymentRunRow>(ask.Run.Value, stop) is { } run
        && await session.IsStaff(ask.By, run.Department, stop);
}

/// <summary>Staff of the department whose payment run it is, and auditors.</summary>
public interface IForReadersOfRun : IGuarded
{
    string Reference { get; }
}

public sealed class ReadersOfRun(IQuerySession session) : IRule<IForReadersOfRun>
{
    public async Task<bool> May(IForReadersOfRun ask, CancellationToken stop) =>
        await session.RunByReference(ask.Reference, stop) is { } run
        && (await session.IsStaff(ask.By, run.Department, stop) || await session.IsAuditor(ask.By, stop));
}

internal static class PaymentRunRows
{
    public static Task<PaymentRunRow?> RunByReference(
        this IQuerySession session,
        string reference,
        CancellationToken stop
    ) => session.FirstOnce<PaymentRunRow>(reference, row => row.Reference == reference, stop);
}
