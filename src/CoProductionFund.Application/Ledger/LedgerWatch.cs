using CoProductionFund.Application.Asking;
using Marten;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CoProductionFund.Application.Ledger;

/// <summary>The latest of the regular checks, kept where every node sees it.</summary>
/// <param name="At">When it began.</param>
public sealed record LatestLedgerCheck(string Id, DateTimeOffset At, double Seconds, LedgerCheck Check)
{
    public const string Only = "latest";
}

/// <summary>
/// Holds every event against the ledger again and again, on the node that keeps it. The signer itself looks only at the end
/// of the ledger, so an old event that was changed is found here.
/// </summary>
public sealed partial class LedgerWatch(
    LedgerSettings settings,
    LedgerState state,
    LedgerReader ledger,
    IDocumentStore store,
    TimeProvider clock,
    ILogger<LedgerWatch> log
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>What is found is looked at once more, so that nothing is told that was only on its way.</summary>
    public TimeSpan OnceMoreAfter { get; init; } = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Folder is null || settings.CheckEvery <= TimeSpan.Zero)
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (state.IsKept)
                {
                    await Look(stoppingToken);
                    await Task.Delay(settings.CheckEvery, stoppingToken);
                }

                await Task.Delay(Pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
            catch (NpgsqlException lost)
            {
                Interrupted(log, lost);
                await Task.Delay(OnceMoreAfter, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Look(CancellationToken stop)
    {
        var latest = await Check(stop);
        if (!latest.Check.IsGood)
        {
            await Task.Delay(OnceMoreAfter, stop);
            latest = await Check(stop);
        }

        if (!latest.Check.IsGood)
        {
            Differs(log, latest.Check.Found, latest.Check.Differences[0]);
        }

        await using var session = store.LightweightSession();
        session.Store(latest);
        await session.SaveChangesAsync(stop);
    }

    private async Task<LatestLedgerCheck> Check(CancellationToken stop)
    {
        var (at, began) = (clock.GetUtcNow(), TimeProvider.System.GetTimestamp());
        var check = await new CheckLedgerHandler(ledger, clock).Handle(new(Caller.TheFund), stop);
        return new(LatestLedgerCheck.Only, at, TimeProvider.System.GetElapsedTime(began).TotalSeconds, check);
    }

    [LoggerMessage(
        LogLevel.Critical,
        "Events are not what the ledger holds: {Found} differences, the first of them: {First}"
    )]
    private static partial void Differs(ILogger log, long found, string first);

    [LoggerMessage(LogLevel.Warning, "The check of the ledger was interrupted and begins again")]
    private static partial void Interrupted(ILogger log, Exception lost);
}
