using Marten;

namespace CoProductionFund.Application.Awards;

/// <summary>What is released and waits for a payment run, for the module of the runs.</summary>
public static class WaitingPayments
{
    /// <summary>Awards with an instalment that is released and not held, the oldest bid first.</summary>
    public static Task<IReadOnlyList<PaymentsRow>> WaitingForRun(
        this IQuerySession session,
        DepartmentId department,
        CancellationToken stop
    ) =>
        session
            .Query<PaymentsRow>()
            .Where(row => row.Department == department)
            .Where(row => row.Instalments.Any(it => it.Standing == PaymentStanding.WaitingForRun))
            .OrderBy(row => row.Reference)
            .ToListAsync(stop);
}
