using Marten;

namespace CoProductionFund.Application.Awards;

/// <summary>What is released and waits for a payment run, for the module of the runs.</summary>
public static class WaitingPayments
{
    /// <summary>Awards with an instalment that is released and not held, the oldest bid first.</summary>
    /// <param name="skip">How many of them were looked at already.</param>
    /// <param name="most">No more than these.</param>
    public static Task<IReadOnlyList<PaymentsRow>> WaitingForRun(
        this IQuerySession session,
        DepartmentId department,
        int skip,
        int most,
        CancellationToken stop
    ) =>
        session
            .Query<PaymentsRow>()
            .Where(row => row.Department == department)
            .Where(row => row.Instalments.Any(it => it.Standing == PaymentStanding.WaitingForRun))
            .OrderBy(row => row.Reference)
            .Skip(skip)
            .Take(most)
            .ToListAsync(stop);
}
