using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CoProductionFund.Application.Ledger;

/// <summary>Red when the ledger refuses what it found.</summary>
public sealed class LedgerAlive(LedgerState state) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            state.IsAlarm ? HealthCheckResult.Unhealthy(state.Refusal) : HealthCheckResult.Healthy(state.Refusal)
        );
}
