using Marten;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace CoProductionFund.Application.Ledger;

/// <summary>Red when the ledger refuses what it found, when the regular check finds what differs, and when nobody keeps it.</summary>
/// <remarks>Asks the database and not this node alone, because with several nodes another one may keep the ledger.</remarks>
public sealed class LedgerAlive(
    LedgerSettings settings,
    LedgerState state,
    LedgerReader ledger,
    IDocumentStore store,
    IHostEnvironment environment,
    TimeProvider clock
) : IHealthCheck
{
    /// <summary>How long an event may wait for a checkpoint.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        if (state.IsAlarm)
        {
            return HealthCheckResult.Unhealthy(state.Refusal);
        }

        await using var session = store.QuerySession();
        if (
            await session.LoadAsync<LatestLedgerCheck>(LatestLedgerCheck.Only, cancellationToken) is
            { Check.IsGood: false } latest
        )
        {
            return HealthCheckResult.Unhealthy(
                $"The check of {latest.At:u} found {latest.Check.Found} events or entries that are not what was logged."
            );
        }

        if (settings.Folder is null && !await ledger.IsKept(cancellationToken))
        {
            const string Nobody = "No node keeps the ledger. Set Ledger:Folder on one of them (docs/ledger-format.md).";
            return environment.IsDevelopment()
                ? HealthCheckResult.Degraded(Nobody)
                : HealthCheckResult.Unhealthy(Nobody);
        }

        return
            await ledger.FirstUnsigned(cancellationToken) is { } number
            && state.Waits(number, clock) is var waits
            && waits > Patience
            ? HealthCheckResult.Unhealthy(
                $"Event number {number} has waited for a checkpoint for {waits.TotalMinutes:0} minutes."
            )
            : HealthCheckResult.Healthy();
    }
}
